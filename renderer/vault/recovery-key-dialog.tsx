import { Dialog } from '../ui/dialog';
import { RecoveryKeySheet } from './recovery-key-sheet';
import type { RecoveryKey } from './use-recovery-key';

/** 復旧キー, for as long as it is shown: to print, and to type back from paper. */
export const RecoveryKeyDialog = ({ recovery: { shown, hide, confirm } }: { recovery: RecoveryKey }) => (
  <Dialog opened={shown !== null} title="復旧キー" width="letter" onClose={hide}>
    {shown && <RecoveryKeySheet {...shown} onConfirmed={confirm} />}
  </Dialog>
);
