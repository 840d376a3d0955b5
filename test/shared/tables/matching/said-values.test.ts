import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { isDitto } from '@shared/tables/import/cell-habits';
import { describe, expect, it, test } from 'vitest';
import { PART, type TableReading } from '@shared/tables/import/reading';
import { noDecisions, type ImportDecisions, type ValueDecision } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { properJobType } from '@shared/text/job-words';
import { openValues, sayValues } from '@shared/tables/matching/said-values';
import { nothingRemembered, recalledDecisions, withDecisions } from '@shared/tables/matching/remembered-decisions';
import { withProposals, withValueDecision } from '../../../../renderer/features/import/decisions';
import { anOffice, OFFICE_ID } from '../../../builders/organization';
import { aPlan, aReading, aView, rowAt, TODAY } from './planning';

const view = aView({ offices: [anOffice()] }, { officeInUse: OFFICE_ID });
const NAMES = ['一郎', '二郎', '三郎', '四郎', '五郎'];
const KANA = ['いちろう', 'じろう', 'さぶろう', 'しろう', 'ごろう'];

/** People of whom each has what stands in a cell; null: it can't be read and says 同上. */
function withCells(field: string, cells: readonly (string | null)[]): TableReading {
  const reading = aReading(
    cells.map((cell, i) => ({ name: `見本 ${NAMES[i]}`, kana: `みほん ${KANA[i]}`, [field]: cell ?? '' })),
  );
  cells.forEach((cell, i) => {
    if (cell !== null) return;
    delete reading.rows[i]!.values[field];
    reading.rows[i]!.problems.push({ field, code: 'cell/ditto', message: '', text: '同上' });
  });
  return reading;
}
const planOf = (reading: TableReading, said: Partial<ImportDecisions> = {}) =>
  planImport(reading, view, { ...noDecisions, ...said }, TODAY);
const ditto = (field: string, decision: ValueDecision) => ({ values: { [field]: { 同上: decision } } });

