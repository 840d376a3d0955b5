import { useCallback } from 'react';
import type { Change } from '@shared/ledger/change';
import type { Entities, EntityTable } from '@shared/ledger/entities';
import type { Result } from '@shared/problems/problem';
import { useChangeLedger } from '../../state/change-ledger';
import { useOpenLedger } from '../../state/open-ledger';
import { update, type Records, type Update } from '../../data/records';
import { inTurn } from './in-turn';
import { recordEditSentence } from './record-sentences';
import { useRecordNames } from './use-record-names';

export interface RecordPatch<T extends EntityTable> {
  id: string;
  edits: Partial<Omit<Entities[T], 'id'>>;
  /** Made of the fields that change when left out. */
  sentence?: string;
  /** Records that change along. */
  others?: (records: Records) => readonly Update[];
}

/** What a sentence calls a record: 佐藤 健一さん, パソコン P-07. */
export type NameRecord<T extends EntityTable> = (record: Entities[T], records: Records) => string;

export type ChangeRecord<T extends EntityTable> = (edit: RecordPatch<T>) => Promise<string | null>;

/** Writes a change of one record, with its toast. Null, or why it failed. `nameOf` must stay the same function. */
export function useChangeRecord<T extends EntityTable>(table: T, nameOf: NameRecord<T>): ChangeRecord<T> {
  const { memory } = useOpenLedger();
  const changeLedger = useChangeLedger();
  const names = useRecordNames();
  return useCallback(
    ({ id, edits, sentence, others }) =>
      inTurn(memory, async () => {
        const { records } = memory.read();
        const before = records[table].get(id) as Entities[T] | undefined;
        if (!before) return null;
        const after = { ...before, ...edits };
        const said = sentence ?? recordEditSentence(table, nameOf(before, records), before, after, names);
        if (!said) return null;
        const result = await changeLedger(said, [update(table, after), ...(others?.(records) ?? [])]);
        return result.ok ? null : result.message;
      }),
    [memory, table, nameOf, changeLedger, names],
  );
}

/** Adds a record, and whatever belongs to it. */
export function useAddRecord(): (updates: readonly Update[], sentence: string) => Promise<Result<Change | null>> {
  const { memory } = useOpenLedger();
  const changeLedger = useChangeLedger();
  return useCallback(
    (updates, sentence) => inTurn(memory, () => changeLedger(sentence, updates)),
    [memory, changeLedger],
  );
}
