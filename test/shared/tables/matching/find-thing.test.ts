import { describe, expect, it } from 'vitest';
import type { ReadValue } from '@shared/tables/import/reading';
import type { ImportKind } from '@shared/tables/lists';
import type { LedgerView } from '@shared/tables/matching/ledger-view';
import type { PlannedRow } from '@shared/tables/matching/planned';
import { anOffice, OFFICE_ID } from '../../../builders/organization';
import { aMembership, aPatient, aTeam } from '../../../builders/patient';
import { aDevice, anAccount, aStaff } from '../../../builders/staff';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { aPlan, aReading, aView, rowAt, written } from './planning';

const HANAKO = aStaff({ id: 'a', name: '山田 花子', kana: 'やまだ はなこ', employeeNumber: '0012' });
const KENTA = aStaff({ id: 'k', name: '佐藤 健太', kana: 'さとう けんた', employeeNumber: '0013' });
const people = [HANAKO, KENTA];
const only = (kind: ImportKind, row: Record<string, ReadValue>, view: LedgerView): PlannedRow =>
  rowAt(aPlan([row], view, {}, kind), 2);

describe('Devices', () => {
  const P07 = aDevice({ id: 'd', assetNumber: 'P-07', vpnId: '0042', mail: 'p07@example.jp', holderId: 'a' });
  const view = aView({ people, devices: [P07] });
  const of = (row: Record<string, ReadValue>): PlannedRow => only('device', { kind: 'pc', ...row }, view);

  it('are told by their number, else the VPN number, else their own address', () => {
    const rows: Record<string, ReadValue>[] = [
      { assetNumber: 'Ｐ－０７' },
      { assetNumber: 'p-07' },
      { vpnId: '0042' },
      { mail: 'P07@example.jp' },
    ];
    for (const row of rows) expect(of(row)).toMatchObject({ recordId: 'd' });
    expect(of({ assetNumber: 'P-08' })).toMatchObject({ verdict: 'new' });
  });

  it('are told by the number of their maker, behind their own: another one in the same hands is another device', () => {
    const serial = { ...P07, assetNumber: '', vpnId: '', mail: '', serialNumber: 'F17XK0ABC' };
    const own = aView({ people, devices: [serial] });
    const ofOwn = (row: Record<string, ReadValue>) =>
      only('device', { kind: 'pc', model: 'ノートパソコン 14型', holder: '山田 花子', ...row }, own);
    expect(ofOwn({ serialNumber: 'f17xk0abc', holder: '佐藤健太' })).toMatchObject({ recordId: 'd' });
    expect(ofOwn({ serialNumber: 'F17XK0ABD' }).question?.code).toBe('match/maybe-device');
    expect(ofOwn({ serialNumber: '' })).toMatchObject({ recordId: 'd' });
  });

  it('go to the one who is named; to nobody where the table says so', () => {
    expect(of({ assetNumber: 'P-07', holder: '佐藤健太' }).cells['holder']).toMatchObject({ before: 'a', after: 'k' });
    expect(of({ assetNumber: 'P-07', holder: '共有' }).cells['holder']).toMatchObject({ after: null, isChanged: true });
    expect(of({ assetNumber: 'P-07', holder: '' }).cells['holder']).toMatchObject({ after: 'a', isChanged: false });
  });

  it('without any number are told by who uses which, or asked about', () => {
    expect(of({ model: 'ノートパソコン 14型', holder: '山田 花子' })).toMatchObject({ recordId: 'd', verdict: 'same' });
    expect(of({ holder: '山田 花子' }).question?.code).toBe('match/maybe-device');
    expect(of({ model: 'タブレット', holder: '山田 花子' }).verdict).toBe('new');
  });

  it('under another number are asked about, although the same hands have the same model', () => {
    const row = { assetNumber: 'P-90', model: 'ノートパソコン 14型', holder: '山田 花子' };
    expect(of(row).question).toMatchObject({ code: 'match/maybe-device', candidates: [{ id: 'd' }], mayBeNew: true });
    const unnumbered = aView({ people, devices: [{ ...P07, assetNumber: '' }] });
    expect(only('device', { kind: 'pc', ...row }, unnumbered)).toMatchObject({ recordId: 'd', verdict: 'changed' });
  });

  it('that a list of people named are those of the list of devices, which has their number and calls them so beside it', () => {
    const named = { ...P07, assetNumber: 'ﾀﾌﾞﾚｯﾄ1', vpnId: '', mail: '' };
    const ofList = (row: Record<string, ReadValue>, given = {}) =>
      only(
        'device',
        { kind: 'pc', assetNumber: 'HK-T01', ...row },
        aView({ people, devices: [{ ...named, ...given }] }),
      );
    const theirs = ofList({ calledSo: 'ﾀﾌﾞﾚｯﾄ1', holder: '山田 花子' });
    expect(theirs).toMatchObject({ recordId: 'd', verdict: 'changed' });
    expect(theirs.cells['assetNumber']).toMatchObject({ before: 'ﾀﾌﾞﾚｯﾄ1', after: 'HK-T01' });
    expect(ofList({ calledSo: 'タブレット1', holder: '' })).toMatchObject({ recordId: 'd' });
    expect(ofList({ calledSo: 'タブレット1', holder: '佐藤 健太' }).question?.code).toBe('match/maybe-device');
    expect(ofList({ calledSo: 'タブレット2', holder: '山田 花子' }, { model: '' }).verdict).toBe('new');
    expect(ofList({ calledSo: 'タブレット' }, { assetNumber: 'タブレット', holderId: null }).verdict).toBe('new');
  });

  it.each([
    ['ノートPC P-07', 'P-07'],
    ['P-07', 'ノートPC P-07'],
  ])('called %s are those called %s', (listed, known) => {
    const ledger = aView({ people, devices: [{ ...P07, assetNumber: known, vpnId: '', mail: '' }] });
    const row = { kind: 'pc', assetNumber: listed };
    expect(only('device', { ...row, holder: '山田 花子' }, ledger)).toMatchObject({ recordId: 'd' });
    expect(only('device', { ...row, holder: '佐藤 健太' }, ledger).question?.code).toBe('match/maybe-device');
  });

  it('with one number in two rows are asked about', () => {
    const rows = ['P-09', 'p-09'].map((assetNumber) => ({ kind: 'pc', assetNumber }));
    expect(aPlan(rows, view, {}, 'device').counts.fix).toBe(2);
  });
});

