import { describe, expect, test } from 'vitest';
import { valueText } from '@shared/ledger/labels';
import { unwrap } from '@shared/problems/problem';
import type { Ledger } from '@shared/ledger/entities';
import { namesNetwork } from '@shared/tables/import/named-network';
import { readTable } from '@shared/tables/import/read-table';
import { headsOther, networkHeaded } from '@shared/tables/matching/asked-network';
import { noDecisions, type ImportDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { importUpdates } from '@shared/tables/matching/import-updates';
import { nothingRemembered, recalledDecisions, withDecisions } from '@shared/tables/matching/remembered-decisions';
import { anEnrolment, anOffice } from '../../../builders/organization';
import { aStaff } from '../../../builders/staff';
import { aBook, aSheet } from '../../../support/sheet-book';
import { aView, networks, TODAY } from './planning';

const here = anOffice({ id: 'o', name: 'みほんの家', city: '福井市', mail: 'mihon@example.jp' });
const known = networks.map((one) =>
  one.id === 'fukui-mimamori'
    ? { ...one, words: ['ふくいみまもりSNS'], cities: ['福井市'], runBy: ['ふくいメディカルネット'], asksMail: true }
    : one,
);
const joined = (packId: string, status: 'active' | 'declined' | 'ended' = 'active') =>
  anEnrolment({ id: `e-${packId}`, officeId: 'o', packId, status });

interface Given {
  title?: string;
  kind?: 'staff' | 'device' | 'account';
  enrolments?: Ledger['enrolments'];
  decisions?: Partial<ImportDecisions>;
  isClosed?: boolean;
  people?: typeof PEOPLE;
}

const PEOPLE = [
  aStaff({ id: 'p0', officeId: 'o', name: '見本 一郎', kana: 'みほん いちろう' }),
  aStaff({ id: 'p1', officeId: 'o', name: '例田 花子', kana: 'れいだ はなこ' }),
];

function planOf(head: string, rows: readonly string[], given: Given = {}) {
  const { title, kind = 'staff', enrolments = [], decisions = {}, isClosed = false, people = PEOPLE } = given;
  const lines = [...(title === undefined ? [] : [[title], []]), head.split(','), ...rows.map((row) => row.split(','))];
  const reading = unwrap(readTable(aBook(aSheet('Sheet1', lines)), { today: TODAY, kind }));
  const ledger = aView(
    { offices: [here], enrolments, people: [...people], devices: [], accounts: [] },
    { networks: known.map((one) => ({ ...one, isClosed })) },
  );
  const plan = planImport(reading, ledger, { ...noDecisions, ...decisions }, TODAY);
  let count = 0;
  const { updates, sentence } = importUpdates(plan, ledger, '名簿.xlsx', () => `new-${(count += 1)}`);
  const ids = updates.flatMap((one) =>
    one.table === 'accounts' ? [`${one.after.loginName} ${one.after.packId} ${one.after.holderId}`] : [],
  );
  const joining = updates.flatMap((one) => (one.table === 'enrolments' ? [one.after] : []));
  const kept = updates.flatMap((one) =>
    one.table === 'people' ? (one.after.originals ?? []).map(({ text, column }) => `${column} ${text}`) : [],
  );
  return { plan, reading, ids, joining, kept, sentence, asked: plan.words.filter(({ of }) => of === 'network') };
}

const TWO = ['見本 一郎,みほん いちろう,fm-001', '例田 花子,れいだ はなこ,fm-002'];
const NAMES = '氏名,ふりがな';
const FUKUI = 'fukui-mimamori';

describe('of which network IDs are that say nothing of it', () => {
  test('is asked once for their column, the networks of the office’s city first', () => {
    const { asked, ids, kept } = planOf(`${NAMES},ID`, TWO);
    expect(asked).toMatchObject([{ word: 'ID', column: { likely: null, isOther: false }, proposal: null }]);
    expect(asked[0]!.lines).toHaveLength(2);
    expect(asked[0]!.choices.map(({ id }) => id)).toEqual([FUKUI, 'nagareyama-tritrus', 'line-works']);
    expect([ids, kept]).toEqual([[], ['ID fm-001', 'ID fm-002']]);
  });

  test('said to be none of these, they are kept as what is elsewhere, and nobody lacks anything of it', () => {
    const { plan } = planOf(`${NAMES},ID`, TWO, { decisions: { networks: { ID: null } } });
    const { updates } = importUpdates(plan, aView({ offices: [here], people: PEOPLE }), '名簿.xlsx', () => 'new');
    const kept = updates.flatMap((one) => (one.table === 'people' ? (one.after.originals ?? []) : []));
    expect(kept.map(({ text, isElsewhere }) => [text, isElsewhere])).toEqual([
      ['fm-001', true],
      ['fm-002', true],
    ]);
  });

  test('are kept with what stands beside them, and a later list says that of those that are kept without', () => {
    const rows = ['見本 一郎,みほん いちろう,N4U-0118（閲覧のみ）,2013/5/20', '例田 花子,れいだ はなこ,,'];
    const originals = { originals: [{ field: 'ownLogin', text: 'N4U-0118', column: 'Net4U ID', isElsewhere: true }] };
    for (const people of [PEOPLE, [{ ...PEOPLE[0]!, ...originals }, PEOPLE[1]!]]) {
      const given = { people, decisions: { networks: { 'Net4U ID': null } } };
      const { plan } = planOf(`${NAMES},Net4U ID,ID交付`, rows, given);
      const ledger = aView({ offices: [here], people: [...people] });
      const { updates } = importUpdates(plan, ledger, '名簿.xlsx', () => 'new');
      const kept = updates.flatMap((one) => (one.table === 'people' ? (one.after.originals ?? []) : []));
      expect(valueText('originals', kept)).toBe('Net4U ID「N4U-0118」（閲覧のみ、ID交付：H25.5.20）');
      expect(plan.besides.left).toHaveLength(1);
    }
  });

  test('is offered first as it is likely, then as the office takes part', () => {
    const enrolments = [joined('line-works'), joined('nagareyama-tritrus')];
    const order = (title?: string) =>
      planOf(`${NAMES},ID`, TWO, { enrolments, ...(title && { title }) }).asked.map(({ choices, column }) => [
        column!.likely,
        ...choices.map(({ id }) => id),
      ]);
    expect(order()).toEqual([[null, 'nagareyama-tritrus', 'line-works', FUKUI]]);
    const told = order('職員一覧（ふくいメディカルネット用）');
    expect(told).toEqual([[FUKUI, FUKUI, 'nagareyama-tritrus', 'line-works']]);
  });

  test('who runs a network is never taken for it unasked', () => {
    const given = { title: '職員一覧（ふくいメディカルネット用）' };
    expect(planOf(`${NAMES},ID`, TWO, given).ids).toEqual([]);
  });

  test('as chosen they go in, and the office takes part: with its own mail, or where it had said that it doesn’t', () => {
    const decisions = { networks: { ID: FUKUI } };
    const first = planOf(`${NAMES},ID`, TWO, { decisions });
    expect(first.ids).toEqual([`fm-001 ${FUKUI} p0`, `fm-002 ${FUKUI} p1`]);
    expect(first.asked).toEqual([]);
    expect(first.joining).toMatchObject([
      { officeId: 'o', packId: FUKUI, status: 'active', accountReceivingMail: 'mihon@example.jp' },
    ]);
    expect(first.sentence).toBe(
      '名簿.xlsx から ID 2件を取り込み、みほんの家を「ふくいみまもりSNS」の参加に追加しました',
    );
    const declined = planOf(`${NAMES},ID`, TWO, { decisions, enrolments: [joined(FUKUI, 'declined')] });
    expect(declined.joining).toMatchObject([{ id: `e-${FUKUI}`, status: 'active' }]);
  });

  test.each([
    ['ファインリンク', 'FiNE-LINK PLUS'],
    ['ﾌｧｲﾝ･ﾘﾝｸ ID', 'FiNE-LINK PLUS'],
    ['FINE LINK', 'FiNE-LINK PLUS'],
    ['見守りSNS', 'ふくいみまもりSNS'],
    ['福井みまもり', 'ふくいみまもりSNS'],
    ['ファイン', undefined],
    ['見守り', undefined],
  ])('%s heads those of %s', (heading, name) => {
    const all = ['FiNE-LINK PLUS', 'ふくいみまもりSNS'];
    expect(all.find((network) => namesNetwork(heading, network))).toBe(name);
    if (name) expect(networkHeaded(heading, all.map((one) => ({ id: one, name: one, words: [one] })))?.id).toBe(name); // prettier-ignore
  });

  test('whose network the heading itself names go in unasked, and the office takes part in it', () => {
    const { asked, ids, joining, sentence } = planOf(`${NAMES},LINE WORKS ID`, TWO);
    expect(asked).toEqual([]);
    expect(ids).toEqual(['fm-001 line-works p0', 'fm-002 line-works p1']);
    expect(joining).toMatchObject([{ officeId: 'o', packId: 'line-works', status: 'active' }]);
    expect(sentence).toContain('みほんの家を「LINE WORKS」の参加に追加しました');
    // 参加しません was answered before: a heading doesn't overrule it.
    const declined = { enrolments: [joined('line-works', 'declined')] };
    for (const given of [declined, { enrolments: [joined('line-works', 'ended')] }, { isClosed: true }])
      expect(planOf(`${NAMES},LINE WORKS ID`, TWO, given).joining).toEqual([]);
  });

  test('nobody joins what they are in, what they have left, or what was decided not to be joined', () => {
    const decisions = { networks: { ID: FUKUI } };
    const given = [
      { enrolments: [joined(FUKUI), joined('line-works')] },
      { enrolments: [joined(FUKUI, 'ended')] },
      { isClosed: true },
      { decisions: { ...decisions, besides: false } },
    ];
    for (const one of given) expect(planOf(`${NAMES},ID`, TWO, { decisions, ...one }).joining).toEqual([]);
  });

  test('what was chosen for some moves none whose network is known', () => {
    const there = anEnrolment({ officeId: 'o', packId: 'line-works' });
    const { ids, joining } = planOf(`${NAMES},ID`, TWO, {
      enrolments: [there],
      decisions: { networks: { ID: FUKUI } },
    });
    expect(ids).toEqual(['fm-001 line-works p0', 'fm-002 line-works p1']);
    expect(joining).toEqual([]);
  });

  test('of one that isn’t here they are kept with whose they are, and nothing is asked', () => {
    const { asked, ids, kept, plan } = planOf(`${NAMES},ID`, TWO, { decisions: { networks: { ID: null } } });
    expect([asked, ids, kept]).toEqual([[], [], ['ID fm-001', 'ID fm-002']]);
    expect(plan.besides.left).toMatchObject([{ isElsewhere: true }, { isElsewhere: true }]);
  });

  test('is remembered by their heading', () => {
    const { reading } = planOf(`${NAMES},ID`, TWO);
    const memory = withDecisions(nothingRemembered, 'staff', { ...noDecisions, networks: { ID: FUKUI } });
    expect(recalledDecisions(memory, reading)?.networks).toEqual({ ID: FUKUI });
    const other = planOf(`${NAMES},ログインID`, TWO).reading;
    expect(recalledDecisions(memory, other)).toBeNull();
  });
});

describe('a heading that names no network at hand', () => {
  test.each(['Net4U ID', 'Net4UのID', 'ID（バイタルリンク）', 'MCSアカウント', 'カイポケID'])('%s does', (heading) => {
    expect(headsOther(heading, known)).toBe(true);
  });

  test.each([
    ...['ID', 'ログインID', 'ユーザー名', '連携ID', 'システムID', 'SNSアカウント', 'ネットワークのID', '利用者番号'],
    ...['ID（個人用）', '医療介護連携システムID', 'ID番号（半角英数字8桁）', '端末ログインID', 'ログインID2'],
    ...['TRITRUS ID', 'LINE WORKS／ID', 'みまもりSNS ID', '流山市ID'],
  ])('%s does not', (heading) => {
    expect(headsOther(heading, known)).toBe(false);
  });

  test('is asked, though the office takes part in one network alone, in each kind of list', () => {
    const enrolments = [joined('line-works')];
    const lists = [
      planOf(`${NAMES},Net4U ID`, TWO, { enrolments }),
      planOf('管理番号,種類,使う人,Net4U ID', ['PC-1,パソコン,見本 一郎,fm-001'], { enrolments, kind: 'device' }),
      planOf('使う人,Net4U ID', ['見本 一郎,fm-001'], { enrolments, kind: 'account' }),
    ];
    for (const { asked, ids } of lists) {
      expect(asked).toMatchObject([{ word: 'Net4U ID', column: { isOther: true, own: 'line-works' } }]);
      expect(ids).toEqual([]);
    }
  });

  test('is asked below a title, too, that names one: that is offered first', () => {
    const { asked, ids } = planOf(`${NAMES},Net4U ID`, TWO, { title: 'LINE WORKS・Net4U 職員一覧' });
    expect(asked).toMatchObject([{ column: { likely: 'line-works', isOther: true } }]);
    expect(ids).toEqual([]);
  });
});

describe('a list of IDs', () => {
  const rows = ['見本 一郎,fm-001', '例田 花子,fm-002'];
  const list = (heading: string, given: Given = {}) => planOf(`使う人,${heading}`, rows, { kind: 'account', ...given });

  test('is asked by the heading of its IDs', () => {
    expect(list('ログインID').asked).toMatchObject([{ word: 'ログインID', lines: [2, 3], column: { isOther: false } }]);
  });

  test.each(['ログインID', 'Net4U ID'])('under %s all are taken for the network that is chosen', (heading) => {
    const { ids, joining, plan } = list(heading, { decisions: { networks: { [heading]: FUKUI } } });
    expect(ids).toEqual([`fm-001 ${FUKUI} p0`, `fm-002 ${FUKUI} p1`]);
    expect(joining).toMatchObject([{ packId: FUKUI, status: 'active' }]);
    expect(plan.counts.fix).toBe(0);
  });

  test.each(['ログインID', 'Net4U ID'])('under %s none is taken where it isn’t here', (heading) => {
    const enrolments = heading === 'Net4U ID' ? [joined('line-works')] : [];
    const { ids, plan, asked } = list(heading, { enrolments, decisions: { networks: { [heading]: null } } });
    expect([ids, asked]).toEqual([[], []]);
    expect(plan.rows.map(({ verdict, isElsewhere }) => [verdict, isElsewhere])).toEqual([
      ['left', true],
      ['left', true],
    ]);
  });
});
