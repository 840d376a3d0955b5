import { useCallback } from 'react';
import type { Channels } from '@shared/channels/registry';
import type { Change } from '@shared/ledger/change';
import type { Entities, EntityTable } from '@shared/ledger/entities';
import { withoutSettledOriginals } from '@shared/ledger/fields/originals';
import type { Pack } from '@shared/packs/schema';
import type { Result } from '@shared/problems/problem';
import type { LedgerMemory } from '../../data/ledger-memory';
import { update, type Records, type Update } from '../../data/records';
import { useChangeLedger } from '../../state/change-ledger';
import { useOpenLedger } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import { inTurn } from '../../data/in-turn';
import { recordEditSentence } from './record-sentences';
import { recordNamesIn } from './use-record-names';

export interface RecordPatch<T extends EntityTable> {
  id: string;
  edits: Partial<Omit<Entities[T], 'id'>>;
  /** Made of the fields that change when left out. */
  sentence?: string;
  /** Records that change along. */
  others?: (records: Records) => readonly Update[];
}

/** What a change of a record is told as, and what follows from it. All must stay the same functions. */
export interface ChangeWords<T extends EntityTable> {
  /** What a sentence calls a record: 佐藤 健一さん, パソコン P-07. */
  who: (record: Entities[T], records: Records) => string;
  /** In place of the usual sentence; null: the usual one. */
  sentence?: (before: Entities[T], after: Entities[T]) => string | null;
  /** Of a change that is on the disk. */
  afterwards?: (written: ChangeOnDisk<T>) => void;
}

export interface ChangeOnDisk<T extends EntityTable> {
  changeId: string;
  /** The records of this kind, first the one that the change is about; before: null, it is new. */
  changed: readonly { before: Entities[T] | null; after: Entities[T] }[];
  memory: LedgerMemory;
  packs: readonly Pack[];
  channels: Channels;
}

export type ChangeRecord<T extends EntityTable> = (edit: RecordPatch<T>) => Promise<string | null>;

/**
 * Writes a change of one record, with its toast. Null, or why it failed. The same function while records change: columns hold it, and with
 * another one every row of a list would be drawn anew after each edit.
 */
export function useChangeRecord<T extends EntityTable>(
  table: T,
  { who, sentence: sentenceOf, afterwards }: ChangeWords<T>,
): ChangeRecord<T> {
  const { memory } = useOpenLedger();
  const { packs } = useSession();
  const write = useWrite(table, afterwards);
  return useCallback(
    ({ id, edits, sentence, others }) =>
      inTurn(memory, async () => {
        const { records } = memory.read();
        const before = records[table].get(id) as Entities[T] | undefined;
        if (!before) return null;
        const after: Entities[T] = withoutSettledOriginals({ ...before, ...edits });
        const said =
          sentence ??
          sentenceOf?.(before, after) ??
          recordEditSentence(table, who(before, records), before, after, recordNamesIn(records, packs));
        if (!said) return null;
        const result = await write(said, [update(table, after), ...(others?.(records) ?? [])]);
        return result.ok ? null : result.message;
      }),
    [memory, table, who, sentenceOf, write, packs],
  );
}

/** Adds a record, and whatever belongs to it. */
export function useAddRecord<T extends EntityTable>(
  table: T,
  afterwards?: ChangeWords<T>['afterwards'],
): (updates: readonly Update[], sentence: string) => Promise<Result<Change | null>> {
  const { memory } = useOpenLedger();
  const write = useWrite(table, afterwards);
  return useCallback((updates, sentence) => inTurn(memory, () => write(sentence, updates)), [memory, write]);
}

/** Writes, and goes on with what follows from it. */
function useWrite<T extends EntityTable>(table: T, afterwards: ChangeWords<T>['afterwards']) {
  const { memory } = useOpenLedger();
  const { packs, channels } = useSession();
  const changeLedger = useChangeLedger();
  return useCallback(
    async (sentence: string, updates: readonly Update[]): Promise<Result<Change | null>> => {
      const before = memory.read().records[table] as ReadonlyMap<string, Entities[T]>;
      const result = await changeLedger(sentence, updates);
      if (result.ok && result.value && afterwards) {
        const own = updates.filter((one) => one.table === table) as unknown as { id: string; after: Entities[T] }[];
        const changed = own.map(({ id, after }) => ({ before: before.get(id) ?? null, after }));
        afterwards({ changeId: result.value.id, changed, memory, packs, channels });
      }
      return result;
    },
    [memory, packs, channels, table, changeLedger, afterwards],
  );
}
