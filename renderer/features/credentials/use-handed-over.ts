import { useMemo } from 'react';
import type { HandOver } from '@shared/credentials/hand-over';
import { handedOver } from '@shared/procedures/handed-over';
import type { KeptRun } from '@shared/procedures/kept-run';
import { plannedFor } from '@shared/procedures/planned-for';
import { formatWarekiShort } from '@shared/text/wareki';
import { comingWords } from '../../records/panel/coming-words';
import { useRecords } from '../../state/open-ledger';
import { useToday } from '../../state/use-today';

/** By the ids of the lines: whether it is done, and what is known of it already. */
export type HandedLines = ReadonlyMap<string, { isDone: boolean; words: readonly string[] }>;

/** What the procedures of who leaves have done or planned of each line of 引き継ぎ. */
export function useHandedOver(list: HandOver | null, runs: readonly KeptRun[]): HandedLines {
  const [devices, people, offices] = [useRecords('devices'), useRecords('people'), useRecords('offices')];
  const today = useToday();
  return useMemo(() => {
    const ledger = { devices, people, offices };
    return new Map(
      (list?.lines ?? []).map((line) => {
        const handed = handedOver(line, runs, ledger, today);
        // Of a device it says who had it planned: who uses it next is answered at its step.
        const coming = line.table === 'accounts' ? plannedFor(runs, line.table, line.id) : [];
        const planned = coming.map(
          (one) => `${formatWarekiShort(one.on, today)} に、台帳で ${comingWords(line.table, one).join('、')}`,
        );
        return [line.id, { isDone: handed?.doneOn != null, words: [...(handed?.words ?? []), ...planned] }];
      }),
    );
  }, [list, runs, devices, people, offices, today]);
}
