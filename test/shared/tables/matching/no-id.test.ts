import { describe, expect, it } from 'vitest';
import type { Ledger } from '@shared/ledger/entities';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { besideWords } from '@shared/tables/matching/import-updates';
import { leftBesides } from '../../../../renderer/features/import/beside-lines';
import { withoutIdWords } from '../../../../renderer/features/import/not-taken';
import { anEnrolment, anOffice } from '../../../builders/organization';
import { aStaff, anAccount } from '../../../builders/staff';
import { aBook, aSheet } from '../../../support/sheet-book';
import { aView, networks, TODAY, written } from './planning';

const NAMES = ['見本 花子', '石渡 恵', '大野 太郎', '森 さくら', '川口 実'];
const offices = [anOffice({ id: 'o', name: '訪問介護ひなた' })];
const enrolments = [anEnrolment({ id: 'e', officeId: 'o', packId: 'nagareyama-tritrus' })];
const LINE = 'TRITRUS：IDなし（名簿）';

/** A list of people with their cells below the given headings. */
function taken(
  heads: readonly string[],
  cells: readonly (readonly string[])[],
  given: Partial<Ledger> = {},
  decided: Record<string, string | null> = {},
) {
  const rows = cells.map((row, i) => [NAMES[i] ?? '', ...row]);
  const ledger = aView({ offices, enrolments, ...given });
  const book = aBook(aSheet('職員', [['氏名', ...heads], ...rows]));
  const asked = { today: TODAY, kind: 'staff', networks: networks.flatMap(({ words }) => words[0] ?? []) } as const;
  const plan = planImport(unwrap(readTable(book, asked)), ledger, { ...noDecisions, networks: decided }, TODAY);
  const after = written(plan, ledger);
  return { plan, after, memos: NAMES.map((name) => after.people.find((one) => one.name === name)?.note) };
}

const ids = (...cells: string[]): string[][] => cells.map((cell) => [cell]);

describe('なし below the IDs of a network', () => {
  it('is kept in the memo, and an empty cell says nothing', () => {
    const { memos } = taken(['ID'], ids('tri-001', 'なし', '未', '－', ''));
    expect(memos).toEqual(['', LINE, 'TRITRUS：ID未発行（名簿）', LINE, '']);
  });

  it('is so in whatever kana it is written, and asks for nothing', () => {
    const { memos, after } = taken(['ﾄﾘﾄﾗｽID'], ids('tri-001', 'ﾅｼ', 'ナシ', 'ﾑﾘ', 'ない'));
    expect(memos.slice(0, 3)).toEqual(['', LINE, LINE]);
    expect(after.people.map(({ originals = [] }) => originals?.map(({ text }) => text))).toEqual([
      ...[[], [], [], ['ﾑﾘ'], []],
    ]);
  });

  it('goes below what the memo says, and is there once', () => {
    const rows = [
      ['tri-001', ''],
      ['なし', '夜勤専従'],
    ];
    const { after, memos } = taken(['ID', '備考'], rows);
    expect(memos[1]).toBe(`夜勤専従\n${LINE}`);
    const again = { people: [...after.people], accounts: [...after.accounts] };
    expect(taken(['ID', '備考'], rows, again).plan.counts).toMatchObject({ same: 2, changed: 0 });
  });

  it('takes nothing from the memo of the ledger', () => {
    const people = [aStaff({ id: 'p', name: '石渡 恵', kana: '', officeId: 'o', note: '水曜休み' })];
    const { memos } = taken(['ID'], ids('tri-001', 'なし'), { people });
    expect(memos[1]).toBe(`水曜休み\n${LINE}`);
  });

  it('is of the network that its heading names', () => {
    const both = [...enrolments, anEnrolment({ id: 'f', officeId: 'o', packId: 'fukui-mimamori' })];
    const given = { enrolments: both };
    expect(taken(['ID'], ids('tri-001', 'なし'), given).memos[1]).toBe('');
    expect(taken(['TRITRUS ID'], ids('tri-001', 'なし'), given).memos[1]).toBe(LINE);
  });

  it('is nothing of a network in which the office takes no part, nor of whoever has an ID or uses it', () => {
    expect(taken(['みまもりSNS ID'], ids('fuk-001', 'なし')).memos[1]).toBe('');
    const people = [aStaff({ id: 'p', name: '石渡 恵', kana: '', officeId: 'o', note: '' })];
    const accounts = [
      anAccount({ id: 'a', packId: 'nagareyama-tritrus', officeId: 'o', holderId: 'p', loginName: 'tri-9' }),
    ];
    expect(taken(['ID'], ids('tri-001', 'なし'), { people, accounts }).memos[1]).toBe('');
    const used = [
      ['○', 'tri-001'],
      ['○', 'なし'],
    ];
    expect(taken(['TRITRUS', 'ID'], used).memos[1]).toBe('');
  });

  it('is so of everyone on the list, whichever office of theirs takes part in the network', () => {
    const both = { offices: [...offices, anOffice({ id: 'b', name: '居宅ひなた' })] };
    const rows = ['訪問介護ひなた', '居宅ひなた'].flatMap((office) => ['なし', 'ー'].map((said) => [office, said]));
    expect(taken(['所属', 'TRITRUS ID'], rows, both).memos.slice(0, 4)).toEqual([LINE, LINE, LINE, LINE]);
  });

  it('is no memo that still speaks of an ID to be taken', () => {
    expect(leftBesides(taken(['ID'], ids('tri-001', 'なし')).plan).memos).toEqual([]);
  });
});