describe('cells that say the same', () => {
  it('are one question, whose likeliest answer is known', () => {
    const { values } = planOf(withCells('department', ['訪問', null, null, null]));
    expect(values).toEqual([
      {
        ...{ field: 'department', label: '部署', text: '同上', lines: [3, 4, 5], above: ['訪問'], isWrong: true },
        ...{ proposal: { as: 'above' }, others: [{ as: 'empty' }] },
      },
    ]);
  });

  it('are the row above when that is said, one after the other, and no question any more', () => {
    const plan = planOf(
      withCells('phone', ['04-0000-0001', null, null, '04-0000-0002', null]),
      ditto('phone', { as: 'above' }),
    );
    expect([2, 3, 4, 5, 6].map((line) => rowAt(plan, line).cells['phone']?.after)).toEqual([
      ...['04-0000-0001', '04-0000-0001', '04-0000-0001', '04-0000-0002', '04-0000-0002'],
    ]);
    expect(plan).toMatchObject({ values: [], leftEmpty: 0 });
  });

  it('are the number above under a heading of what several share; of 電話, a mobile and a mail that is only offered', () => {
    const asked = (field: string, from: string) => {
      const reading = withCells(field, ['x', null]);
      for (const column of reading.columns) if (column.field === field) column.from = from;
      const [value] = planOf(reading).values;
      return [value?.proposal?.as, value?.others.map(({ as }) => as)];
    };
    expect(asked('phone', '電話')).toEqual(['empty', ['above']]);
    expect(asked('phone', 'TEL')).toEqual(['empty', ['above']]);
    expect(asked('phone', '連絡先')).toEqual(['empty', ['above']]);
    expect(asked('phone', '事業所電話')).toEqual(['above', ['empty']]);
    expect(asked('phone', '携帯電話')).toEqual(['empty', ['above']]);
    expect(asked('mail', 'メール')).toEqual(['empty', ['above']]);
  });

  it('are never emptied by proposal below 退職日: that would say that they are there still; a month ends with its last day', () => {
    const texts = ['R8.3', '退職済', 'R8年3月いっぱいで退職', null];
    const reading = withCells('leftOn', texts);
    texts.forEach((text, i) => {
      if (text === null) return;
      delete reading.rows[i]!.values['leftOn'];
      reading.rows[i]!.problems.push({ field: 'leftOn', code: 'cell/date', message: '', text });
    });
    const plan = planOf(reading);
    expect(plan.values).toMatchObject([
      { text: 'R8.3', proposal: { as: 'text', text: '2026-03-31' }, others: [{ as: 'empty' }] },
      { text: '退職済', proposal: null, others: [{ as: 'empty' }] },
      { text: 'R8年3月いっぱいで退職', proposal: { as: 'text', text: '2026-03-31' }, others: [{ as: 'empty' }] },
      { text: '同上', proposal: null, others: [{ as: 'empty' }] },
    ]);
    const { values } = withProposals(noDecisions, plan);
    const lastDay = { as: 'text', text: '2026-03-31' };
    expect(values).toEqual({ leftOn: { 'R8.3': lastDay, R8年3月いっぱいで退職: lastDay } });
    expect(rowAt(planOf(reading, { values }), 2).cells['leftOn']?.after).toBe('2026-03-31');
  });

  it('are one question where they are months without days, whatever month each is: emptied, or each on its first day', () => {
    const months = ['令和3年4月', 'R4.10', '2018/4', '令和3年4月', '令和元年2月'];
    const reading = withCells('joinedOn', months);
    months.forEach((text, i) => {
      delete reading.rows[i]!.values['joinedOn'];
      reading.rows[i]!.problems.push({ field: 'joinedOn', code: 'cell/date', message: '', text });
    });
    const { values } = planOf(reading);
    expect(values).toMatchObject([
      {
        ...{ field: 'joinedOn', text: '令和3年4月', lines: [2, 3, 4, 5, 6], proposal: { as: 'empty' } },
        ...{ months: ['令和3年4月', 'R4.10', '2018/4', '令和元年2月'], others: [{ as: 'first-day' }] },
      },
    ]);
    const said = (as: 'empty' | 'first-day') => planOf(reading, withValueDecision(noDecisions, values[0]!, { as }));
    expect(said('empty')).toMatchObject({ values: [], leftEmpty: 5 });
    const first = said('first-day');
    expect([2, 3, 4, 5].map((line) => rowAt(first, line).cells['joinedOn']?.after)).toEqual([
      ...['2021-04-01', '2022-10-01', '2018-04-01', '2021-04-01'],
    ]);
    // There was no February in that year of the era: it is still to be mended.
    expect(rowAt(first, 6).cells['joinedOn']?.problem).toBeTruthy();
    const born = reading.rows.map((row) => ({
      ...row,
      problems: row.problems.map((one) => ({ ...one, field: 'birthday' })),
    }));
    expect(openValues(born, reading, noDecisions, { today: TODAY })).toMatchObject([
      { proposal: { as: 'empty' }, others: [] },
    ]);
  });

  it('mean the first of a whole column, however long it is', () => {
    const [first, below] = withCells('department', ['訪問', null]).rows;
    const rows = [first!, ...Array.from({ length: 30_000 }, (_, i) => ({ ...below!, line: i + 3 }))];
    const reading = withCells('department', []);
    const [value] = openValues(rows, reading, noDecisions, { today: TODAY });
    expect(value).toMatchObject({ above: ['訪問'], proposal: { as: 'above' } });
    expect(value?.lines).toHaveLength(30_000);
  });

  it('keep nobody outside by their office, which one answer says for all rows', () => {
    const reading = withCells('office', ['ひまわり', null, null]);
    const offices = [anOffice({ id: 'h', name: 'ひまわり' }), anOffice({ id: 'other', name: 'べつ' })];
    const plan = (said: Partial<ImportDecisions> = {}) =>
      planImport(reading, aView({ offices }), { ...noDecisions, ...said }, TODAY);
    expect(plan()).toMatchObject({
      counts: { fix: 2 },
      values: [{ field: 'office', text: '同上', lines: [3, 4], proposal: { as: 'above' }, others: [] }],
    });
    const decided = plan(ditto('office', { as: 'above' }));
    expect(decided).toMatchObject({ counts: { fix: 0, new: 3 }, values: [] });
    expect(rowAt(decided, 4).cells['office']?.after).toBe('h');
  });

  it('are no question where they say who it is', () => {
    expect(planOf(withCells('name', ['見本 太郎', null])).values).toEqual([]);
  });

  it('stay empty where nothing stands above, or only on another sheet', () => {
    const first = planOf(withCells('phone', [null, '04-0000-0001']), ditto('phone', { as: 'above' }));
    expect(rowAt(first, 2)).toMatchObject({ verdict: 'new', leftEmpty: ['phone'] });
    const reading = withCells('phone', ['04-0000-0001', null]);
    reading.rows[1]!.line += PART;
    expect(rowAt(planOf(reading, ditto('phone', { as: 'above' })), PART + 3).leftEmpty).toEqual(['phone']);
  });

  it('are asked about no more once they are to stay empty; what stood there is kept all the same', () => {
    const plan = planOf(withCells('phone', [null, null]), ditto('phone', { as: 'empty' }));
    expect(plan).toMatchObject({ values: [], leftEmpty: 2 });
    expect(rowAt(plan, 2).originals).toEqual([{ field: 'phone', text: '同上' }]);
  });

  it.each(['なし', '無し', '不明', '未定', '携帯なし', '—'])('%s is nothing that the row above would say', (text) => {
    const reading = withCells('phone', [null, null]);
    for (const { problems } of reading.rows)
      for (const one of problems) Object.assign(one, { code: 'cell/phone-words', text });
    expect(planOf(reading).values).toMatchObject([{ text, lines: [2, 3], proposal: { as: 'empty' } }]);
  });

  it.each(['同上', '〃', '々', '〻', '”', '＂', '同様', '上記に同じ', '↓'])('%s means the row above', (text) => {
    expect(isDitto(text)).toBe(true);
  });

  it('are nothing to be mended any more once they are to stay empty, but for what was typed anew', () => {
    const said = ditto('phone', { as: 'empty' });
    const settled = planOf(withCells('phone', [null, null]), said);
    expect(settled.rows.map(({ cells }) => cells['phone']?.isSettled)).toEqual([true, true]);
    const open = planOf(withCells('phone', [null, null]));
    expect(open.rows.map(({ cells }) => cells['phone']?.isSettled)).toEqual([undefined, undefined]);
    const typed = planOf(withCells('phone', [null, null]), { ...said, fixed: { 3: { phone: '04-71' } } });
    expect(typed.rows.map(({ cells }) => cells['phone']?.isSettled)).toEqual([true, undefined]);
  });

  it.each(['kana', 'employeeNumber', 'birthday'])('never offer the row above for %s', (field) => {
    const [asked] = planOf(withCells(field, [null, null])).values;
    expect(asked).toMatchObject({ field, proposal: { as: 'empty' }, others: [] });
  });

  it('propose nobody else’s mail, and offer it: two may share one', () => {
    const [asked] = planOf(withCells('mail', ['a@example.jp', null])).values;
    expect(asked).toMatchObject({ field: 'mail', proposal: { as: 'empty' }, others: [{ as: 'above' }] });
  });

  it('mean nothing where nothing stands above them: a number further up is somebody else’s', () => {
    const reading = withCells('phone', ['04-0000-0001', '', null, null, '04-0000-0005', null]);
    for (const column of reading.columns) if (column.field === 'phone') column.from = '固定電話';
    expect(planOf(reading).values).toMatchObject([
      { proposal: { as: 'above' }, lines: [4, 5, 7], above: ['04-0000-0005'] },
    ]);
    const plan = planOf(reading, ditto('phone', { as: 'above' }));
    expect([2, 3, 4, 5, 6, 7].map((line) => rowAt(plan, line).cells['phone']?.after ?? '')).toEqual([
      '04-0000-0001',
      ...['', '', ''],
      ...['04-0000-0005', '04-0000-0005'],
    ]);
  });

  it('are as little the same as the row above where no one of them has anything above it', () => {
    const reading = withCells('phone', ['04-0000-0001', '', null, null]);
    for (const column of reading.columns) if (column.field === 'phone') column.from = '固定電話';
    expect(planOf(reading).values).toMatchObject([{ proposal: { as: 'empty' }, others: [], lines: [4, 5] }]);
    expect(planOf(withCells('phone', ['04-0000-0001', '', null])).values).toEqual([]);
  });

  it.each([
    ['自宅電話', 'above'],
    ['事業所TEL', 'above'],
    ['携帯', 'empty'],
    ['連絡先', 'empty'],
    ['緊急連絡先', 'empty'],
  ])('of phones headed %s propose: %s', (from, as) => {
    const reading = withCells('phone', ['04-0000-0001', null]);
    for (const column of reading.columns) if (column.field === 'phone') column.from = from;
    expect(planOf(reading).values).toMatchObject([{ proposal: { as } }]);
  });

  it('count less than what was typed into one of them', () => {
    const plan = planOf(withCells('phone', ['04-0000-0001', null]), {
      ...ditto('phone', { as: 'above' }),
      fixed: { 3: { phone: '04-0000-0009' } },
    });
    expect(rowAt(plan, 3).cells['phone']?.after).toBe('04-0000-0009');
  });

  it('are no question for one cell alone, which is mended where it stands, nor of rows that are left out', () => {
    const reading = withCells('mail', ['', '']);
    reading.rows[0]!.problems.push({ field: 'mail', code: 'cell/mail', message: '', text: 'x' });
    expect(planOf(reading).values).toEqual([]);
    reading.rows[1]!.problems.push({ field: 'mail', code: 'cell/mail', message: '', text: 'x' });
    expect(planOf(reading).values).toMatchObject([{ field: 'mail', lines: [2, 3], proposal: { as: 'empty' } }]);
    expect(planOf(reading, { leave: [3] }).values).toEqual([]);
  });
});