describe('Devices that are called ①', () => {
  const offices = [anOffice({ id: 'o', name: 'みほん訪看' }), anOffice({ id: 'd', name: 'みほんデイ' })];
  const here = aDevice({ id: 'here', assetNumber: '①', officeId: 'o', holderId: null });
  const there = aDevice({ id: 'there', assetNumber: '①', officeId: 'd', holderId: 'a' });
  const of = (row: Record<string, ReadValue>, devices = [here, there]): PlannedRow =>
    only('device', { kind: 'pc', assetNumber: '①', ...row }, aView({ people, offices, devices }));

  it('are those of their office', () => {
    expect(of({ office: 'みほん訪看' })).toMatchObject({ recordId: 'here' });
    expect(of({ office: 'みほんデイ' })).toMatchObject({ recordId: 'there' });
    expect(of({ office: 'みほん訪看' }, [there])).toMatchObject({ recordId: null, verdict: 'new' });
    expect(of({ office: 'みほん訪看', assetNumber: 'P-07' }, [{ ...there, assetNumber: 'P-07' }])).toMatchObject({
      recordId: 'there',
    });
  });

  it('are those of their user, where the table says who it is, and are asked about where it says neither', () => {
    expect(of({ holder: '山田 花子' })).toMatchObject({ recordId: 'there' });
    expect(of({}).question?.code).toBe('match/two-records');
  });

  it('may stand in the rows of two offices, not in two of one', () => {
    const rows = (...places: string[]) =>
      places.map((office) => ({ kind: 'pc', assetNumber: '②', model: 'ノート', office }));
    const view = aView({ people, offices });
    expect(aPlan(rows('みほん訪看', 'みほんデイ'), view, {}, 'device').counts).toMatchObject({ fix: 0, new: 2 });
    expect(aPlan(rows('みほん訪看', 'みほん訪看'), view, {}, 'device').counts.fix).toBe(2);
  });
});

