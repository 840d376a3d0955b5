import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { noDecisions, type ImportDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { namedOrganization } from '@shared/tables/named-organization';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { anOffice } from '../../../builders/organization';
import { aView, TODAY, written } from '../matching/planning';

type Person = { name: string } & Record<string, string>;
/** Who stands in a list, and with what: written by what wrote the list, not read from it. */
interface Expected {
  offices: string[];
  notThere: string[];
  people: Person[];
}

const dir = 'test/fixtures/tables';
/** An old-style space is no other value. */
const folded = (value: unknown): string => String(value ?? '').replaceAll('　', ' ');

describe.each(['roster-sheets', 'roster-sections'])('%s.xlsx', (name) => {
  const bytes = new Uint8Array(readFileSync(join(dir, `${name}.xlsx`)));
  const expected: Expected = JSON.parse(readFileSync(join(dir, `${name}.json`), 'utf8'));
  const reading = unwrap(readTable(unwrap(readRawWorkbook(bytes, `${name}.xlsx`)), { today: TODAY }));
  const offices = expected.offices.map((office, i) => anOffice({ id: `o${i}`, name: office }));
  const view = aView({ offices });

  test('comes to everybody, each in their office, by what is proposed', () => {
    const values: ImportDecisions['values'] = {};
    for (const { field, text, proposal } of planImport(reading, view, noDecisions, TODAY).values)
      if (proposal) values[field] = { ...values[field], [text]: proposal };
    const plan = planImport(reading, view, { ...noDecisions, values }, TODAY);
    expect(plan).toMatchObject({ counts: { fix: 0, new: expected.people.length }, words: [], values: [], twins: [] });
    const named = new Map(offices.map((office) => [office.id, office.name]));
    const people = written(plan, view).people.map((one) => ({ ...one, office: named.get(one.officeId) }));
    const byName = new Map(people.map((one) => [folded(one.name), one as Record<string, unknown>]));
    expect([...byName.keys()].sort()).toEqual(expected.people.map((one) => one.name).sort());
    for (const person of expected.people)
      for (const [field, value] of Object.entries(person))
        expect([person.name, field, folded(byName.get(person.name)?.[field])]).toEqual([
          ...[person.name, field, folded(value)],
        ]);
    for (const left of expected.notThere) expect(byName.has(left)).toBe(false);
  });
});

test('offices that sections name are proposed with their people', () => {
  const bytes = new Uint8Array(readFileSync(join(dir, 'roster-sections.xlsx')));
  const reading = unwrap(readTable(unwrap(readRawWorkbook(bytes, 'x.xlsx')), { today: TODAY }));
  expect(namedOrganization(reading, '連絡網.xlsx')).toMatchObject({
    corporation: { name: '株式会社みほんケア' },
    offices: [
      { name: 'みほん福祉用具', people: 24 },
      { name: 'みほん訪問介護事業所', people: 20 },
      { name: 'みほん居宅介護支援事業所', people: 20 },
    ],
  });
});
