import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { Button } from './button';
import { Block, Row } from './layout';

interface ConfirmDialogProps {
  opened: boolean;
  /** Names the object: 「佐藤 健一」を完全に消します. */
  title: string;
  /** The consequence, and what stays. */
  children: ReactNode;
  /** The verb. */
  confirm: string;
  cancel?: string;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Only for what can't be taken back. The safe choice has the focus. */
export function ConfirmDialog({
  opened,
  title,
  children,
  confirm,
  cancel = 'やめる',
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  return (
    <Modal opened={opened} onClose={onCancel} title={title} centered>
      <Block leading={1.65}>{children}</Block>
      <Row align="stretch" justify="end" gap={12} above={24}>
        <Button data-autofocus onClick={onCancel}>
          {cancel}
        </Button>
        <Button look="filled" onClick={onConfirm}>
          {confirm}
        </Button>
      </Row>
    </Modal>
  );
}
