import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { noDecisions, type ImportDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { anOffice } from '../../../builders/organization';
import { aView, TODAY, written } from '../matching/planning';

const office = anOffice({ name: 'みほん台訪問看護ステーション' });
const empty = aView({ offices: [office] });

describe.each(['messy-staff-ascii.xlsx', 'messy-staff-libreoffice.xlsx'])('%s', (file) => {
  const bytes = new Uint8Array(readFileSync(join('test/fixtures/tables', file)));
  const reading = unwrap(readTable(unwrap(readRawWorkbook(bytes, file)), { today: TODAY }));
  const planOf = (said: Partial<ImportDecisions> = {}) =>
    planImport(reading, empty, { ...noDecisions, ...said }, TODAY);

  test('is read to the last of its lines, on both sheets', () => {
    expect(reading.account).toMatchObject({ records: 303, asked: 0 });
    expect(reading.columns.map(({ field }) => field)).toEqual([
      ...[null, 'employeeNumber', 'name', 'kana', 'office', 'jobType', 'joinedOn', 'birthday', 'phone', 'otherPhone'],
      ...['mail', 'note'],
    ]);
  });

  test('comes to 300 people by three words, three names and what was proposed; nobody stays outside', () => {
    const first = planOf();
    expect(first.words).toHaveLength(3);
    expect(first.twins).toHaveLength(3);
    const offices = Object.fromEntries(first.words.map(({ word }) => [word, office.id]));
    const same = Object.fromEntries(first.twins.map(({ fullest }) => [fullest, 'new']));
    const leave = first.twins.flatMap(({ lines, fullest }) => lines.filter((line) => line !== fullest));
    const values: ImportDecisions['values'] = {};
    for (const { field, text, proposal } of first.values)
      if (proposal) values[field] = { ...values[field], [text]: proposal };
    const plan = planOf({ offices, same, leave, values });
    expect(plan).toMatchObject({ counts: { fix: 0, new: 300, left: 3 }, words: [], values: [], twins: [] });
    const { people } = written(plan, empty);
    expect(people).toHaveLength(300);
    const kept = people.flatMap(({ originals }) => originals ?? []);
    // Of the cells that are left empty some were empty in the table: ふりがな of three people, 職種 of four.
    expect(kept).toHaveLength(plan.leftEmpty - 7);
    expect(new Set(people.map(({ jobType }) => jobType))).toEqual(
      new Set(['', '看護師', '介護福祉士', '介護支援専門員', '理学療法士', '事務職員', 'ヘルパー']),
    );
    const families = new Set(people.map(({ name }) => name.split(/[ 　]/)[0]));
    for (const name of ['𠮷田', '葛󠄀城', '髙橋', '山﨑']) expect(families).toContain(name);
    expect(people.filter(({ otherPhone }) => (otherPhone ?? '') !== '').length).toBeGreaterThan(280);
  });
});
