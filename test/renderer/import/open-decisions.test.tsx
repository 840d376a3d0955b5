import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import type { ImportPlan } from '@shared/tables/matching/planned';
import { OpenDecisions } from '../../../renderer/features/import/open-decisions';
import { rememberedWords } from '../../../renderer/features/import/decision-words';
import { withProposals } from '../../../renderer/features/import/decisions';
import { untouched } from '../../../renderer/features/import/import-state';

vi.mock('../../../renderer/features/import/import-state', async (real) => ({
  ...(await real<typeof import('../../../renderer/features/import/import-state')>()),
  useImportView: () => ({ state: untouched, view: {} }),
  decisionsOf: () => ({ decisions: noDecisions, taken: [] }),
}));
vi.mock('../../../renderer/state/open-ledger', async (real) => ({
  ...(await real<typeof import('../../../renderer/state/open-ledger')>()),
  useRecords: () => new Map(),
}));

const value = (field: string, label: string, text: string) =>
  ({
    ...{ field, label, text, lines: [2, 3], isWrong: true, above: ['04-0000-0001'] },
    proposal: { as: 'above' },
    others: [{ as: 'empty' }],
  }) as unknown as ImportPlan['values'][number];

const shown = (plan: object, columns: { field: string; label: string }[] = []): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <OpenDecisions
        plan={{ kind: 'staff', words: [], twins: [], values: [], titles: [], rows: [], ...plan } as never}
        columns={columns}
        lastSaid={{ last: null, say: () => {}, takeBack: () => {} }}
        names={(id) => ({ o1: 'ひまわりの里', o2: 'ひまわり訪問看護' })[id] ?? null}
      />
    </MantineProvider>,
  ).replace(/<(style|svg)[\s\S]*?<\/\1>|<[^>]*>/g, '');

test('what is to be decided once for all rows says what to do', () => {
  const words = shown({ values: [value('phone', '電話', '同上'), value('mail', 'メール', '〃')] });
  expect(words).toContain('台帳にどう入れるか、選んでほしいところが 2件あります');
  expect(words).toContain('おすすめどおりに決める（2件）');
  expect(words).not.toContain('セル');
});

test('what one press decides is said beside its button: what it empties first, so many, and how many more', () => {
  const emptied = { ...value('phone', '電話', '同上'), proposal: { as: 'empty' } };
  const kept = ['ﾍﾙﾊﾟｰ', 'サ責', '正看'].map((text) => value('jobType', '職種', text));
  const words = shown({ values: [...kept, emptied] });
  expect(words).toContain('おすすめ：電話「同上」→空ける 職種「ﾍﾙﾊﾟｰ」→上の行と同じ（04-0000-0001）');
  expect(words).toContain('ほか 1件');
});

test('months without their days are asked about as one', () => {
  const months = {
    ...value('joinedOn', '入職日', '令和3年4月'),
    ...{ months: ['令和3年4月', 'R4.10'], proposal: { as: 'empty' }, others: [{ as: 'first-day' }] },
  };
  expect(shown({ values: [months] })).toBe('日のない入職日（令和3年4月 など）の 2行は空けるその月の1日にする');
});

test('one thing is asked after the other, so that the table is what is seen', () => {
  const words = shown({ values: [value('phone', '電話', '同上'), value('mail', 'メール', '〃')] });
  expect(words).toContain('電話「同上」の 2行は');
  expect(words).not.toContain('メール「〃」の 2行は');
  expect(words).toContain('2件をすべて見る');
});

test('words with a proposal are decided with the others; what nobody can propose is not counted there', () => {
  const word = (name: string, proposal: string | null) => ({
    ...{ of: 'holder', word: name, lines: [2], proposal },
    choices: [{ id: 'p1', name: `${name} 花子`, about: '' }],
  });
  const values = [value('phone', '電話', '同上')];
  const words = shown({ values, words: [word('山田', 'p1'), word('佐藤', null)] });
  expect(words).toContain('選んでほしいところが 3件あります');
  expect(words).toContain('おすすめどおりに決める（2件）');
});

test('whom a list alone calls 管理者 is asked about by name, and decided with the other proposals', () => {
  const called = (id: string, ...names: string[]) => ({
    ...{
      table: 'offices',
      id,
      name: `${id}の里`,
      field: 'managerName',
      label: '管理者',
      before: '',
      after: null,
      isAsked: true,
    },
    values: names.map((name) => ({ value: name, where: '職種「管理者」（3行目）', kana: '' })),
  });
  const words = shown({ titles: [called('ひまわり', '佐藤 健一'), called('みほん', '森 正')] });
  expect(words).toContain(
    'ひまわりの里の管理者は、佐藤 健一さんですか（職種「管理者」（3行目））「佐藤 健一」にする入れない',
  );
  expect(words).toContain('おすすめどおりに決める（2件）');
  // Of two nobody knows which: both stand out alike, and neither goes in unasked.
  const two = shown({ titles: [called('ひまわり', '佐藤 健一', '林 誠')] });
  expect(two).toContain('「佐藤 健一」にする「林 誠」にする入れない');
  const decided = withProposals(noDecisions, {
    ...{ values: [], words: [] },
    titles: [called('ひまわり', '佐藤 健一'), called('みほん', '森 正', '林 誠')] as unknown as ImportPlan['titles'],
  });
  expect(decided.titles).toEqual({ 'ひまわり/managerName': '佐藤 健一' });
});

