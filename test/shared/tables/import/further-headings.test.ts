import { describe, expect, test } from 'vitest';
import { headerKey } from '@shared/tables/import/header-key';
import { meaningOf } from '@shared/tables/import/heading-words';
import { importTables } from '@shared/tables/import/import-fields';
import { readTable } from '@shared/tables/import/read-table';
import { importKinds, type ImportKind } from '@shared/tables/lists';
import { unwrap } from '@shared/problems/problem';
import { aBook, aSheet } from '../../../support/sheet-book';
import { TODAY } from '../matching/planning';

const fieldOf = (kind: ImportKind, heading: string): string | null => {
  const { fields, leftOut } = meaningOf(kind, '', heading, true);
  return leftOut ?? fields[0]?.field.name ?? null;
};

describe('a heading of an office’s list', () => {
  test.each<[ImportKind, string, string]>([
    ['staff', '雇用年月日', 'joinedOn'],
    ['staff', '雇入年月日', 'joinedOn'],
    ['staff', '雇い入れ年月日', 'joinedOn'],
    ['staff', '入社\n年月日', 'joinedOn'],
    ['staff', '採用年月日（和暦）', 'joinedOn'],
    ['staff', '入職', 'joinedOn'],
    ['staff', '着任日', 'joinedOn'],
    ['staff', '着任', 'joinedOn'],
    ['staff', '指定事業所番号', 'office'],
    ['staff', '事業所 番号', 'office'],
    ['staff', '職名', 'jobType'],
    ['staff', '職　名', 'jobType'],
    ['staff', '職種（資格）', 'jobType'],
    ['staff', '【職名】', 'jobType'],
    ['staff', 'ｼｮｸｼｭ', 'jobType'],
    ['staff', '従業者氏名', 'name'],
    ['staff', '氏名\n（漢字）', 'name'],
    ['staff', 'Name', 'name'],
    ['staff', 'ﾌﾘｶﾞﾅ', 'kana'],
    ['staff', '氏名（ﾌﾘｶﾞﾅ）', 'kana'],
    ['staff', '読み方', 'kana'],
    ['staff', '社員№', 'employeeNumber'],
    ['staff', '職員ＣＤ', 'employeeNumber'],
    ['staff', '携帯ＴＥＬ', 'phone'],
    ['staff', 'E-mail アドレス', 'mail'],
    ['staff', 'Date of Birth', 'birthday'],
    ['staff', '最終勤務日', 'leftOn'],
    ['staff', '勤務先 名称', 'office'],
    ['patient', 'ご利用者様氏名', 'name'],
    ['patient', '主治医の医療機関', 'doctorInstitution'],
    ['patient', '続き柄', 'familyRelation'],
    ['patient', '現在の住所', 'address'],
    ['device', '資産管理番号', 'assetNumber'],
    ['device', '貸与先', 'holder'],
    ...['シリアル番号', 'S/N', 'Ｓ／Ｎ', '製造番号', 'シリアル', 'ｼﾘｱﾙNo.', 'serial', 'Serial No.'].map(
      (head): [ImportKind, string, string] => ['device', head, 'serialNumber'],
    ),
    ['device', '証明書の有効期限', 'certificateExpiresOn'],
    ['team', 'ルーム名称', 'name'],
    ['team', '参加機関', 'memberOrganization'],
    ['account', 'ユーザー番号', 'loginName'],
    ['account', 'パスワード更新日', 'passwordChangedOn'],
  ])('%s: %j is %s', (kind, heading, field) => {
    expect(fieldOf(kind, heading)).toBe(field);
  });

  test.each(['雇用年月日', '雇入年月日', '指定事業所番号', '職名'])(
    '%s is known as it stands, not by a part of it',
    (heading) => {
      expect(meaningOf('staff', '', heading, false).fields).not.toEqual([]);
    },
  );

  test.each<[ImportKind, string]>([
    ['staff', '退職理由'],
    ['staff', '採用区分'],
    ['staff', '資格取得日'],
    ['staff', '職種コード'],
    ['staff', 'マイナンバー'],
    ['staff', '個人番号'],
    ['staff', '契約満了日'],
    ['device', '購入先'],
    ['patient', '被保険者番号'],
    ['account', '初期パスワード'],
  ])('%s: %s is never taken for something else', (kind, heading) => {
    const { fields, leftOut } = meaningOf(kind, '', heading, true);
    expect(leftOut === null ? fields : []).toEqual([]);
  });

  test.each([
    ['メール', '利用者用メール'],
    ['利用者用メールアドレス', 'PCメール'],
    ['職場メール', 'SNS用メール'],
  ])('of %s and %s the one by which a network reaches somebody is taken', (...mails) => {
    const own = mails.findIndex((head) => /用/.test(head));
    const sheet = aSheet('名簿', [
      ['氏名', ...mails],
      ['佐藤 花', 'a@example.jp', 'b@example.jp'],
    ]);
    const { rows, questions } = unwrap(readTable(aBook(sheet), { kind: 'staff', today: TODAY }));
    expect(rows[0]?.values['mail']).toBe(['a@example.jp', 'b@example.jp'][own]);
    expect(questions.map(({ code }) => code)).toContain('table/same-field');
  });

  test.each(['雇用', '常勤・非常勤', '常非'])('職務 over 職種 and %s is one 職種', (below) => {
    const sheet = aSheet('名簿', [
      ['氏名', 'ふりがな', '職務', '職務'],
      ['氏名', 'ふりがな', '職種', below],
      ['佐藤 花', 'さとう はな', '看護師', '常勤'],
      ['見本 太郎', 'みほん たろう', '介護職員', '非常勤'],
    ]);
    const { columns, questions } = unwrap(readTable(aBook(sheet), { kind: 'staff', today: TODAY }));
    expect(columns.map(({ field, why }) => [field, why === '台帳にない項目です']).slice(2)).toEqual([
      ['jobType', false],
      [null, true],
    ]);
    expect(questions.map(({ code }) => code)).not.toContain('table/same-field');
  });

  test('of whoever uses an ID is nothing of the ID, and said to belong to them', () => {
    const sheet = aSheet('ID', [
      ['ID', '利用者用メール', 'ネットワーク', 'なにか'],
      ['hanako01', 'a@example.jp', 'TRITRUS', 'x'],
    ]);
    const { columns } = unwrap(readTable(aBook(sheet), { kind: 'account', today: TODAY }));
    expect(columns.map(({ field, why }) => [field, /職員の名簿/.test(why)])).toEqual([
      ...[['loginName', false] as const, [null, true] as const, ['network', false] as const, [null, false] as const],
    ]);
  });

  test('stands under one field, and means it: all of those that are known', () => {
    for (const kind of importKinds)
      for (const { name, further } of importTables[kind].fields)
        for (const word of further) {
          const fields = meaningOf(kind, '', word, false).fields.map(({ field }) => field.name);
          expect([kind, word, fields]).toEqual([kind, word, expect.arrayContaining([name])]);
        }
  });

  test('is known in fifty spellings and more for people', () => {
    const count = importTables.staff.fields.reduce((sum, { words, further }) => sum + words.length + further.length, 0);
    expect(count).toBeGreaterThan(400);
    expect(headerKey('職　名')).toBe(headerKey('職名'));
  });
});

