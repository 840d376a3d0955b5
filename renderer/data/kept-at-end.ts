import type { RecordChange } from '@shared/ledger/change';
import type { KeptRun } from '@shared/procedures/kept-run';
import { withDevicesAtEnd } from '@shared/rules/devices-at-end';
import type { CalendarDate } from '@shared/text/calendar-date';
import { CopiedRecords } from './copied-records';
import type { Records } from './records';

/**
 * What is to be written with a change beside what was asked for: the devices that somebody used till the end, however the change came
 * about (手続き, 抹消, 取り込み).
 */
export function withKeptAtEnd(
  changed: readonly RecordChange[],
  records: Records,
  runs: Iterable<Pick<KeptRun, 'state' | 'planned'>>,
  on: CalendarDate,
): RecordChange[] {
  const after = new CopiedRecords(records);
  after.apply(changed);
  return [...withDevicesAtEnd({ records: changed, before: records, after: after.copied, ending: endingBy(runs), on })];
}

/** The accounts that a procedure is still going to end. */
const endingBy = (runs: Iterable<Pick<KeptRun, 'state' | 'planned'>>): Set<string> =>
  new Set(
    [...runs]
      .filter(({ state }) => state === 'running' || state === 'done')
      .flatMap(({ planned }) => planned)
      .filter(({ state }) => state === 'planned' || state === 'blocked')
      .flatMap(({ records }) => records)
      .filter(({ table, edits }) => table === 'accounts' && edits.some(({ field }) => field === 'endedOn'))
      .map(({ id }) => id),
  );