test('namesakes are told apart on their buttons', () => {
  const named = (id: string, apart?: string) => ({ id, name: '山本　恵子', about: '', ...(apart && { apart }) });
  const asked = { of: 'holder', word: '山本恵子', lines: [2], proposal: null };
  const words = shown({ words: [{ ...asked, choices: [named('h', '見本訪問'), named('d', '見本デイ')] }] });
  expect(words).toContain('山本　恵子（見本訪問）山本　恵子（見本デイ）');
  expect(shown({ words: [{ ...asked, choices: [named('h')] }] })).toContain('山本　恵子どれでもない');
});

test('whoever means none of many is told what happens', () => {
  const choices = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, about: '' }));
  const words = shown({ words: [{ of: 'holder', word: 'フロア', lines: [2], proposal: null, choices }] });
  expect(words).toContain('どれでもない（使う人を決めずに取り込む）');
});

test('the row above is offered where it is meant, and nowhere else', () => {
  const ditto = value('phone', '電話', '同上');
  expect(shown({ values: [ditto] })).toContain('上の行と同じ（04-0000-0001）');
  expect(shown({ values: [{ ...ditto, above: ['04-0000-0001', '04-0000-0005'] }] })).toContain('（04-0000-0001 など）');
  const nothing = { ...value('phone', '電話', '携帯なし'), proposal: { as: 'empty' }, others: [] };
  expect(shown({ values: [nothing] })).toContain('空ける');
  expect(shown({ values: [nothing] })).not.toContain('上の行と同じ');
});

test('whoever may have left is taken for somebody who is there only by a button that says so', () => {
  const left = { ...value('leftOn', '退職日', '令和8年13月1日退職'), proposal: null, others: [{ as: 'empty' }] };
  expect(shown({ values: [left] })).toBe(
    '退職日「令和8年13月1日退職」の 2行は在職中の人として入れる退職した人なので取り込まない',
  );
  expect(shown({ values: [{ ...left, field: 'endedOn', label: '使い終えた日' }] })).toContain(
    '空ける（使い終えた日なし）取り込まない',
  );
});

describe('two rows of one name', () => {
  const cell = (after: string | null, typed: string | null = null) => ({
    ...{ before: null, after, typed, notes: [], warning: null },
    problem: typed === null ? null : { code: 'cell/phone', message: '', choices: [], word: null },
  });
  const rows = [
    { line: 14, cells: { office: cell('o1'), phone: cell(null, '000-6283-9444'), note: cell('11/30 退職予定') } },
    { line: 39, cells: { office: cell(null), phone: cell('04-0000-0001'), note: cell('') } },
  ];
  const twins = { title: '佐藤 恵子', lines: [14, 39], fullest: 14, differing: ['office', 'phone', 'note'] };
  const columns = ['office 事業所', 'phone 電話', 'kana ふりがな', 'note メモ'].map((one) => {
    const [field = '', label = ''] = one.split(' ');
    return { field, label };
  });

  test('say what each of them says otherwise, before anybody is asked whether they are one', () => {
    const words = shown({ twins: [{ ...twins, likely: 'several' }], rows }, columns);
    expect(words).toContain('14行目：事業所 ひまわりの里、電話 000-6283-9444、メモ 11/30 退職予定');
    expect(words).toContain('39行目：電話 04-0000-0001');
    expect(words).not.toContain('ふりがな');
  });

  test.each([
    ['several', ['別の 2人', '同じ人（14行目を使う）']],
    ['unclear', ['同じ人（14行目を使う）', '別の 2人']],
    ['one', ['同じ人（14行目を使う）', '別の 2人']],
  ])('offer first what is likelier: %s', (likely, [first = '', second = '']) => {
    const words = shown({ twins: [{ ...twins, likely }], rows });
    expect(words.indexOf(first)).toBeGreaterThan(-1);
    expect(words.indexOf(second)).toBeGreaterThan(words.indexOf(first));
  });

  test('of two offices either can be the main one, and it is said what becomes of the other', () => {
    const both = rows.map((row) => (row.line === 39 ? { ...row, cells: { ...row.cells, office: cell('o2') } } : row));
    const words = shown({ twins: [{ ...twins, fullest: 39, likely: 'one' }], rows: both });
    expect(words).toContain('同じ人・主はひまわり訪問看護同じ人・主はひまわりの里別の 2人');
    expect(words).toContain('もう一方の事業所は兼務先に、ちがうところはメモに残ります');
  });

  test('count among what is to be chosen, though nobody can propose anything', () => {
    const values = [value('phone', '電話', '同上'), value('mail', 'メール', '〃')];
    const words = shown({ values, twins: [{ ...twins, likely: 'one' }], rows });
    expect(words).toContain('選んでほしいところが 3件あります');
    expect(words).toContain('おすすめどおりに決める（2件）');
  });
});

test('what was decided before is named: what it is can be seen without taking it back', () => {
  const words = rememberedWords(
    {
      offices: { デイ: 'o1', 旧館: null },
      networks: {},
      values: { jobType: { サ責: { as: 'text', text: 'サービス提供責任者' } }, phone: { 同上: { as: 'above' } } },
    },
    (id) => ({ o1: 'ひまわりの里' })[id] ?? null,
  );
  expect(words).toEqual([
    '「デイ」→ひまわりの里',
    '「旧館」→どれでもない',
    '「サ責」→サービス提供責任者',
    '「同上」→上の行と同じ',
  ]);
});