test('同上 in the first row below an office’s own line is nothing of the office above', () => {
  const reading = withCells('note', ['R8.12.1入職', null]);
  const [above, below] = [reading.rows[0]!, reading.rows[1]!];
  above.values['office'] = '見本居宅';
  below.values['office'] = '見本デイ';
  expect(planOf(reading).values.find(({ field }) => field === 'note')?.proposal).toEqual({ as: 'above' });
  below.line += 2;
  expect(planOf(reading).values.filter(({ field }) => field === 'note')).toEqual([]);
  expect(rowAt(planOf(reading, ditto('note', { as: 'above' })), below.line).cells['note']?.after).not.toBe(
    'R8.12.1入職',
  );
});

test('two cells of one line that become one field are one line', () => {
  const reading = withCells('mail', ['']);
  for (const _part of ['せい', 'めい'])
    reading.rows[0]!.problems.push({ field: 'kana', code: 'cell/furigana', message: '', text: '木村' });
  expect(planOf(reading).values).toEqual([]);
});

describe('職種', () => {
  it.each([
    ['ﾍﾙﾊﾟｰ', 'ヘルパー'],
    ['PT', '理学療法士'],
    ['管理者兼Ns', '管理者兼看護師'],
    ['管理者兼主任CM', '管理者兼主任介護支援専門員'],
    ['社福士', '社会福祉士'],
    ['事務さん', '事務'],
    ['ケアマネさん', '介護支援専門員'],
    ['所長(Ns)', '所長（看護師）'],
    ['ST(言語)', '言語聴覚士'],
    ['PT/OT', '理学療法士/作業療法士'],
    ['CM（社福士）', '介護支援専門員（社会福祉士）'],
    ['Ns 兼 事務', '看護師 兼 事務'],
    ['ＰＴ', '理学療法士'],
    ['正看護師', '看護師'],
    ['ケアマネ', '介護支援専門員'],
    ['ｹｱﾏﾈｰｼﾞｬｰ', '介護支援専門員'],
    ['サ責', 'サービス提供責任者'],
  ])('「%s」 is better written 「%s」', (text, proper) => expect(properJobType(text)).toBe(proper));

  it.each(['看護師', '介護支援専門員', 'ヘルパー', '看護師（パート）', ''])('「%s」 stands as it is', (text) =>
    expect(properJobType(text)).toBeNull(),
  );

  it('is proposed once for all rows, stays as typed until somebody agrees, and then is as agreed', () => {
    const reading = withCells('jobType', ['PT', '看護師', 'PT']);
    const plan = planOf(reading);
    expect(plan.values).toMatchObject([
      { text: 'PT', lines: [2, 4], isWrong: false, proposal: { as: 'text', text: '理学療法士' } },
    ]);
    expect(rowAt(plan, 2).cells['jobType']?.after).toBe('PT');
    const agreed = planOf(reading, { values: { jobType: { PT: { as: 'text', text: '理学療法士' } } } });
    expect([2, 3, 4].map((line) => rowAt(agreed, line).cells['jobType']?.after)).toEqual([
      ...['理学療法士', '看護師', '理学療法士'],
    ]);
    expect(agreed.values).toEqual([]);
    const stays = planOf(reading, { values: { jobType: { PT: { as: 'text', text: 'PT' } } } });
    expect(stays.values).toEqual([]);
    expect(rowAt(stays, 2).cells['jobType']?.after).toBe('PT');
  });
});

