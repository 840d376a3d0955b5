import { describe, expect, it } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { noDecisions, type ImportDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import type { Staff } from '@shared/ledger/entities';
import { openOriginals } from '@shared/ledger/fields/originals';
import { withValueDecision } from '../../../../renderer/features/import/decisions';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { anOffice } from '../../../builders/organization';
import { aView, TODAY, written } from '../matching/planning';
import { acceptanceTable } from '../../../support/acceptance-table';

const offices = [
  anOffice({ id: 'o1', name: 'ひまわり訪問看護 流山' }),
  anOffice({ id: 'o2', name: 'ひまわりの里 福井' }),
];
const table = acceptanceTable(offices.map(({ name }) => name));
const reading = unwrap(readTable(unwrap(readRawWorkbook(table.bytes, table.file)), { today: TODAY }));
const empty = aView({ offices });
const asExpected = ({ officeId, ...person }: Staff): Record<string, unknown> => ({
  ...person,
  office: offices.find(({ id }) => id === officeId)?.name,
});

describe('The messy staff list of 300', () => {
  it('says the same with its texts shared beside the sheets, as Excel writes them', () => {
    const { bytes, file } = acceptanceTable(
      offices.map(({ name }) => name),
      { texts: 'shared' },
    );
    expect(unwrap(readTable(unwrap(readRawWorkbook(bytes, file)), { today: TODAY }))).toEqual(reading);
  });

  it('has the twelve problems that were put into it, and no others', () => {
    expect([reading.kind, reading.sheet, reading.headerRow]).toEqual(['staff', table.sheet, table.headerRow]);
    const plan = planImport(reading, empty, noDecisions, TODAY);
    // A day of leaving before that of joining: whether they are there still, somebody has to say.
    expect(plan.counts).toEqual({ fix: 1, changed: 0, new: 299, same: 0, left: 0 });
    expect(plan.leftEmpty).toBe(11);
    const found = plan.rows.flatMap(({ line, cells }) =>
      Object.entries(cells).flatMap(([field, { problem }]) => (problem ? [`${line} ${field} ${problem.code}`] : [])),
    );
    expect(found.sort()).toEqual(table.problems.map(({ line, field, code }) => `${line} ${field} ${code}`).sort());
  });

  it('comes to a clean ledger once they are mended as typed, and changes nothing when it comes again', () => {
    const fixed: ImportDecisions['fixed'] = {};
    for (const { line, field, typed } of table.problems) fixed[line] = { [field]: typed };
    const decisions = { ...noDecisions, fixed };
    const plan = planImport(reading, empty, decisions, TODAY);
    expect(plan.counts).toMatchObject({ fix: 0, new: 300 });
    const ledger = written(plan, empty);
    const byNumber = new Map(ledger.people.map((person) => [person.employeeNumber, asExpected(person)]));
    for (const person of Object.values(table.people))
      expect(byNumber.get(String(person['employeeNumber']))).toMatchObject(person);
    expect(planImport(reading, ledger, decisions, TODAY).counts).toMatchObject({ same: 300 });
  });

  it('goes in with the twelve cells left empty, and what stood there kept; mended, they follow later', () => {
    const plan = planImport(reading, empty, noDecisions, TODAY);
    const [wrongEnd] = plan.values;
    expect(wrongEnd).toMatchObject({ field: 'leftOn', proposal: null });
    const decisions = withValueDecision(noDecisions, wrongEnd!, { as: 'empty' });
    const first = written(planImport(reading, empty, decisions, TODAY), empty);
    expect(first.people).toHaveLength(300);
    // Two of the twelve were empty in the table, too.
    const kept = first.people.flatMap(({ originals }) => originals ?? []);
    expect(kept.map(({ field, text }) => `${field} ${text}`).sort()).toEqual([
      'birthday 4/1',
      'birthday 令和30年1月1日',
      'jobType #REF!',
      'joinedOn 2099/4/1',
      'joinedOn H31.13.1',
      'kana 木村',
      expect.stringMatching(/^leftOn 令和\d+年\d+月\d+日$/),
      'mail shokuin58＠himawari',
      'phone 090-0000-01',
      'phone 9.01E+10',
    ]);
    expect(planImport(reading, first, noDecisions, TODAY).counts).toMatchObject({ fix: 0, same: 300, new: 0 });
    const fixed = Object.fromEntries(table.problems.map(({ line, field, typed }) => [line, { [field]: typed }]));
    const later = planImport(reading, first, { ...noDecisions, fixed }, TODAY);
    expect(later.counts).toMatchObject({ fix: 0, changed: 12, same: 288 });
    const mended = written(later, first).people.flatMap((person) => openOriginals(person));
    expect(mended).toEqual([]);
  });
});
