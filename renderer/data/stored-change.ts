import type { Payload, Salt } from '@shared/audit/chain';
import { ERASED, erasedPart, newPart, partValue, withDigests, type ErasablePart } from '@shared/audit/part';
import type { Change, RecordChange } from '@shared/ledger/change';

/**
 * A change as it lies in the database: with the ids of its records, by which a record's history is found, and the salt of
 * its link in the audit chain. What it says of each record can be erased without what it says of the others.
 */
export interface StoredChange extends Omit<Change, 'sentence' | 'records'> {
  sentence: ErasablePart<string>;
  records: ErasablePart<RecordChange>[];
  recordIds: string[];
  salt: Salt;
}

export const toStored = (change: Change, salt: Salt): StoredChange => ({
  ...change,
  sentence: newPart(change.sentence),
  records: change.records.map(newPart),
  recordIds: [...new Set(change.records.map(({ id }) => id))],
  salt,
});

/** The change, without what was erased of it. */
export function toChange({ recordIds: _ids, salt: _salt, sentence, records, ...facts }: StoredChange): Change {
  return {
    ...facts,
    sentence: partValue(sentence) ?? ERASED,
    records: records.flatMap((part) => partValue(part) ?? []),
  };
}

/** Whether nothing of it was erased. */
export const isWhole = ({ records }: StoredChange): boolean => records.every((part) => partValue(part) !== null);

/** What a change's link in the audit chain vouches for. */
export const auditedPart = (stored: StoredChange): Payload => {
  const { salt, content } = inParts(stored);
  return { salt, content: withDigests(content) };
};

/** The same with all that wasn't erased, as it leaves the ledger in a file. */
export const inParts = ({ recordIds: _ids, salt, ...content }: StoredChange) => ({ salt, content });

/**
 * The change without what it says of the given records; null when it says nothing of them. A sentence goes along when it
 * is about one of them, or calls one by name.
 */
export function changeWithoutRecords(
  stored: StoredChange,
  ids: ReadonlySet<string>,
  namesOne: (text: string) => boolean,
): StoredChange | null {
  const isAbout = stored.recordIds.some((id) => ids.has(id));
  const sentence = partValue(stored.sentence);
  if (!isAbout && (sentence === null || !namesOne(sentence))) return null;
  return {
    ...stored,
    sentence: erasedPart(stored.sentence),
    records: stored.records.map((part) => (ids.has(partValue(part)?.id ?? '') ? erasedPart(part) : part)),
    recordIds: stored.recordIds.filter((id) => !ids.has(id)),
  };
}