it('〃 below an ID of the office is that, however many stand below each other', () => {
  const people = [
    '例山 花,れいやま はな,tri-00（事業所ID）',
    '例田 次郎,れいだ じろう,〃',
    '例川 三郎,れいかわ さぶろう,〃',
  ];
  const raw = ['氏名,ふりがな,TRITRUS ID', ...people].join('\n');
  const book = unwrap(readRawWorkbook(new TextEncoder().encode(raw), '名簿.csv'));
  const reading = unwrap(readTable(book, { kind: 'staff', today: TODAY, networks: ['TRITRUS'] }));
  const [open] = planImport(reading, view, noDecisions, TODAY).values.filter(({ field }) => field === 'ownLogin');
  expect(open).toMatchObject({ lines: [3, 4], proposal: { as: 'above' }, others: [{ as: 'empty' }] });
  const values = { ownLogin: { '〃': { as: 'above' as const } } };
  const said = sayValues(reading.rows, { ...noDecisions, values }, reading, TODAY);
  expect(said.map((row) => row.values['ownLogin'])).toEqual(Array(3).fill('tri-00（事業所ID）'));
});

it('〃 below the ID of somebody else is proposed as none, and may be said to be the same', () => {
  const raw = ['氏名,ふりがな,TRITRUS ID', '例山 花,れいやま はな,tri-01', '例田 次郎,れいだ じろう,〃'].join('\n');
  const book = unwrap(readRawWorkbook(new TextEncoder().encode(raw), '名簿.csv'));
  const reading = unwrap(readTable(book, { today: TODAY, kind: 'staff', networks: ['TRITRUS'] }));
  const ofIds = planImport(reading, view, noDecisions, TODAY).values.filter(({ field }) => field === 'ownLogin');
  expect(ofIds).toMatchObject([{ proposal: { as: 'empty' }, others: [{ as: 'above' }] }]);
});

