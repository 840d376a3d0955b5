import { describe, expect, it } from 'vitest';
import type { ReadValue } from '@shared/tables/import/reading';
import { readTyped } from '@shared/tables/import/read-typed';
import { noDecisions, type ImportDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { linesThatDiffer } from '@shared/tables/matching/same-plan';
import type { PlannedCell, PlannedRow } from '@shared/tables/matching/planned';
import { anOffice, OFFICE_ID } from '../../../builders/organization';
import { aStaff } from '../../../builders/staff';
import { aPlan, aReading, aView, rowAt, TODAY, written } from './planning';

const PERSON = { name: '髙橋 直子', kana: 'たかはし なおこ', employeeNumber: '0012' };
const NAOKO = aStaff({ id: 'a', ...PERSON, phone: '090-0000-0101', note: '夜勤なし', joinedOn: '2020-04-01' });
const other = anOffice({ id: 'o2', name: 'ひまわりの里 福井' });
const offices = [anOffice(), other];
const ledger = aView({ people: [NAOKO], offices }, { officeInUse: OFFICE_ID });
const rowOf = (row: Record<string, ReadValue>, decisions: Partial<ImportDecisions> = {}): PlannedRow =>
  rowAt(aPlan([{ ...PERSON, ...row }], ledger, decisions), 2);
const cellOf = (field: string, value: ReadValue, decisions: Partial<ImportDecisions> = {}): PlannedCell =>
  rowOf({ [field]: value }, decisions).cells[field]!;

describe('A cell beside the ledger', () => {
  it('of a name with another glyph changes it, and says that only that differs', () => {
    const cell = cellOf('name', '高橋 直子');
    expect(cell).toMatchObject({ before: '髙橋 直子', after: '高橋 直子', isChanged: true });
    expect(cell.notes.map(({ code }) => code)).toEqual(['plan/variant']);
  });

  it('of a name with other spaces, furigana that folds the same, or a phone without hyphens changes nothing', () => {
    for (const [field, value] of [
      ['name', '髙橋　直子'],
      ['kana', 'たかはしなおこ'],
      ['kana', 'たかはし なーおこ'],
      ['phone', '09000000101'],
    ])
      expect(rowOf({ [field!]: value! })).toMatchObject({ verdict: 'same' });
  });

  it('of a memo that has it all, and more, leaves what was written there since; another memo is another one', () => {
    const settled = { ...NAOKO, note: 'R8.10.31退職\n退職の手続きは済み（令和8年11月30日に確認）' };
    const noteOf = (note: string) =>
      rowAt(aPlan([{ ...PERSON, note }], aView({ people: [settled], offices }, { officeInUse: OFFICE_ID })), 2).cells[
        'note'
      ];
    expect(noteOf('R8.10.31退職')).toMatchObject({ after: settled.note, isChanged: false });
    expect(noteOf('R8.10.30退職')).toMatchObject({ after: 'R8.10.30退職', isChanged: true });
  });

  it('that is empty leaves the ledger as it is, and says so; it empties it only when asked', () => {
    expect(cellOf('note', '')).toMatchObject({ after: '夜勤なし', isChanged: false, notes: [{ code: 'plan/kept' }] });
    expect(cellOf('note', '', { empties: 'clear' })).toMatchObject({ after: '', isChanged: true });
    expect(cellOf('joinedOn', null, { empties: 'clear' })).toMatchObject({ after: null, isChanged: true });
    expect(cellOf('kana', '', { empties: 'clear' })).toMatchObject({ after: NAOKO.kana, isChanged: false });
  });

  it('that is empty is counted as long as its row is taken, and never what must be there', () => {
    const row = { ...PERSON, kana: '', jobType: '', note: '', phone: '', joinedOn: null };
    const count = (decisions: Partial<ImportDecisions>): number => aPlan([row], ledger, decisions).emptyCells;
    expect([count({}), count({ empties: 'clear' }), count({ leave: [2] })]).toEqual([3, 3, 0]);
    const { cells } = rowAt(aPlan([row], ledger, { empties: 'clear' }), 2);
    expect(cells['jobType']).toMatchObject({ isChanged: false, notes: [{ code: 'plan/always-kept' }] });
  });

  it('of a day to come is worth a look, and taken', () => {
    expect(rowOf({ joinedOn: '2026-12-01' })).toMatchObject({ verdict: 'changed' });
    expect(cellOf('joinedOn', '2026-12-01').warning?.code).toBe('plan/to-come');
  });

  it('of furigana that may be of the family name alone is worth a look, brings its row up, and is taken', () => {
    const [whole, short] = [PERSON, { name: '石田 洋', kana: 'いしだ', employeeNumber: '0013' }];
    const plan = aPlan([whole, short], aView({ people: [], offices }, { officeInUse: OFFICE_ID }));
    expect(plan.rows.map(({ line, verdict }) => [line, verdict])).toEqual([
      [3, 'new'],
      [2, 'new'],
    ]);
    expect(plan.rows[0]!.cells['kana']).toMatchObject({ after: 'いしだ', warning: { code: 'plan/short-reading' } });
    expect(plan.rows[1]!.cells['kana']!.warning).toBeNull();
    expect(plan.leftEmpty).toBe(0);
  });

  it('of a day of leaving before the ledger’s day of joining is a problem', () => {
    const row = rowOf({ leftOn: '2019-03-31' });
    // Whether they are there still, somebody has to say.
    expect(row).toMatchObject({ verdict: 'fix', leftEmpty: [] });
    expect(row.originals).toEqual([{ field: 'leftOn', text: '平成31年3月31日' }]);
    expect(row.cells['leftOn']).toMatchObject({ after: null, isChanged: false, problem: { code: 'plan/order' } });
    expect(rowOf({ leftOn: '2019-03-31', joinedOn: '2018-04-01' }).verdict).toBe('changed');
  });

  it('of 2099, or of 13月, is a problem as it was in the table', () => {
    expect(readTyped('staff', 'joinedOn', '2099/4/1', TODAY).problem?.code).toBe('cell/date-far');
    expect(readTyped('staff', 'joinedOn', 'H31.13.1', TODAY).problem?.code).toBe('cell/date');
    expect(readTyped('staff', 'joinedOn', 'R8.4.1', TODAY).value).toBe('2026-04-01');
  });

  it('that the table lacks isn’t missed where the ledger has it', () => {
    const reading = aReading([{ ...PERSON, kana: '' }]);
    const [row] = reading.rows;
    delete row!.values['kana'];
    row!.problems.push({ field: 'kana', code: 'cell/required', message: 'ふりがなが要ります', text: '' });
    const at = (view = ledger): PlannedRow => rowAt(planImport(reading, view, noDecisions, TODAY), 2);
    expect(at()).toMatchObject({ verdict: 'same', recordId: 'a' });
    expect(at(aView())).toMatchObject({ verdict: 'new', leftEmpty: ['kana'], originals: null });
  });
});

describe('A cell that is mended in place', () => {
  const reading = aReading([{ name: '西村 陽子', kana: 'にしむら ようこ', joinedOn: '2026-10-01', leftOn: null }]);
  const [row] = reading.rows;
  delete row!.values['leftOn'];
  row!.problems.push({ field: 'leftOn', code: 'cell/order', message: '', text: '2026-09-01' });
  const plan = (fixed: ImportDecisions['fixed']): PlannedRow =>
    rowAt(planImport(reading, aView(), { ...noDecisions, fixed }, TODAY), 2);

  it('is read as the table’s own cells are, and says what was made of it', () => {
    expect(plan({ 2: { leftOn: 'R8.11.1' } })).toMatchObject({ verdict: 'new' });
    expect(plan({ 2: { leftOn: 'R8.11.1' } }).cells['leftOn']).toMatchObject({ after: '2026-11-01', typed: 'R8.11.1' });
    expect(plan({ 2: { leftOn: '13月' } }).cells['leftOn']).toMatchObject({
      problem: { code: 'cell/date' },
      typed: '13月',
    });
    expect(plan({ 2: { phone: '０９０００００１０１１' } }).cells['phone']?.after).toBe('090-0000-1011');
  });

  it('makes the other one right again with which it didn’t agree', () => {
    expect(plan({ 2: { joinedOn: '2026-04-01' } }).cells['leftOn']).toMatchObject({
      after: '2026-09-01',
      problem: null,
    });
  });
});

describe('Where somebody new belongs', () => {
  const NEW = { name: '西村 陽子', kana: 'にしむら ようこ' };
  const at = (row: Record<string, ReadValue>, decisions: Partial<ImportDecisions> = {}, view = ledger): PlannedCell =>
    rowAt(aPlan([row], view, decisions), 2).cells['office']!;
  const everywhere = { ...ledger, officeInUse: null };

  it('is as the table says, by the office’s name however it is spaced', () => {
    expect(at({ ...NEW, office: 'ひまわりの里　福井' }).after).toBe('o2');
  });

  it('is the office in use where the table says nothing', () => {
    expect(at(NEW)).toMatchObject({ after: OFFICE_ID, isChanged: true });
  });

  it('is asked under すべての事業所, once for all', () => {
    expect(at(NEW, {}, everywhere).problem).toMatchObject({
      code: 'plan/office-needed',
      word: { of: 'office', word: '' },
    });
    expect(at(NEW, { offices: { '': 'o2' } }, everywhere).after).toBe('o2');
  });

  it('is asked for a word that is no office, the likeliest first', () => {
    const { problem } = at({ ...NEW, office: '福井' });
    expect(problem).toMatchObject({ code: 'plan/office-unknown', word: { word: '福井' } });
    expect(problem?.choices[0]?.id).toBe('o2');
    expect(at({ ...NEW, office: '福井' }, { offices: { 福井: 'o2' } }).after).toBe('o2');
    expect(at({ ...NEW, office: 'デイ係' }, { offices: { デイ係: null } }).after).toBe(OFFICE_ID);
  });
});

describe('What is decided for a word', () => {
  const rows = ['西村 陽子', '西村 葉子', '西村 洋子'].map((name, i) => ({
    ...{ name, kana: `にしむら ${'あいう'[i]}`, office: i < 2 ? '訪・デ' : 'ひまわりの里 福井' },
  }));
  const officesOf = (decisions: Partial<ImportDecisions>) => {
    const plan = aPlan(rows, ledger, decisions);
    return [2, 3, 4].map((line) => {
      const { after, warning, problem } = rowAt(plan, line).cells['office']!;
      return [after, (warning ?? problem)?.code];
    });
  };
  const DECIDED = { offices: { '訪・デ': 'o2' } };

  it('is said in each row in which it stands', () => {
    expect(officesOf(DECIDED)).toEqual([
      ['o2', 'plan/as-decided'],
      ['o2', 'plan/as-decided'],
      ['o2', undefined],
    ]);
    expect(rowAt(aPlan(rows, ledger, DECIDED), 3).cells['office']?.warning?.message).toBe(
      '表は「訪・デ」。同じ言葉の行は、どれも「ひまわりの里 福井」に決めてあります',
    );
  });

  it('may be another in one row, and is asked there alone', () => {
    const asked = aPlan(rows, ledger, { ...DECIDED, rowWords: { 3: { office: '' } } });
    expect([rowAt(asked, 3).verdict, asked.words]).toEqual(['fix', []]);
    expect(officesOf({ ...DECIDED, rowWords: { 3: { office: OFFICE_ID } } })).toEqual([
      ['o2', 'plan/as-decided'],
      [OFFICE_ID, undefined],
      ['o2', undefined],
    ]);
    expect(officesOf({ ...DECIDED, rowWords: { 3: { office: 'gone' } } })[1]?.[1]).toBe('plan/office-unknown');
  });
});

describe('What is really something that happened', () => {
  it('is told with its procedure: leaving, another office, another name', () => {
    const changes = { leftOn: '2026-12-31', office: 'ひまわりの里 福井', name: '佐藤 直子' };
    const { events } = aPlan([{ ...PERSON, ...changes }], ledger);
    expect(events.map(({ kind, date, after }) => [kind, date, after])).toEqual([
      ['leave', '2026-12-31', '2026-12-31'],
      ['transfer', null, 'o2'],
      ['rename', null, '佐藤 直子'],
    ]);
  });

  it('isn’t of somebody new, nor of a row that isn’t taken', () => {
    expect(aPlan([{ name: '西村 陽子', kana: 'にしむら ようこ', leftOn: '2026-12-31' }], ledger).events).toEqual([]);
    expect(aPlan([{ ...PERSON, leftOn: '2026-12-31' }], ledger, { leave: [2] }).events).toEqual([]);
  });
});

describe('Who isn’t in the table', () => {
  it('is told, of the offices that the table is about; those who left aren’t missed', () => {
    const people = [
      ...[NAOKO, aStaff({ id: 'b', name: '伊藤 誠', employeeNumber: '0013' })],
      aStaff({ id: 'c', name: '木村 亮', employeeNumber: '0014', leftOn: '2020-03-31' }),
      aStaff({ id: 'd', name: '清水 恵', employeeNumber: '0015', officeId: 'o2' }),
    ];
    const view = aView({ people, offices });
    const plan = aPlan([PERSON], view);
    expect(plan.gone.map(({ id }) => id)).toEqual(['b']);
    expect(written(plan, view).people).toHaveLength(4);
  });

  it('isn’t told of a list of those who left', () => {
    const view = aView({ people: [NAOKO, aStaff({ id: 'b', name: '伊藤 誠', employeeNumber: '0013' })], offices });
    const left = { name: '西村 陽子', kana: 'にしむら ようこ', leftOn: '2020-03-31' };
    expect(aPlan([left, { ...left, name: '林 誠', kana: 'はやし まこと' }], view).gone).toEqual([]);
    expect(aPlan([left, PERSON], view).gone.map(({ id }) => id)).toEqual(['b']);
  });
});

describe('A plan that is made once more before it is written', () => {
  it('differs where the ledger was changed under it, and nowhere else', () => {
    const rows = [
      { ...PERSON, jobType: '保健師' },
      { name: '西村 陽子', kana: 'にしむら ようこ' },
    ];
    const before = aPlan(rows, ledger);
    const later = (person: Partial<typeof NAOKO>): typeof ledger => ({ ...ledger, people: [{ ...NAOKO, ...person }] });
    expect(linesThatDiffer(before, aPlan(rows, later({ note: '' })))).toEqual([]);
    expect(linesThatDiffer(before, aPlan(rows, later({ jobType: '看護助手' })))).toEqual([2]);
    expect(linesThatDiffer(before, aPlan(rows, { ...ledger, people: [] }))).toEqual([2]);
  });
});