describe('a column whose heading nobody knows is the memo where it tells of people', () => {
  const PEOPLE = [
    ['佐藤 恵', '看護師', '事務所の鍵は佐藤さんが持つ'],
    ['鈴木 亮', '介護職', 'TRITRUS：s-suzuki01　火曜はお休み'],
    ['高橋 葵', '事務', ''],
    ['田中 優', '介護職', '土曜のみ'],
  ];
  const notes = (heads: string[], rows: string[][]): unknown[] =>
    unwrap(readTable(aBook(aSheet('名簿', [heads, ...rows])), { today: TODAY })).rows.map(
      ({ values }) => values['note'],
    );

  test.each(['いろいろ', 'ひとこと'])('%s', (heading) => {
    expect(notes(['氏名', '職種', heading], PEOPLE)).toEqual(PEOPLE.map(([, , text]) => text));
  });

  test('but not beside a memo, nor where two do, nor where it has addresses or single words', () => {
    const more = PEOPLE.map(([name = '', job = '', text = '']) => [name, job, text, text]);
    expect(
      notes(
        ['氏名', '職種', 'いろいろ', '備考'],
        PEOPLE.map((cells) => [...cells, 'あ']),
      ),
    ).toEqual(['あ', 'あ', 'あ', 'あ']);
    expect(notes(['氏名', '職種', 'いろいろ', 'あれこれ'], more)).toEqual(PEOPLE.map(() => undefined));
    const others = ['みほん市さくら台1-2-3', 'みほん市さくら台4-5', 'つつじ', 'すみれ'];
    const rows = PEOPLE.map(([name = '', job = ''], i) => [name, job, others[i] ?? '']);
    expect(notes(['氏名', '職種', 'いろいろ'], rows)).toEqual(PEOPLE.map(() => undefined));
  });
});