describe('rows of one name', () => {
  const HANAKO = { name: '山田 花子', kana: 'やまだ はなこ', phone: '' };
  it('are one question, with the row that says the most', () => {
    const plan = aPlan([HANAKO, { ...HANAKO, phone: '04-0000-0001' }, HANAKO], view);
    expect(plan.twins).toEqual([{ title: '山田 花子', lines: [2, 3, 4], fullest: 3, differing: [], likely: 'one' }]);
    const one = aPlan([HANAKO, { ...HANAKO, phone: '04-0000-0001' }, HANAKO], view, {
      same: { 3: 'new' },
      leave: [2, 4],
    });
    expect(one).toMatchObject({ twins: [], counts: { fix: 0, new: 1, left: 2 } });
  });
  it('are likely two people where more than one thing differs, and nobody knows where one does', () => {
    const phones = ['04-0000-0001', '04-0000-0002'].map((phone) => ({ ...HANAKO, phone }));
    expect(aPlan(phones, view).twins).toMatchObject([{ differing: ['phone'], likely: 'unclear' }]);
    const mails = phones.map((one, i) => ({ ...one, mail: ['a@mihon.example', 'b@mihon.example'][i] ?? '' }));
    expect(aPlan(mails, view).twins).toMatchObject([{ likely: 'several' }]);
    // Who works in two places has two jobs, and a phone in each.
    const jobs = phones.map((one, i) => ({ ...one, jobType: ['看護師', '介護職員'][i] ?? '' }));
    expect(aPlan(jobs, view).twins).toMatchObject([{ differing: ['jobType', 'phone'], likely: 'unclear' }]);
    expect(
      aPlan(
        jobs.map((one) => ({ ...one, phone: '' })),
        view,
      ).twins,
    ).toMatchObject([{ differing: ['jobType'], likely: 'unclear' }]);
    const remarked = ['夜勤専従', '11/30 退職予定'].map((note) => ({ ...HANAKO, note }));
    expect(aPlan(remarked, view).twins).toMatchObject([{ differing: ['note'], likely: 'one' }]);
    // A number that can't be read is another number all the same.
    const unread = [
      { ...HANAKO, phone: '000-6283-9444' },
      { ...HANAKO, phone: '000-1111-2222', jobType: '看護師' },
    ];
    expect(aPlan(unread, view).twins).toMatchObject([{ differing: ['phone'], likely: 'unclear' }]);
  });
});