describe('Devices with several users', () => {
  const named = (id: string, name: string, kana: string, more = {}) =>
    aStaff({ id, name, kana, employeeNumber: '', ...more });
  const staff = [
    named('s', '佐々木 恵子', 'ささき けいこ'),
    named('n', '中村 秀樹', 'なかむら ひでき'),
    named('i', '鈴木 一郎', 'すずき いちろう'),
    named('u', '鈴木 さくら', 'すずき さくら'),
    named('v', 'グエン ティ ハー', ''),
  ];
  const view = aView({ people: staff });
  const of = (holder: string, more: Record<string, ReadValue> = {}, decisions = {}, seen = view): PlannedRow =>
    rowAt(aPlan([{ kind: 'tablet', assetNumber: 'T-01', holder, ...more }], seen, decisions, 'device'), 2);
  const said = ({ cells, verdict }: PlannedRow) => [verdict, cells['holder']?.after, cells['note']?.after ?? ''];

  it.each([
    ...[
      '佐々木・中村',
      '佐々木、中村',
      '佐々木/中村',
      '佐々木　中村',
      '佐々木 中村',
      '佐々木さんと中村さん',
      '佐々木と中村',
    ],
    ...[
      '佐々木＆中村',
      '佐々木\n中村',
      '佐々木 恵子、中村秀樹',
      '佐々木・中村（共用）',
      '共用：佐々木、中村',
      '佐々木・中村 共用',
    ],
    ...['佐々木恵子・中村', '（共用）佐々木・中村', '佐々木，中村で共有', '共用（佐々木・中村）'],
  ])('%s are both of them', (holder) => {
    const row = of(holder);
    expect(said(row)).toEqual(['new', 's', '共用：中村 秀樹']);
    expect(row.cells['holder']?.warning?.message).toContain('中村 秀樹さんは、いっしょに使う人として');
  });

  it('who are named behind 共用 stand in the memo once, where a list of people has named them before', () => {
    const shared = { kind: 'tablet', assetNumber: 'T-01', holderId: 's', note: '共用：中村 秀樹' } as const;
    const known = aView({ people: staff, devices: [aDevice({ id: 'd', ...shared })] });
    expect(of('共用（佐々木・中村）', {}, {}, known).verdict).toBe('same');
    expect(said(of('共用（佐々木・鈴木）'))).toEqual(['new', null, '使う人：共用（佐々木・鈴木）']);
  });

  it('are found by marks behind a surname, all of them', () => {
    expect(said(of('佐々木、鈴木(一)、鈴木さくら', { note: 'デイ共用' }))).toEqual([
      'new',
      's',
      'デイ共用\n共用：鈴木 一郎、鈴木 さくら',
    ]);
  });

  it.each([
    ['佐々木(中村)', 's', '共用：中村 秀樹'],
    ['佐々木 恵子（中村さん）', 's', '共用：中村 秀樹'],
    ['鈴木さくら・佐々木(中村)', 'u', '共用：佐々木 恵子、中村 秀樹'],
  ])('in %s who stands in brackets has it, too', (holder, user, note) => {
    expect(said(of(holder))).toEqual(['new', user, note]);
  });

  it.each(['グエン・ティ・ハー', 'グエン ティ ハー'])('%s is one', (holder) => {
    expect(said(of(holder))).toEqual(['new', 'v', '']);
  });

  it('who may be one of two is asked about alone; 共用 may be said, and nobody goes unsaid then', () => {
    const asked = of('佐々木・鈴木').cells['holder']?.problem;
    expect(asked).toMatchObject({
      word: { word: '鈴木' },
      choices: [{ id: 'i' }, { id: 'u' }, { id: 'shared', name: '共用' }],
    });
    expect(said(of('佐々木・鈴木', {}, { holders: { 鈴木: 'u' } }))).toEqual(['new', 's', '共用：鈴木 さくら']);
    const shared = of('鈴木', {}, { holders: { 鈴木: 'shared' } });
    expect([shared.cells['holder']?.nobody, ...said(shared)]).toEqual(['共用', 'new', null, '使う人：鈴木']);
    expect(said(of('鈴木', {}, { rowWords: { 2: { holder: 'shared' } } }))).toEqual(['new', null, '使う人：鈴木']);
    expect(said(of('鈴木', {}, { holders: { 鈴木: null } })).at(-1)).toBe('使う人：鈴木');
    expect(said(of('共用')).at(-1)).toBe('');
  });

  it('who isn’t in the ledger stays named; of nobody who is, it is asked as ever', () => {
    expect(said(of('佐々木・三枝'))).toEqual(['new', 's', '共用：三枝']);
    expect(of('三枝・森').verdict).toBe('fix');
  });

  it('that come in again are as they were', () => {
    const device = aDevice({ id: 'd', kind: 'tablet', assetNumber: 'T-01', holderId: 'n', note: '共用：佐々木 恵子' });
    expect(of('佐々木・中村', {}, {}, aView({ people: staff, devices: [device] })).verdict).toBe('same');
    const ledger = written(
      aPlan([{ kind: 'tablet', assetNumber: 'T-02', holder: '佐々木・中村' }], view, {}, 'device'),
      view,
    );
    const again = aPlan([{ kind: 'tablet', assetNumber: 'T-02', holder: '佐々木・中村' }], ledger, {}, 'device');
    expect(again.counts).toMatchObject({ same: 1 });
  });
});

