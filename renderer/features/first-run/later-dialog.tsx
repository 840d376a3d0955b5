import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Row, Stack } from '../../ui/layout';

interface LaterDialogProps {
  opened: boolean;
  title: string;
  /** What isn't there yet, and what to do until then. */
  children: ReactNode;
  /** What can be done instead, now. */
  instead?: { label: string; run: () => void };
  onClose: () => void;
}

/** What a later version brings, said plainly. */
export function LaterDialog({ opened, title, children, instead, onClose }: LaterDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} centered size="34rem">
      <Stack gap={10} leading={1.65}>
        {children}
      </Stack>
      <Row align="stretch" wrap justify="end" gap={12} above={24}>
        {instead && (
          <Button look="outline" onClick={instead.run}>
            {instead.label}
          </Button>
        )}
        <Button look="filled" data-autofocus onClick={onClose}>
          わかりました
        </Button>
      </Row>
    </Modal>
  );
}