describe('rows of one whole name of which one says 兼', () => {
  const taro = { name: '例田 太郎', kana: 'れいだ たろう' };
  const rows = (more: object, name = taro.name) => [
    { ...taro, name, jobType: '部長' },
    { ...taro, name, jobType: '介護職員', note: '兼', ...more },
  ];
  it('are one person, most likely, where nothing but the job differs', () => {
    expect(aPlan(rows({}), view).twins).toMatchObject([{ differing: ['jobType'], likely: 'one' }]);
    expect(aPlan(rows({ note: '', jobType: '介護職員（兼）' }), view).twins).toMatchObject([{ likely: 'one' }]);
  });
  it('may be two where the remark says something else, or the name is a part of one', () => {
    expect(aPlan(rows({ note: '兼業あり' }), view).twins).toMatchObject([{ likely: 'unclear' }]);
    expect(aPlan(rows({}, '例田'), view).twins).toMatchObject([{ likely: 'unclear' }]);
  });
});

describe('what was decided', () => {
  const decisions: ImportDecisions = {
    ...noDecisions,
    offices: { 流山訪看: 'o1', '': 'o1' },
    holders: { 田中: 'p1' },
    values: {
      jobType: { PT: { as: 'text', text: '理学療法士' }, '': { as: 'empty' } },
      phone: { 同上: { as: 'above' }, '〃': { as: 'empty' }, '090-1111-2222 か 3333': { as: 'empty' } },
      joinedOn: { 同上: { as: 'above' } },
    },
  };
  const known = withDecisions(nothingRemembered, 'staff', decisions);

  it('is remembered where it is a word of a list, and nothing that is somebody’s own', () => {
    expect(known).toEqual({
      offices: { 流山訪看: 'o1' },
      networks: {},
      values: {
        'staff/jobType': { PT: decisions.values['jobType']?.['PT'] },
        'staff/phone': { '〃': { as: 'empty' } },
        'staff/joinedOn': { 同上: { as: 'above' } },
      },
    });
  });

  it('comes again for a table that says the same, and for no other', () => {
    const reading = withCells('jobType', ['PT', '看護師']);
    expect(recalledDecisions(known, reading)).toEqual({
      ...noDecisions,
      values: { jobType: { PT: { as: 'text', text: '理学療法士' } } },
    });
    expect(recalledDecisions(known, withCells('jobType', ['看護師']))).toBeNull();
    expect(recalledDecisions(known, { ...reading, kind: 'patient' })).toBeNull();
    expect(recalledDecisions(known, withCells('joinedOn', [null]))?.values).toEqual({
      joinedOn: { 同上: { as: 'above' } },
    });
    // As an earlier version remembered it.
    const before = { ...known, values: { 'staff/phone': { 同上: { as: 'above' as const } } } };
    expect(recalledDecisions(before, withCells('phone', [null]))).toBeNull();
  });

  it('is decided anew by the next decision on the same word', () => {
    const next = withDecisions(known, 'staff', {
      ...noDecisions,
      values: { jobType: { PT: { as: 'text', text: 'PT' } } },
    });
    expect(next.values['staff/jobType']).toEqual({ PT: { as: 'text', text: 'PT' } });
  });
});