describe('Accounts', () => {
  const account = anAccount({ id: 'x', loginName: 'ng-20417', holderId: 'a' });
  const view = aView({ people, accounts: [account] });

  it('are told by network and ID, in any case of letters', () => {
    const row = { loginName: 'NG-20417', network: 'TRITRUS', holder: '山田 花子', endedOn: '2026-11-01' };
    expect(only('account', row, view)).toMatchObject({ recordId: 'x', verdict: 'changed' });
    expect(only('account', { ...row, network: 'みまもりSNS' }, view)).toMatchObject({ verdict: 'new' });
  });

  it('of who is known to use the network, and no more, are that very record', () => {
    const open = anAccount({ id: 'open', loginName: '', holderId: 'k' });
    const lacking = aView({ people, accounts: [account, open] });
    const row = { loginName: 'ng-30001', network: 'TRITRUS', holder: '佐藤 健太' };
    const plan = aPlan([row], lacking, {}, 'account');
    expect(written(plan, lacking).accounts).toMatchObject([
      { id: 'x', loginName: 'ng-20417' },
      { id: 'open', loginName: 'ng-30001', holderId: 'k' },
    ]);
    expect(only('account', { ...row, network: 'みまもりSNS' }, lacking)).toMatchObject({ verdict: 'new' });
    expect(only('account', { ...row, holder: '山田 花子' }, lacking)).toMatchObject({ verdict: 'new' });
    const ended = aView({ people, accounts: [account, { ...open, status: 'struck-off' }] });
    expect(only('account', row, ended)).toMatchObject({ verdict: 'new' });
  });

  it('that the ledger has for somebody else are asked about', () => {
    const row = { loginName: 'ng-20417', network: 'TRITRUS', holder: '佐藤 健太' };
    expect(only('account', row, view).question?.code).toBe('match/other-holder');
  });

  it('belong to the office of whoever uses them, in the only network that it takes part in', () => {
    const plan = aPlan([{ loginName: 'ng-1', holder: '佐藤 健太' }], view, {}, 'account');
    const places = { officeId: OFFICE_ID, packId: 'nagareyama-tritrus', holderId: 'k' };
    expect(written(plan, view).accounts.at(-1)).toMatchObject(places);
  });
});