describe('somebody in a list of IDs who has none', () => {
  const planOf = (state: string, id = '') => {
    const rows = [
      ['氏名', 'ユーザーID', '状況'],
      ['佐藤 恵', 'mihon-01', '利用中'],
      ['山田 花子', id, state],
    ];
    const people = ['佐藤 恵', '山田 花子'].map((name) => aStaff({ id: name, name, kana: '' }));
    const ledger = aView({ offices: [anOffice()], people });
    const reading = unwrap(readTable(aBook(aSheet('TRITRUS ID', rows)), { today: TODAY, networks: ['TRITRUS'] }));
    return { reading, ledger, plan: planImport(reading, ledger, noDecisions, TODAY) };
  };

  it('has in their own memo what the list says of it, once, and that is told', () => {
    const { plan, ledger } = planOf('申請中');
    const after = written(plan, ledger);
    expect(after.people.map(({ note }) => note).toSorted()).toEqual(['', '流山市 TRITRUSのID：状況：申請中']);
    expect(written(plan, after).people).toEqual(after.people);
    expect(withoutIdWords(plan)).toBe('IDのない方：1人（書いてあることは、その方のメモに残ります）');
    expect(withoutIdWords(planOf('').plan)).toBe('IDのない方：1人');
  });

  it.each(['', '申請中', '未登録', '不要', '招待待ち'])('waits for nothing where 状況 is 「%s」', (state) => {
    const { plan } = planOf(state);
    expect(plan.counts).toMatchObject({ new: 1, fix: 0, left: 1 });
    expect(plan.rows.find(({ line }) => line === 3)).toMatchObject({ hasNoId: true, verdict: 'left' });
  });

  it('lacks it where 状況 says 利用中', () => {
    expect(planOf('利用中').plan.counts).toMatchObject({ new: 1, fix: 1 });
  });

  it.each([
    ['停止', 'mihon-02'],
    ['', 'mihon-02(停止)'],
    ['R8.3 ID廃止ずみ', 'mihon-02'],
    ['ID廃止 2026/11/4', 'mihon-02'],
  ])('「%s」 beside %s: it is no more, and asked about', (state, id) => {
    expect(planOf(state, id).reading.skipped).toMatchObject([
      { line: 1 },
      { line: 3, code: 'row/left', isAsked: true },
    ]);
  });
});

