import { useLocation } from 'wouter';
import { success } from '@shared/problems/problem';
import { safetyAddress } from '../../addresses/safety';
import { ask } from '../../ipc/ask';
import type { DropAnswer } from '../../state/drop-answer';
import { useHandFile } from '../../state/drop-taker';
import type { DroppedKind } from '../../state/dropped-kinds';
import { useGivenBackup } from '../../state/given-backup';
import { useGivenFile } from '../../state/given-file';
import { useToast } from '../../state/toasts';
import { givenRefusalWords } from '../../words/drop-words';

/**
 * A backup or pack that was opened in Explorer is looked into where a dropped one is, and isn't where a dropped one wouldn't be.
 *
 * @param answer as to what is dropped
 */
export function useFileFromExplorer(answer: (kinds: readonly DroppedKind[]) => DropAnswer): void {
  const [, go] = useLocation();
  const toast = useToast();
  const hand = useHandFile();
  const may =
    (kind: 'backup' | 'pack') =>
    (isNew: boolean): boolean => {
      const { refusal } = answer([kind]);
      // At a start nobody knows yet whether there is one.
      if (refusal && isNew) toast({ message: givenRefusalWords(kind, refusal) }, undefined, { topic: 'drop' });
      return !refusal;
    };
  useGivenBackup(may('backup'), (backup) => go(safetyAddress(backup)));
  useGivenFile('pack', may('pack'), async () => {
    const given = await ask('packs:given');
    if (!given.ok) hand({ to: 'opened', thing: given });
    else if (given.value.cancelled) return;
    else hand({ to: 'opened', thing: success(given.value.incoming) });
    go('/settings/packs');
  });
}
