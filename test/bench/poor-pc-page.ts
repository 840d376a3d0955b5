import type { Deed } from '@shared/audit/deed';
import { unwrap } from '@shared/problems/problem';
import { appendNotes, NOTE_TABLES } from '../../renderer/data/audit-trail';
import { unlock } from '../../renderer/data/ledger-key';
import { databaseOf } from '../../renderer/data/open-ledger';
import { emptyRecords } from '../../renderer/data/records';
import { writeChanges, type ChangeToWrite } from '../../renderer/data/write-changes';

export { tableTimes } from './table-page.ts';

/** Links in one transaction: a day's work of a large office. */
const AT_ONCE = 200;
/** One in so many is a deed that changes nothing: papers that are printed. */
const DEEDS = 5;
const ACTOR = '中村 和子';
const DAY = 86_400_000;
const printed: Deed = { kind: 'printed', content: { what: 'screen', title: '退職の手続き' } };

/**
 * Days of work in the sample that is open, written as the app writes them: edits of people one after the other, and papers that are printed.
 *
 * @param links of the record, so many in all
 */
export async function works(links: number): Promise<void> {
  const { key } = unwrap(await unlock('sample', { by: 'keychain' }));
  const database = databaseOf('sample', new Uint8Array(key), false);
  await database.open();
  try {
    const people = await database.entities('people').toArray();
    let records = { ...emptyRecords(), people: new Map(people.map((one) => [one.id, one])) };
    const days = Math.ceil(links / AT_ONCE);
    let first = ((await database.changes.orderBy('sequence').last())?.sequence ?? 0) + 1;
    for (let day = 0; day < days; day++) {
      const changes = Array.from({ length: AT_ONCE - AT_ONCE / DEEDS }, (_, at): ChangeToWrite => {
        const one = people[(day * AT_ONCE + at) % people.length]!;
        const phone = `090-${String(day).padStart(4, '0')}-${String(at).padStart(4, '0')}`;
        const edit = { field: 'phone', before: records.people.get(one.id)?.phone ?? null, after: phone };
        return {
          sentence: `${one.name}さんの電話番号を「${phone}」に変えました`,
          records: [{ table: 'people', id: one.id, kind: 'edit', edits: [edit] }],
          undoes: null,
        };
      });
      const at = new Date(Date.now() - (days - day) * DAY).toISOString();
      const written = await writeChanges(database, records, { changes, along: {}, at, actor: ACTOR, first });
      records = { ...records, people: new Map(written.records.people) };
      first += changes.length;
      await database.transaction('rw', [...NOTE_TABLES], () =>
        appendNotes(database, new Array<Deed>(AT_ONCE / DEEDS).fill(printed), ACTOR),
      );
    }
  } finally {
    database.close();
  }
}