describe('an ID of whoever left', () => {
  const rows = (note: string, leftOn = 'R8.10.31') => [
    ['tri-001', '', ''],
    ['tri-002', leftOn, note],
  ];
  const after = (note: string, leftOn?: string) => {
    const { after: ledger, memos } = taken(['TRITRUS ID', '退職日', '備考'], rows(note, leftOn));
    return [ledger.accounts.map(({ loginName }) => loginName), memos[1]];
  };

  it.each([
    ...['TRITRUS廃止済', 'ID停止届出済', 'トリトラスのID削除しました', 'ID停止 R8.11.2', '書類提出、IDは抹消済'],
    ...['IDは市に停止してもらった', 'TRITRUS、市に停止していただきました', 'IDを抹消してもらいました', 'ID返納済み'],
    ...['ID廃止届　済', 'TRITRUS停止届 提出済', 'ID停止届を提出しました', 'ID削除届 市へ提出済', 'ID返却済'],
    ...['IDの抹消届は9/4に提出しました', 'TRITRUS廃止届を流山市へ提出済（控えは棚）'],
    ...['トリトラスのIDは流山市の担当者さんに削除してもらった', 'ID停止届を出した後、IDは市で停止しました'],
  ])('isn’t taken in as one that is used where the memo says 「%s」', (note) => {
    const word = /廃止|停止|削除|抹消|返納|返却/.exec(note)?.[0];
    expect(after(note)).toEqual([['tri-001'], `${note}\nTRITRUS：いまはIDなし（tri-002は${word}済み）`]);
  });

  it.each([
    ['IDは市に止めてもらった', '停止'],
    ['TRITRUSは止めてもらいました', '停止'],
    ['アカウントを消した', '削除'],
    ['IDは10/5から市へお願いして止めてもらっている', '停止'],
    ['IDが使えないようにしてもらった', '停止'],
  ])('isn’t either where it says 「%s」', (note, word) => {
    expect(after(note)).toEqual([['tri-001'], `${note}\nTRITRUS：いまはIDなし（tri-002は${word}済み）`]);
  });

  it.each([
    ...['LINE WORKS削除済', '電話の解約済', 'TRITRUS廃止予定', '端末返却済', 'IDカード返却済'],
    ...['ID停止届 R9.1.20提出予定', 'ID削除届 R9.1.20市へ提出'],
    ...['携帯は止めてもらった', '自己都合で止めた', 'IDを止めたい', 'IDは止めてもらったか未確認'],
    ...['IDは市に停止してもらう', 'IDはまだ停止してもらっていない', 'LINE WORKSは市に停止してもらった'],
  ])('comes in where it says 「%s」: nobody knows that of it', (note) => {
    expect(after(note)).toEqual([['tri-001', 'tri-002'], note]);
  });

  it('has its days in the memo beside it, and they are not asked about', () => {
    const { plan, memos } = taken(
      ['TRITRUS ID', '利用開始', '退職日', '備考'],
      [
        ['tri-001', 'R6.4.1', '', ''],
        ['tri-002', 'R7.7.1', 'R8.10.31', 'ID停止届済'],
      ],
    );
    expect(memos[1]).toBe('ID停止届済\nTRITRUS：いまはIDなし（tri-002は停止済み、利用開始 R7.7.1）');
    expect(plan.besides.left).toEqual([]);
  });

  it.each([
    ['TRITRUS', '利用開始', 'LINE WORKS ID'],
    ['LINE WORKS ID', 'TRITRUS ID', '利用開始'],
  ])('has the day that stands behind it, and no other one: %s | %s | %s', (...heads) => {
    const cells = (login: string, day: string) =>
      heads.map((head) => (head.includes('利用') ? day : head.includes('LINE') ? `lw-${login}` : `tri-${login}`));
    const { memos } = taken(
      [...heads, '退職日', '備考'],
      [
        [...cells('001', 'R6.4.1'), '', ''],
        [...cells('002', 'R7.7.1'), 'R8.10.31', 'ID停止届済'],
      ],
    );
    const said = memos[1]?.split('\n') ?? [];
    expect(said).toContain('TRITRUS：いまはIDなし（tri-002は停止済み、利用開始 R7.7.1）');
    expect(said).toContain('LINE WORKS：いまはIDなし（lw-002は停止済み）');
  });

  const fukui = [anEnrolment({ id: 'f', officeId: 'o', packId: 'fukui-mimamori' })];

  it.each([
    ['みまもりSNS廃止済', '2026-10-31'],
    ['ID停止 R8.11.2', '2026-11-02'],
    ['SNS停止済(11/4)', '2026-11-04'],
    ['SNS停止済（12/25）', '2026-10-31'],
    ['ID停止届出済（R8.11.5）。書類はR8.11.9', '2026-11-05'],
    ['みまもりSNS停止済 R8.11.2 LW削除済 R8.11.9', '2026-11-02'],
    ['R5.4.1入職 ID停止届出済 次回確認R9.4.1', '2026-10-31'],
  ])('stands among those that have ended where the memo says 「%s」, as of %s, and once', (note, day) => {
    const heads = ['みまもりSNS ID', '利用開始', '退職日', '備考'];
    const lines = [
      ['fk-001', 'R6.4.1', '', ''],
      ['fk-002', 'R7.7.1', 'R8.10.31', note],
    ];
    const { after: ledger, plan, memos } = taken(heads, lines, { enrolments: fukui });
    const gone = ledger.accounts.filter(({ status }) => status === 'struck-off');
    expect(gone).toMatchObject([
      { loginName: 'fk-002', startedOn: '2025-07-01', endedOn: day, struckOffOn: day, holderId: expect.any(String) },
    ]);
    expect(memos[1]).not.toContain('IDなし');
    expect(besideWords(plan)).toBe('ID 1件・使い終えたID 1件');
    expect(
      taken(heads, lines, { people: [...ledger.people], accounts: [...ledger.accounts], enrolments: fukui }).plan
        .besides.ended,
    ).toEqual([]);
  });

  it('is no more in whatever network somebody says that it is, by the name that its column gives it', () => {
    const lines = [
      ['NG20401', '', ''],
      ['NG20388', 'R8.8.31', 'カナミック削除届 R8.9.4市へ提出済'],
    ];
    const after = (decided?: Record<string, string | null>) =>
      taken(['カナミックID', '退職日', '備考'], lines, { enrolments: fukui }, decided);
    for (const decided of [undefined, { カナミックID: null }, { カナミックID: 'nagareyama-tritrus' }])
      expect(after(decided).memos[1]).toMatch(/：いまはIDなし（NG20388は削除済み）$/);
    const { after: ledger, plan } = after({ カナミックID: 'fukui-mimamori' });
    const ended = { loginName: 'NG20388', status: 'struck-off', endedOn: '2026-09-04' };
    expect(ledger.accounts).toMatchObject([{ loginName: 'NG20401', status: 'registered' }, ended]);
    expect(besideWords(plan)).toBe('ID 1件・使い終えたID 1件');
  });

  it('ends where the ledger has it of them as used, and nobody else’s does', () => {
    const heads = ['みまもりSNS ID', '退職日', '備考'];
    const people = [aStaff({ id: 'p', name: NAMES[1]!, kana: '', officeId: 'o' })];
    const own = anAccount({
      id: 'a',
      packId: 'fukui-mimamori',
      officeId: 'o',
      holderId: 'p',
      loginName: 'fk-002',
    });
    const lines = [
      ['fk-001', '', ''],
      ['fk-002', 'R8.10.31', 'ID停止届済'],
    ];
    const statesOf = (given: Partial<Ledger>) =>
      taken(heads, lines, { enrolments: fukui, ...given })
        .after.accounts.map(({ loginName, status }) => `${loginName} ${status}`)
        .sort();
    expect(statesOf({ people, accounts: [own] })).toEqual(['fk-001 registered', 'fk-002 struck-off']);
    const anothers = { ...own, holderId: 'q' };
    expect(statesOf({ people, accounts: [anothers] })).toEqual(['fk-001 registered', 'fk-002 registered']);
    const empty = { ...own, loginName: '' };
    expect(statesOf({ people, accounts: [empty] })).toEqual(['fk-001 registered', 'fk-002 struck-off']);
  });

  it('isn’t there a second time where somebody has it now, or two who left had it', () => {
    const lines = [
      ['fk-001', '', ''],
      ['fk-001', 'R8.10.31', 'ID停止届済'],
      ['fk-003', 'R8.9.30', 'ID停止届済'],
      ['fk-003', 'R8.10.31', 'ID停止届済'],
    ];
    const { after: ledger } = taken(['みまもりSNS ID', '退職日', '備考'], lines, { enrolments: fukui });
    expect(ledger.accounts.map(({ loginName, status }) => `${loginName} ${status}`)).toEqual([
      'fk-001 registered',
      'fk-003 struck-off',
    ]);
  });

  it('comes in of whoever is there still', () => {
    expect(after('前のTRITRUS廃止済', '')).toEqual([['tri-001', 'tri-002'], '前のTRITRUS廃止済']);
  });
});