describe('a column that its neighbours explain', () => {
  const fields = (kind: ImportKind, ...rows: string[][]): unknown[] =>
    unwrap(readTable(aBook(aSheet('一覧', rows)), { today: TODAY, kind, networks: ['みまもりSNS'] })).columns.map(
      ({ from, field }) => [from, field],
    );
  const people = (...cells: [string, string][]): string[][] => [
    ['見本 一郎', '看護師', ...(cells[0] ?? [])],
    ['例田 花子', '介護職員', ...(cells[1] ?? [])],
  ];

  test('ID is the number of the people, where the network has its own', () => {
    const heads = ['氏名', '職種', 'ID', 'みまもりID'];
    for (const [one, other] of [
      ['Y001', 'Y002'],
      ['0101', '0102'],
    ] as const)
      expect(fields('staff', heads, ...people([one, 'fk70001'], [other, 'fk70002'])).slice(2)).toEqual([
        ['ID', 'employeeNumber'],
        ['みまもりID', 'ownLogin'],
      ]);
    // Of another network, most likely.
    expect(fields('staff', heads, ...people(['tri-001', 'fk70001'], ['tri-002', 'fk70002']))[2]).toEqual([
      'ID',
      'ownLogin',
    ]);
  });

  test.each(['ID', 'SNS ID', 'SNSのID'])('%s is of the network whose marks stand before it', (id) => {
    const heads = ['氏名', '職種', 'みまもりSNS', id];
    expect(fields('staff', heads, ...people(['○', 'fk40501'], ['×', ''])).slice(2)).toEqual([
      ['みまもりSNS', 'ownUse'],
      [`みまもりSNS／${id}`, 'ownLogin'],
    ]);
  });

  test('端末 beside 種別 is how it is called', () => {
    const row = (name: string): string[] => [name, `K-${name}`, 'タブレット', '見本 一郎'];
    expect(fields('device', ['端末', '管理番号', '種別', '使用者'], row('TB-01'), row('TB-02')).slice(0, 3)).toEqual([
      ['端末', 'calledSo'],
      ['管理番号', 'assetNumber'],
      ['種別', 'kind'],
    ]);
  });

  test.each(['使う人', '使用者', '持っている人', '貸与先'])('%s is the name where there is none', (users) => {
    const row = ['iPad-01', '見本 一郎', 'みほん いちろう', '看護師'];
    expect(fields('staff', ['iPad', users, 'カナ', '職種'], row, ['', '例田 花子', 'れいだ はなこ', 'PT'])).toEqual([
      ['iPad', 'ownDevice'],
      [users, 'name'],
      ['カナ', 'kana'],
      ['職種', 'jobType'],
    ]);
    const named = fields('staff', ['氏名', users, 'カナ', '職種'], row, row);
    expect(named).toContainEqual(['氏名', 'name']);
    expect(named).not.toContainEqual([users, 'name']);
  });
});

describe('a column of jobs under another word', () => {
  const jobsOf = (head: string, jobs: readonly string[], more: string[][] = []): unknown[] => {
    const people = jobs.map((job, at) => [`見本 ${'一二三'.charAt(at)}郎`, job, `090-0000-000${at}`]);
    const book = aBook(aSheet('名簿', [['氏名', head, '電話'], ...people, ...more]));
    return unwrap(readTable(book, { kind: 'staff', today: TODAY })).rows.map(({ values }) => values['jobType']);
  };

  test('under none, too, whatever stands below the list', () => {
    const jobs = ['社長・薬剤師', '事務', '配達'];
    expect(jobsOf('区分', jobs)).toEqual(jobs);
    expect(jobsOf('', jobs, [[], ['【携帯】'], ['①', '070-0000-0001'], ['②', '070-0000-0002']])).toEqual(jobs);
  });

  test.each<[string, string[]]>([
    ['区分', ['正職員', 'パート', '契約社員']],
    ['', ['1号車', '2号車', '看護師の送迎']],
    ['雇用区分', ['看護師', '事務', '介護']],
  ])('%s over %j is none', (head, values) => {
    expect(jobsOf(head, values)).toEqual([undefined, undefined, undefined]);
  });
});

test('a list headed in everyday words is read, whatever else stands between お名前 and ふりがな', () => {
  const heads = '番 お名前 ふりがな どこの人 しごと 来た日 れんらく先 ID いつもらった つかってる? 借りてる物 うちの決まり 車 ひとこと'.split(' '); // prettier-ignore
  const people = [
    ['1', '見本 太郎', 'みほん たろう', '訪問介護ひなた', 'ヘルパー', 'R4.4.1', '090-0000-0001', 'fk-001', 'R5.6.1', 'はい', 'タブ1', 'あ', 'い', '週3日'],
    ['2', '石渡 恵', 'いしわた めぐみ', '〃', '看護師', '2023/4/1', '090-0000-0002', 'fk-002', '〃', 'もう使ってない', 'スマホ2', 'あ', 'い', ''],
    ['3', '大野 実', 'おおの みのる', '〃', '事務', 'R6.4.1', '090-0000-0003', '', '', '申請中', 'なし', 'う', 'い', ''],
  ]; // prettier-ignore
  const reading = unwrap(readTable(aBook(aSheet('みんな', [['名簿'], [], heads, ...people])), { today: TODAY }));
  expect(reading.columns.map(({ field }) => field)).toEqual([
    ...[null, 'name', 'kana', 'office', 'jobType', 'joinedOn', 'phone', 'ownLogin', 'idIssuedOn', 'idStands'],
    ...['ownDevice', null, null, 'note'],
  ]);
  const device = ['シール', 'なに', 'だれが', 'どこに置いてる', 'いつ買った', '証明書いつまで', 'ひとこと'];
  const lines = [['PC1', 'ノートPC', '見本 太郎', '事務所', 'R5.3.1', 'R9.3.31', ''], ['PC2', '〃', '石渡 恵', '〃', '〃', '〃', '傷']]; // prettier-ignore
  const { columns } = unwrap(readTable(aBook(aSheet('機械', [device, ...lines])), { today: TODAY }));
  const fields = ['assetNumber', 'kind', 'holder', 'keptAt', 'boughtOn', 'certificateExpiresOn', 'note'];
  expect(columns.map(({ field }) => field)).toEqual(fields);
});