describe('Words that nothing is known by', () => {
  const JIRO = aStaff({ id: 'j', name: '山田 次郎', kana: 'やまだ じろう', employeeNumber: '0014' });
  const view = aView({ people: [...people, JIRO] });
  const rows = ['P-1', 'P-2'].map((assetNumber) => ({ kind: 'pc', assetNumber, holder: '山田' }));

  it('are asked for once, with who may be meant', () => {
    const plan = aPlan(rows, view, {}, 'device');
    expect(plan.counts.fix).toBe(2);
    expect(plan.words).toMatchObject([
      {
        of: 'holder',
        word: '山田',
        lines: [2, 3],
        choices: [{ id: 'j' }, { id: 'a' }, { id: 'shared' }],
        proposal: null,
      },
    ]);
    const holders = aPlan(rows, view, { holders: { 山田: 'a' } }, 'device');
    expect(holders.counts.new).toBe(2);
    expect(rowAt(holders, 2).cells['holder']?.after).toBe('a');
    expect(rowAt(aPlan(rows, view, { holders: { 山田: null } }, 'device'), 2)).toMatchObject({ verdict: 'new' });
  });

  describe('surnames', () => {
    const holderOf = (holder: string, given: LedgerView, row: Record<string, ReadValue> = {}) =>
      only('device', { kind: 'pc', assetNumber: 'P-1', holder, ...row }, given).cells['holder'];
    const elsewhere = aView({
      offices: [anOffice(), anOffice({ id: 'o2', name: 'ひまわりの里 福井' })],
      people: [HANAKO, { ...JIRO, officeId: 'o2' }],
    });

    it.each(['山田', '山田さん', '山田 様'])('mean whoever of the office has it alone, and %s says so', (word) => {
      expect(holderOf(word, aView({ offices: [anOffice()], people }))).toMatchObject({
        ...{ after: 'a', problem: null },
        warning: { code: 'plan/by-surname', message: `表は「${word}」だけです。同じ名字の方は、ほかにいません` },
      });
      const office = (name: string) => ({ office: name });
      expect(holderOf(word, elsewhere, office(anOffice().name))).toMatchObject({ after: 'a' });
      expect(holderOf(word, elsewhere, office('ひまわりの里 福井'))).toMatchObject({ after: 'j' });
    });

    it('are asked about where two have it, where the office has nobody of it, and where a name is written in one', () => {
      expect(holderOf('山田', elsewhere)?.problem?.code).toBe('plan/holder-surname');
      const inOne = aView({ offices: [anOffice()], people: [HANAKO, { ...JIRO, name: '山田次郎' }] });
      expect(holderOf('山田', inOne)?.problem).toMatchObject({
        code: 'plan/holder-near',
        message: '「山田」は、山田次郎さんか山田 花子さんのことですか。どの方か選んでください',
      });
      const row = { kind: 'pc', assetNumber: 'P-1', holder: '佐藤', office: 'ひまわりの里 福井' };
      const other = aView({ offices: [...elsewhere.offices], people });
      // He is proposed: one press takes him with all else that is proposed.
      expect(aPlan([row], other, {}, 'device').words).toMatchObject([{ word: '佐藤', proposal: 'k' }]);
    });

    it('of who has left are asked about by that name: nobody is told that they aren’t there', () => {
      const left = aView({ offices: [anOffice()], people: [{ ...HANAKO, leftOn: '2020-10-31' }] });
      expect(holderOf('山田', left)?.problem).toMatchObject({
        message: '「山田」は、山田 花子さんのことですか。どの方か選んでください',
      });
      expect(holderOf('三枝', left)?.problem?.code).toBe('plan/holder-unknown');
    });

    describe('of two', () => {
      const MISAKI = aStaff({ id: 's1', name: '鈴木　美咲', kana: 'すずき みさき', officeId: OFFICE_ID });
      const KENTA = aStaff({ id: 's2', name: '鈴木　健太', kana: 'すずき けんた', officeId: OFFICE_ID });
      const both = (...more: (typeof KENTA)[]) => aView({ offices: [anOffice()], people: [MISAKI, KENTA, ...more] });

      it.each([
        ['鈴木（美）', 's1', '美'],
        ['鈴木(健)さん', 's2', '健'],
        ['鈴木さん（みさき）', 's1', 'みさき'],
        ['鈴木（ケン）', 's2', 'ケン'],
      ])('%s says which of them: their name begins so', (word, id, begins) => {
        expect(holderOf(word, both())).toMatchObject({
          ...{ after: id, problem: null },
          warning: {
            code: 'plan/by-beginning',
            message: `表は「${word}」です。名前が「${begins}」で始まる鈴木さんは、ほかにいません`,
          },
        });
      });

      it('it is asked where both begin so, or neither, or it isn’t said; and nobody says that they aren’t there', () => {
        const third = aStaff({ id: 's3', name: '鈴木 美穂', kana: 'すずき みほ', officeId: OFFICE_ID });
        for (const [word, view] of [
          ['鈴木（医）', both()],
          ['鈴木（美）', both(third)],
          ['鈴木（良）', both()],
          ['鈴木', both()],
        ] as const)
          expect(holderOf(word, view)?.problem).toMatchObject({
            code: 'plan/holder-surname',
            message: `「鈴木」という名字の方が、台帳に${view.people.length}人います。どの方か選んでください`,
          });
        // How the given name of 鈴木良 is read nobody parted.
        const inOne = aStaff({ id: 's3', name: '鈴木良', kana: 'すずきりょう', officeId: OFFICE_ID });
        expect(holderOf('鈴木（美）', both(inOne))).toMatchObject({ after: 's1' });
        expect(holderOf('鈴木（み）', both(inOne))?.problem?.code).toBe('plan/holder-surname');
      });

      it.each([
        ['鈴木（看）', 's1', '看'],
        ['鈴木(PT)さん', 's2', 'PT'],
        ['看護師 鈴木', 's1', '看護師'],
        ['PT　鈴木', 's2', 'PT'],
      ])('%s says which of them: what they do', (word, id, job) => {
        const view = both();
        const people = view.people.map((one) => ({ ...one, jobType: one.id === 's1' ? '看護師' : '理学療法士' }));
        expect(holderOf(word, { ...view, people })).toMatchObject({
          ...{ after: id, problem: null },
          warning: {
            code: 'plan/by-job',
            message: `表は「${word}」です。職種が「${job}」の鈴木さんは、ほかにいません`,
          },
        });
      });

      it('the only one of that name is offered, whatever stands in the brackets', () => {
        const [one] = both().people;
        const choices = holderOf('鈴木（良）', { ...both(), people: [one!] })?.problem?.choices ?? [];
        expect(choices.map(({ id }) => id)).toContain('s1');
      });

      it('stand by their furigana, in whichever order the ledger has them', () => {
        for (const people of [
          [MISAKI, KENTA],
          [KENTA, MISAKI],
        ]) {
          const cell = holderOf('鈴木', aView({ offices: [anOffice()], people }));
          expect(cell?.problem?.choices.map(({ id }) => id)).toEqual(['s2', 's1', 'shared']);
        }
      });
    });

    it('say nothing of さん, whose name the ledger has', () => {
      const reading = aReading([{ kind: 'pc', assetNumber: 'P-1', holder: '山田 花子さん' }], 'device');
      reading.rows[0]!.notes.push({ field: 'holder', code: 'note/name-remark', to: 'さん', text: '山田 花子さん' });
      const plan = planImport(reading, aView({ offices: [anOffice()], people }), noDecisions, '2026-11-24');
      expect(rowAt(plan, 2).cells['holder']).toMatchObject({ after: 'a', problem: null, warning: null });
    });

    it('mean nobody who has left, and no member of a team', () => {
      const left = aView({ offices: [anOffice()], people: [HANAKO, { ...JIRO, leftOn: '2026-03-31' }] });
      expect(holderOf('山田', left)).toMatchObject({ after: 'a' });
      const team = { name: '部屋', network: 'TRITRUS', member: '山田' };
      expect(aPlan([team], left, {}, 'team').words).toMatchObject([{ of: 'holder', word: '山田' }]);
    });
  });

  it.each(['（共用）デイのフロア', 'デイのフロア(共用)', '【共有】事務室', '共用・送迎車'])(
    '%s needs nobody',
    (holder) => {
      const plan = aPlan([{ kind: 'tablet', assetNumber: 'T-2', holder }], view, {}, 'device');
      expect(plan.words).toEqual([]);
      expect(rowAt(plan, 2)).toMatchObject({ verdict: 'new', cells: { holder: { after: null, problem: null } } });
    },
  );

  it('may mean two people of one name', () => {
    const twins = aView({ people: [HANAKO, aStaff({ ...HANAKO, id: 'b', employeeNumber: '0099' })] });
    const { problem } = only('device', { kind: 'pc', assetNumber: 'P-1', holder: '山田 花子' }, twins).cells['holder']!;
    expect(problem).toMatchObject({
      code: 'plan/holder-several',
      choices: [{ id: 'a' }, { id: 'b' }, { name: '共用' }],
    });
  });

  describe('namesakes', () => {
    const offices = [
      anOffice({ id: 'o1', name: 'ヘルパーステーション見本', serviceKind: '' }),
      anOffice({ id: 'o2', name: 'デイサービス見本', serviceKind: '' }),
    ];
    const keiko = { name: '山本　恵子', jobType: '介護職員', employeeNumber: '' };
    const view = aView({
      offices,
      people: [aStaff({ ...keiko, id: 'h', officeId: 'o1' }), aStaff({ ...keiko, id: 'd', officeId: 'o2' })],
    });
    const cellOf = (holder: string, row: Record<string, ReadValue> = {}, given = view) =>
      only('device', { kind: 'pc', assetNumber: 'P-1', holder, ...row }, given).cells['holder'];

    it.each([
      ['山本恵子（訪問）', 'h', 'ヘルパーステーション見本'],
      ['山本恵子(デイ)', 'd', 'デイサービス見本'],
      ['山本 恵子（訪問介護）さん', 'h', 'ヘルパーステーション見本'],
    ])('%s is whoever of them works there, and says so', (word, id, office) => {
      expect(cellOf(word)).toMatchObject({
        ...{ after: id, problem: null },
        warning: {
          code: 'plan/by-place',
          message: `表は「${word}」です。同じお名前の方のうち、${office}の方にしました`,
        },
      });
    });

    it('are meant by the office of the row, where the word says nothing of it', () => {
      expect(cellOf('山本恵子', { office: 'デイサービス見本' })).toMatchObject({ after: 'd', problem: null });
      expect(cellOf('山本恵子（訪問）', { office: 'デイサービス見本' })).toMatchObject({ after: 'h' });
    });

    it('are asked about where none fits, or two do, told apart by office', () => {
      const apart = [{ apart: 'デイサービス見本' }, { apart: 'ヘルパーステーション見本' }, { name: '共用' }];
      expect(cellOf('山本恵子（看護）')?.problem).toMatchObject({ code: 'plan/holder-several', choices: apart });
      expect(cellOf('山本恵子（見本）')?.problem).toMatchObject({ choices: apart });
      expect(cellOf('山本恵子')?.problem).toMatchObject({ code: 'plan/holder-several', choices: apart });
    });
  });
});