it('a memo that says that somebody doesn’t use it asks for nothing', () => {
  const { plan } = taken(
    ['ID', '備考'],
    [
      ['tri-001', ''],
      ['', 'TRITRUS使わない'],
      ['', 'TRITRUS利用者'],
    ],
  );
  expect(leftBesides(plan).memos).toEqual(['大野 太郎']);
});

describe('an ID that is no more by its row', () => {
  const ofAll = (heads: readonly string[], cells: readonly (readonly string[])[]) => {
    const { plan, after, memos } = taken(heads, cells);
    const left = plan.besides.left.flatMap(({ text, why }) => (why.startsWith('止めたか休止中のID') ? text : []));
    return { used: after.accounts.map(({ loginName }) => loginName), left, memos };
  };

  it.each(['状態', 'Status', '権限'])('isn’t used by what stands below %s beside it', (head) => {
    const states = ['使用中', '休止', 'Suspended', '停', '停止届まだ'];
    const { used, left } = ofAll(
      ['TRITRUS ID', head],
      states.map((state, i) => [`tri-00${i}`, state]),
    );
    expect(used).toEqual(['tri-000', 'tri-004']);
    expect(left).toEqual(['tri-001', 'tri-002', 'tri-003']);
  });

  it.each(['いま', '今のようす', '今どうなっているか', '現在の様子'])(
    'isn’t used by what stands below %s among marks',
    (head) => {
      const states = ['○', '停止中', '申請中', '使用中', '停止'];
      const lines = states.map((state, i) => [i === 2 ? '' : `tri-00${i}`, 'R6.4.1', state]);
      const { used, left } = ofAll(['TRITRUS ID', 'もらった日', head], lines);
      expect([used, left]).toEqual([
        ['tri-000', 'tri-003'],
        ['tri-001', 'tri-004'],
      ]);
    },
  );

  it('isn’t used from the day that its row says', () => {
    const days = ['2026/8/31', '', '2027/1/31', ''];
    const logins = days.map((day, i) => [`tri-00${i}`, '20230601', day]);
    const { used, left } = ofAll(['TRITRUS_ID', 'TRITRUS開始', 'TRITRUS停止'], logins);
    expect([used, left]).toEqual([
      ['tri-001', 'tri-002', 'tri-003'],
      ['tri-000', 'R5.6.1', 'R8.8.31'],
    ]);
    const ranges = ['R4.6～R8.10', 'R4.6～', 'R4.6～R9.3', 'R4.6.1'].map((text, i) => [`tri-00${i}`, text]);
    expect(ofAll(['TRITRUS', 'いつから'], ranges).used).toEqual(['tri-001', 'tri-002', 'tri-003']);
  });

  it('isn’t used where brackets behind it say so, or remarks that name it', () => {
    const cells = ['tri-000', 'tri-001（休止中）', 'tri-002（止めてもらっている）', 'tri-003（R5.4～R8.3）'].map(
      (id) => [id],
    );
    expect(ofAll(['TRITRUS'], cells).used).toEqual(['tri-000']);
    const notes = [
      'TRITRUS R8.8停止（使わないので）',
      'ID削除依頼済',
      '育休中　R9.5末予定\nTRITRUSは休止してもらってる',
      'TRITRUS R9.3停止予定',
      '前任のID tri-900 廃止届済',
    ].map((note, i) => [`tri-00${i}`, note]);
    expect(ofAll(['TRITRUS', '備考'], notes).used).toEqual(['tri-003', 'tri-004']);
  });

  it('isn’t used where its state says since when that is so, and is until a day to come', () => {
    const states = ['利用中', '廃止(R8.9.30)', '停止　Ｒ８.８.１～', 'R8.8.20から停止中', '停止(R19.3.31)'];
    const { used, left } = ofAll(
      ['TRITRUS ID', '状況'],
      states.map((state, i) => [`tri-00${i}`, state]),
    );
    expect([used, left]).toEqual([
      ['tri-000', 'tri-004'],
      ['tri-001', 'tri-002', 'tri-003'],
    ]);
  });

  it('has in the memo of whoever it is how it stands, with its heading, where no field says so', () => {
    const states = ['利用中', '休止中', '申請中', '発行済', 'なし'];
    const cells = ['tri-000', 'tri-001', '', 'tri-003', ''].map((id, i) => [id, states[i] ?? '', '夜勤なし']);
    const kept = ['夜勤なし', '夜勤なし\n状況：休止中', '夜勤なし\n状況：申請中', '夜勤なし'];
    expect(taken(['TRITRUS ID', '状況', '備考'], cells).memos).toEqual([...kept, '夜勤なし']);
    const gone = [
      ['tri-000', '', ''],
      ['tri-001', '停止済', 'R8.8.31'],
    ];
    expect(taken(['TRITRUS ID', '状況', '退職日'], gone).memos[1]).toBe('TRITRUS：いまはIDなし（tri-001は停止済み）');
  });

  it('keeps ― and なし beside an ID where others are marked as used: it may be no more', () => {
    const cells = ['○', '―', 'なし', '○', '―'].map((state, i) => [i < 4 ? `tri-00${i}` : '', state]);
    expect(taken(['TRITRUS ID', '状況'], cells).memos).toEqual(['', '状況：―', '状況：なし', '', '']);
    const filler = ['―', '―', '休止中'].map((state, i) => [`tri-00${i}`, state]);
    expect(taken(['TRITRUS ID', '状況'], filler).memos.slice(0, 2)).toEqual(['', '']);
  });

  it('is told once on a second sheet that calls its day and its state otherwise', () => {
    const lines = (day: string, state: string, names: string[]) => [
      ['氏名', '職種', 'TRITRUS ID', day, state],
      ...names.map((name, i) => [name, '看護師', `tri-${name.length}0${i}`, 'R6.10.7', i === 0 ? '止めてある' : '使えます']),
    ]; // prettier-ignore
    const book = aBook(
      aSheet('居宅', lines('ID発行日', '状態', ['見本 花子', '森 さくら'])),
      aSheet('訪看', lines('発行', 'IDの状況', ['石渡 恵', '川口 実'])),
    );
    const asked = { today: TODAY, kind: 'staff', networks: networks.flatMap(({ words }) => words[0] ?? []) } as const;
    const ledger = aView({ offices, enrolments });
    const plan = planImport(unwrap(readTable(book, asked)), ledger, noDecisions, TODAY);
    expect(plan.besides.left.filter(({ field }) => field === 'ownLogin').map(({ name }) => name)).toEqual([
      '見本 花子',
      '石渡 恵',
    ]);
    const memo = written(plan, ledger).people.find(({ name }) => name === '石渡 恵')?.note;
    expect(memo).toBe('IDの状況：止めてある、発行 R6.10.7');
  });

  it('is issued on the day that its 状態 says, and what else stands there is kept', () => {
    for (const state of ['使えます', '使っている', '使える', '利用できます', '発行済'])
      expect(taken(['TRITRUS ID', '状態'], [['tri-000', state]]).memos[0]).toBe('');
    const used = ['使用中（R5.4.10発行）', '発行：令和5年6月1日', '使用中'];
    const states = [...used, '使用中（R5.4.10変更）', '申請中（R8.11.18発行予定）'];
    const { after, memos } = taken(
      ['TRITRUS ID', '状態'],
      states.map((state, i) => [i < 4 ? `tri-00${i}` : '', state]),
    );
    expect(after.accounts.map(({ issuedOn }) => issuedOn)).toEqual(['2023-04-10', '2023-06-01', null, null]);
    expect(memos).toEqual(['', '', '', `状態：${states[3]}`, `状態：${states[4]}`]);
    const own = taken(['TRITRUS ID', '発行日', '状態'], [['tri-000', 'R5.4.1', used[0]!]]);
    expect(own.after.accounts).toMatchObject([{ issuedOn: '2023-04-01' }]);
  });

  const BETWEEN = ['ID申請日', '申請日', '交付日', '初期パスワード', '備考(ID)', '研修', '入職日'];
  it.each(BETWEEN)('isn’t used by its 状態, whether or not 「%s」 stands between', (head) => {
    const cells = ['利用中', '休止中', '申請中'].map((state, i) => [i < 2 ? `tri-00${i}` : '', 'R6.4.1', state, '']);
    const { used, left, memos } = ofAll(['TRITRUS ID', head, '状態', '備考'], cells);
    expect([used, left]).toEqual([['tri-000'], ['tri-001']]);
    expect(memos[2]).toContain('状態：申請中');
    expect(memos[2]?.includes(`${head} R6.4.1`)).toBe(/^(?:ID)?(?:申請|交付)日$/.test(head));
  });

  it('is known by its own 状態 beside another, and where that may be of a device the memo has it', () => {
    const two = ['TRITRUS ID', '状態', 'LINE WORKS ID', '状態'];
    expect(ofAll(two, [['tri-000', '利用中', 'lw-000', '休止中']]).left).toEqual(['lw-000']);
    const device = ofAll(['TRITRUS ID', '端末番号', '状態'], [['tri-000', 'iPad-01', '休止中']]);
    expect([device.used, device.memos[0]]).toEqual([['tri-000'], '状態：休止中']);
  });

  it.each(['TRITRUS 交付日/状況', '交付日／状況', '交付日'])('has its day below 「%s」, or the words there', (head) => {
    const cells = ['R6.4.1', '休止中', 'R7.10.1 休止', '未'].map((said, i) => [i < 3 ? `tri-00${i}` : '', said]);
    const { after } = taken(['TRITRUS ID', head], cells);
    expect(after.accounts).toMatchObject([{ loginName: 'tri-000', issuedOn: '2024-04-01' }]);
    const kept = after.people.map(({ originals = [] }) => originals?.map(({ text }) => text));
    expect(kept).toEqual([[], ['休止中', 'tri-001'], ['R7.10.1 休止', 'tri-002'], ['未']]);
  });

  it.each([
    ...['R8.10.5～産休（R9.10頃復帰予定）　IDは止めてもらっている', '育休中 R9.4復職予定 ID停止中', 'IDは止めている'],
    ...['IDは市に休止してもらっています', 'IDは使えないようにしてもらった', 'TRITRUSは10月5日に停止していただいている'],
    ...['IDは止めてある（R9.10復帰予定）', 'IDは市の担当に連絡して止めていただきました', 'IDは停止されている'],
  ])('isn’t used of whoever is there still where the memo says 「%s」', (note) => {
    expect(ofAll(['TRITRUS', '備考'], [['tri-000', note]]).used).toEqual([]);
  });

  it.each([
    ...['IDは止めてもらう予定', '産休中（R9.10復帰予定）　IDは止めてください', 'ID停止依頼予定', '戻ったらIDを止める'],
    ...[
      'IDを止めてもらいたい',
      '退職したらIDを止めてもらったほうがよい',
      'IDは止めたくない',
      'IDは止めてもらっていない',
    ],
    ...['ID停止 R8.12末予定', 'IDは止めなくてよい', 'IDは止めず'],
  ])('is used where it says 「%s」', (note) => {
    expect(ofAll(['TRITRUS', '備考'], [['tri-000', note]]).used).toEqual(['tri-000']);
  });
});
