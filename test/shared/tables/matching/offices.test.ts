import { describe, expect, it } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import type { TableReading } from '@shared/tables/import/reading';
import { noDecisions, type ImportDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { countedRows, importUpdates } from '@shared/tables/matching/import-updates';
import type { LedgerView } from '@shared/tables/matching/ledger-view';
import { sentenceOf, type ImportPlan, type PlannedRow } from '@shared/tables/matching/planned';
import { namedOrganization } from '@shared/tables/named-organization';
import { aCorporation, anEnrolment, anOffice, OFFICE_ID } from '../../../builders/organization';
import { aBook, aSheet, type BookCell } from '../../../support/sheet-book';
import { aView, rowAt, TODAY } from './planning';

const HEADS = ['事業所名', '事業所番号', 'サービス種類', '〒', '所在地', '電話番号', 'FAX番号', 'E-mail', '管理者氏名'];
const SATO = ['ひまわりの里 流山', '1270000001', '13 訪問看護', '2700192', '千葉県流山市見本台1-2', '04-7100-0001'];
const KITA = ['ひまわりの里 柏', '', 'デイサービス', '', '千葉県柏市見本町3-4', '0471000002', '04-7100-0003'];

const listOf = (...rows: BookCell[][]): TableReading =>
  unwrap(readTable(aBook(aSheet('事業所一覧', [HEADS, ...rows])), { today: TODAY }));

const KINDS = ['訪問看護', '通所介護', '居宅介護支援'];
const aNetwork = { id: 'nagareyama-tritrus', name: '流山市 TRITRUS', words: [], serviceKinds: KINDS };
const empty = aView({ offices: [], enrolments: [] }, { networks: [aNetwork] });
const planOf = (reading: TableReading, view: LedgerView = empty, said: Partial<ImportDecisions> = {}): ImportPlan =>
  planImport(reading, view, { ...noDecisions, ...said }, TODAY);
const writtenOffices = (plan: ImportPlan, view: LedgerView) =>
  importUpdates(plan, view, '事業所一覧.xlsx', () => `new-${Math.random()}`).updates.map(({ after }) => after);
const cellOf = (row: PlannedRow, field: string) => row.cells[field];

describe('a list of offices', () => {
  it('is told by its headings alone, also beside a sheet of people, each of which can be read', () => {
    const people = aSheet('職員', [
      ['事業所名', '氏名', 'ふりがな', '職種', '電話番号'],
      ['ひまわりの里 流山', '山田 花子', 'やまだ はなこ', '看護師', '090-0000-0001'],
      ['ひまわりの里 柏', '佐藤 健太', 'さとう けんた', '介護職員', '090-0000-0002'],
      ['ひまわりの里 柏', '鈴木 一郎', 'すずき いちろう', '介護職員', ''],
    ]);
    const book = aBook(aSheet('事業所', [HEADS, SATO, KITA]), people);
    const whole = unwrap(readTable(book, { today: TODAY }));
    expect(whole.kind).toBe('staff');
    expect(whole.tables.map(({ kind, sheet, rows }) => [kind, sheet, rows])).toEqual([
      ['office', '事業所', 2],
      ['staff', '職員', 3],
    ]);
    const offices = unwrap(readTable(book, { kind: 'office', sheet: '事業所', headerRow: 1, today: TODAY }));
    expect(offices.rows.map(({ values }) => values['name'])).toEqual(['ひまわりの里 流山', 'ひまわりの里 柏']);
  });

  it('leaves lists of people what they are, wherever these name an office first', () => {
    const heads = ['事業所名', '事業所番号', '氏名', '職種', '電話番号', '住所'];
    const row = ['ひまわりの里', '1270000001', '山田 花子', '看護師', '090-0000-0001', '千葉県流山市'];
    expect(unwrap(readTable(aBook(aSheet('名簿', [heads, row])), { today: TODAY })).kind).toBe('staff');
  });

  it('becomes offices of the corporation that there is, their city by their address, their numbers in normal form', () => {
    const plan = planOf(listOf(SATO, KITA));
    expect(plan.counts).toMatchObject({ new: 2, fix: 0 });
    const shared = { corporationId: aCorporation().id, status: 'registered' };
    expect(writtenOffices(plan, empty)).toMatchObject([
      { ...shared, name: 'ひまわりの里 流山', number: '1270000001', postalCode: '270-0192', city: '流山市' },
      { ...shared, name: 'ひまわりの里 柏', number: '', city: '柏市', fax: '04-7100-0003' },
    ]);
    const [first] = plan.rows;
    expect(cellOf(first!, 'city')!.notes.map(sentenceOf)).toEqual(['表にないので、所在地から読み取りました']);
    expect(importUpdates(plan, empty, '事業所一覧.xlsx', () => 'x').sentence).toBe(
      '事業所一覧.xlsx から 2か所を取り込みました',
    );
  });

  it('says its city itself where it has a column for it', () => {
    const heads = ['事業所名', '所在地', '市町村'];
    const sheet = aSheet('一覧', [heads, ['ひまわりの里', '見本台1-2', '野田市'], ['つばめ', '千葉県柏市1', '']]);
    const plan = planOf(unwrap(readTable(aBook(sheet), { kind: 'office', today: TODAY })));
    expect(plan.rows.map((row) => cellOf(row, 'city')?.after)).toEqual(['野田市', '柏市']);
  });

  it('gives a number back the 0 that a spreadsheet ate, and doubts one whose check digit or length is wrong', () => {
    const number = (cell: BookCell) => cellOf(planOf(listOf(['ひまわりの里', cell])).rows[0]!, 'number')!;
    expect(number({ kind: 'number', text: '170000004', raw: 170000004 })).toMatchObject({
      after: '0170000004',
      warning: null,
    });
    expect(number('１２７０－０００００１')).toMatchObject({ after: '1270000001', warning: null });
    expect(number('1270000005')).toMatchObject({ after: '1270000005', problem: null });
    expect(number('1270000005').warning?.message).toBe(
      '打ちまちがいがないか、通知書と見比べてください。同じなら、このまま使えます',
    );
    expect(number('12700').warning?.message).toBe('事業所番号は10桁です。いま5桁です');
    expect(number('1.27E+09').problem?.code).toBe('cell/lost-digits');
  });

  it('has its services called as the networks call them, once for all rows', () => {
    const plan = planOf(listOf(SATO, KITA, ['つばめ', '', 'デイサービス'], ['かもめ', '', '居宅介護支援']));
    expect(plan.values.map(({ field, text, lines, proposal }) => [field, text, lines, proposal])).toEqual([
      ['serviceKind', 'デイサービス', [3, 4], { as: 'text', text: '通所介護' }],
      ['serviceKind', '13 訪問看護', [2], { as: 'text', text: '訪問看護' }],
    ]);
    const values = { serviceKind: { デイサービス: { as: 'text' as const, text: '通所介護' } } };
    expect(cellOf(rowAt(planOf(listOf(SATO, KITA), empty, { values }), 3), 'serviceKind')!.after).toBe('通所介護');
  });

  it('keeps no office out for a cell that can’t be read: it is kept as 元の値', () => {
    const plan = planOf(listOf(['ひまわりの里', '', '', '27-01', '千葉県流山市1', '04-71']));
    expect(plan.rows[0]).toMatchObject({ verdict: 'new', leftEmpty: ['postalCode', 'phone'] });
    expect(writtenOffices(plan, empty)).toMatchObject([
      { phone: '', originals: [{ field: 'postalCode' }, { field: 'phone', text: '04-71' }] },
    ]);
  });
});

describe('which office a row is', () => {
  const known = anOffice({ name: 'ひまわりの里 流山', number: '1270000001', serviceKind: '訪問看護', phone: '' });
  const view = aView({ offices: [known], enrolments: [] }, { networks: [aNetwork] });
  const first = (row: BookCell[], ledger = view, said: Partial<ImportDecisions> = {}): PlannedRow =>
    planOf(listOf(row), ledger, said).rows[0]!;

  it('says its name, whatever spaces and kinds of letters it is written with', () => {
    expect(first(['ひまわりの里　流山', '', '', '', '', '04-7100-0001'])).toMatchObject({
      ...{ verdict: 'changed', recordId: OFFICE_ID },
      cells: { phone: { before: '', after: '04-7100-0001' } },
    });
  });

  it('is asked where the name has another number, or the number another name; another service there is another office', () => {
    expect(first(['ひまわりの里 流山', '1270000019']).question?.code).toBe('match/other-office-number');
    const renamed = ['ひまわり訪問看護', '1270000001', '訪問看護'];
    expect(first(renamed).question).toMatchObject({
      code: 'match/other-office-name',
      candidates: [{ id: OFFICE_ID }],
      mayBeNew: true,
    });
    expect(first(renamed, view, { same: { 2: OFFICE_ID } })).toMatchObject({ verdict: 'changed', recordId: OFFICE_ID });
    expect(first(['ひまわりデイ', '1270000001', '通所介護']).verdict).toBe('new');
  });

  it('is asked where it was struck off, and the same list again changes nothing', () => {
    const gone = aView({ offices: [{ ...known, status: 'struck-off', struckOffOn: '2026-01-01' }], enrolments: [] });
    expect(first(['ひまわりの里 流山'], gone).question?.code).toBe('match/struck-off');
    const plan = planOf(listOf(SATO, KITA));
    const after = { ...empty, offices: writtenOffices(plan, empty) } as LedgerView;
    expect(planOf(listOf(SATO, KITA), after).counts).toMatchObject({ same: 2, new: 0, changed: 0, fix: 0 });
  });

  it('is asked of two rows of one name; with numbers of their own they are two', () => {
    const twice = planOf(listOf(['つばめ', '1270000001'], ['つばめ', '']));
    expect(twice.twins.map(({ lines }) => lines)).toEqual([[2, 3]]);
    expect(planOf(listOf(['つばめ', '1270000001'], ['つばめ', '1270000019'])).counts.new).toBe(2);
  });

  it('tells which offices the list doesn’t have, and strikes none of them off', () => {
    const others = aView({ offices: [known, anOffice({ id: 'o2', name: 'つばめ' })], enrolments: [] });
    const plan = planOf(listOf(SATO), { ...others, officeInUse: OFFICE_ID });
    expect(plan.gone.map(({ name }) => name)).toEqual(['つばめ']);
    expect(writtenOffices(plan, others).map(({ id }) => id)).toEqual([OFFICE_ID]);
  });
});

describe('the corporation of a row', () => {
  const withCorporation = (name: string): TableReading =>
    unwrap(
      readTable(
        aBook(
          aSheet('一覧', [
            ['法人名', '事業所名', '電話番号'],
            [name, 'ひまわりの里', '04-7100-0001'],
          ]),
        ),
        {
          today: TODAY,
        },
      ),
    );

  it('is the ledger’s under any of its ways to be written', () => {
    for (const name of ['医療法人見本会', '見本会', '医療法人　見本会', '（医）見本会'])
      expect(planOf(withCorporation(name)).rows[0]).toMatchObject({
        ...{ verdict: 'new', cells: { corporation: { after: aCorporation().id } } },
      });
  });

  it('is asked once where it is another one, and its offices stay out until somebody says', () => {
    const reading = withCorporation('株式会社ほかの会');
    const plan = planOf(reading);
    expect(plan.rows[0]).toMatchObject({ verdict: 'fix', leftEmpty: [] });
    expect(plan.words).toMatchObject([{ of: 'corporation', word: '株式会社ほかの会', lines: [2] }]);
    const corporations = { 株式会社ほかの会: aCorporation().id };
    expect(planOf(reading, empty, { corporations }).rows[0]?.verdict).toBe('new');
  });
});

describe('what an import of offices has to report', () => {
  it('are changes of offices in a network, told once for each kind of change', () => {
    const known = anOffice({ name: 'つばめ', phone: '04-7100-0001', fax: '04-7100-0003', managerName: '古い 名' });
    const row = ['つばめ', '', '', '', '', '04-7100-0009', '04-7100-0008', '', '新しい 名'];
    const eventsIn = (view: LedgerView) =>
      planOf(listOf(row), view).events.map(({ kind, field, others, recordId }) => [kind, field, others, recordId]);
    const told = [
      ['manager-changed', 'managerName', 0, OFFICE_ID],
      ['office-changed', 'phone', 1, OFFICE_ID],
    ];
    expect(eventsIn(aView({ offices: [known] }))).toEqual(told);
    expect(eventsIn(aView({ offices: [known], enrolments: [] }))).toEqual([]);
    const ended = anEnrolment({ status: 'ended', endedOn: '2026-03-31' });
    expect(eventsIn(aView({ offices: [known], enrolments: [ended] }))).toEqual([]);
  });
});

it('a list of offices proposes the names that set-up begins with', () => {
  const sheet = aSheet('一覧', [
    ['社会福祉法人ひまわり会　事業所一覧'],
    HEADS,
    SATO,
    KITA,
    ['ひまわりの里 柏', '', '居宅介護支援'],
  ]);
  const reading = unwrap(readTable(aBook(sheet), { today: TODAY }));
  expect(namedOrganization(reading, '一覧.xlsx')).toMatchObject({
    corporation: { name: '社会福祉法人ひまわり会', where: '名簿の1行目' },
    offices: [
      { name: 'ひまわりの里 流山', people: null, city: '流山市' },
      { name: 'ひまわりの里 柏', people: null, city: '柏市' },
    ],
  });
});

it('from 1,000 on, what is taken is said with a comma', () => {
  expect(countedRows('staff', 999)).toBe('999人');
  expect(countedRows('staff', 5000)).toBe('5,000人');
});