describe('Teams', () => {
  const patient = aPatient({ id: 'p', name: '長谷部 久美', kana: 'はせべ くみ' });
  const team = aTeam({ id: 't', name: '長谷部さんの部屋', patientId: 'p', createdOn: null });
  const inTeam = aMembership({ id: 'm', teamId: 't', kind: 'staff', staffId: 'a', name: '', leftOn: null });
  const view = aView({ people, patients: [patient], teams: [team], memberships: [inTeam] });
  const ROW = { name: '長谷部さんの部屋', network: 'TRITRUS', patient: '長谷部 久美' };

  it('are told by name and network, with those who come in', () => {
    const plan = aPlan([{ ...ROW, member: '山田 花子、佐藤 健太' }], view, {}, 'team');
    expect(rowAt(plan, 2)).toMatchObject({ recordId: 't', verdict: 'changed' });
    const next = written(plan, view).memberships;
    expect(next.map(({ teamId, staffId }) => [teamId, staffId])).toEqual([
      ['t', 'a'],
      ['t', 'k'],
    ]);
    expect(aPlan([{ ...ROW, member: '山田 花子、佐藤 健太' }], written(plan, view), {}, 'team').counts.same).toBe(1);
  });

  it('that are new are made once, whose every row is a member', () => {
    const rows = ['山田 花子', '佐藤 健太'].map((member) => ({ name: '新しい部屋', network: 'TRITRUS', member }));
    const next = written(aPlan(rows, view, {}, 'team'), view);
    expect(next.teams).toHaveLength(2);
    const id = next.teams.at(-1)?.id;
    expect(next.memberships.filter(({ teamId }) => teamId === id).map(({ staffId }) => staffId)).toEqual(['a', 'k']);
  });

  it('take in people of other offices by their names, once it is said that they aren’t ours', () => {
    const row = { ...ROW, member: '木村 誠', memberJobType: '医師', memberOrganization: '木村医院' };
    const others = written(aPlan([row], view, {}, 'team'), view).memberships.at(-1);
    expect(others).toMatchObject({ kind: 'other-office', name: '木村 誠', jobType: '医師', organization: '木村医院' });
    const unknown = aPlan([{ ...ROW, member: '木村 誠' }], view, {}, 'team');
    expect(unknown.words).toMatchObject([{ of: 'holder', word: '木村 誠' }]);
    expect(aPlan([{ ...ROW, member: '木村 誠' }], view, { holders: { '木村 誠': null } }, 'team').counts.changed).toBe(
      1,
    );
  });

  it('lose nobody who isn’t in the table; who goes out on a day does so', () => {
    expect(aPlan([{ ...ROW, member: '' }], view, {}, 'team').counts.same).toBe(1);
    const gone = aPlan([{ ...ROW, member: '山田 花子', memberLeftOn: '2026-10-31' }], view, {}, 'team');
    expect(written(gone, view).memberships).toMatchObject([{ id: 'm', leftOn: '2026-10-31' }]);
  });
});
