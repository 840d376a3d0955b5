import type { ReactNode } from 'react';
import { Dialog } from './dialog';
import { DialogEnd } from './dialog-end';
import { Block } from './layout';

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

/** Only for what can't be taken back. */
export const ConfirmDialog = ({ opened, title, children, onCancel, ...end }: ConfirmDialogProps) => (
  <Dialog opened={opened} title={title} onClose={onCancel}>
    <Block>{children}</Block>
    <DialogEnd {...end} />
  </Dialog>
);
