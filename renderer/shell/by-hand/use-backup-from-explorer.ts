import { useLocation } from 'wouter';
import { safetyAddress } from '../../addresses/safety';
import type { DropAnswer } from '../../state/drop-answer';
import type { DroppedKind } from '../../state/dropped-kinds';
import { useGivenBackup } from '../../state/given-backup';
import { useToast } from '../../state/toasts';
import { givenRefusalWords } from '../../words/drop-words';

/**
 * A backup that was opened in Explorer is looked into where a dropped one is, and isn't where a dropped one wouldn't be.
 *
 * @param answer as to what is dropped
 */
export function useBackupFromExplorer(answer: (kinds: readonly DroppedKind[]) => DropAnswer): void {
  const [, go] = useLocation();
  const toast = useToast();
  useGivenBackup(
    (isNew) => {
      const { refusal } = answer(['backup']);
      // At a start nobody knows yet whether there is one.
      if (refusal && isNew) toast({ message: givenRefusalWords(refusal) }, undefined, { topic: 'drop' });
      return !refusal;
    },
    (backup) => go(safetyAddress(backup)),
  );
}
