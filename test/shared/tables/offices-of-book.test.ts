import { describe, expect, it } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import type { RawSheet } from '@shared/tables/import/raw-sheet';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { namedOrganization } from '@shared/tables/named-organization';
import { anOffice } from '../../builders/organization';
import { aBook, aSheet } from '../../support/sheet-book';
import { aView, TODAY } from './matching/planning';
import { newDraft, withTable } from '../../../renderer/features/set-up/set-up-draft';

const readBook = (...sheets: RawSheet[]) => unwrap(readTable(aBook(...sheets), { kind: 'staff', today: TODAY }));
const proposed = (...sheets: RawSheet[]) => namedOrganization(readBook(...sheets), '名簿.xlsx');

/** A list of people, with where each works. */
const people = (...places: string[]): RawSheet =>
  aSheet('職員', [
    ['氏名', 'ふりがな', '所属', '職種'],
    ...places.map((place, i) => [`佐藤 花${'一二三四'.charAt(i)}`, 'さとう はな', place, '介護職員']),
  ]);
const staffOn = (sheet: string, ...names: string[]): RawSheet =>
  aSheet(sheet, [['氏名', 'ふりがな', '職種'], ...names.map((name) => [name, 'やまだ はな', '介護職員'])]);

const LISTED = aSheet('事業所一覧', [
  ['事業所名', '種別', '事業所番号', '所在地', 'TEL', 'FAX', '管理者'],
  [
    'グループホーム みほん',
    'GH',
    '1290000011',
    '〒270-0111 流山市見本台1-1',
    '04-7100-0001',
    '04-7100-0002',
    '森 一郎',
  ],
  ['訪問看護 みほん', '訪問看護', '1260000012', '流山市見本台1-2', '04-7100-0003', '', '林 二子'],
  [],
  ['運営法人：合同会社みほんの輪'],
]);

const NAMES = aSheet('事業所', [
  ['正式名', '略称', 'TEL', '住所', '事業所番号'],
  ['訪問看護ステーション みほん', '看護', '04-7100-0003', '流山市見本台1-2', '1260000012'],
  ['みほんケアプラン室', 'ケア', '04-7100-0004', '流山市見本台1-3', '1270000013'],
]);

describe('offices that a table of the book explains', () => {
  it('are proposed with what it says, the people of each sheet with the office that the sheet means', () => {
    const { corporation, offices } = proposed(LISTED, staffOn('GH', '山田 花', '森 一郎'), staffOn('訪看', '林 二子'));
    expect(corporation).toMatchObject({ name: '合同会社みほんの輪', where: '事業所の表' });
    expect(offices.map(({ name, people: count, city }) => [name, count, city])).toEqual([
      ['グループホーム みほん', 2, '流山市'],
      ['訪問看護 みほん', 1, '流山市'],
    ]);
    const facts = Object.fromEntries((offices[0]?.facts ?? []).map(({ field, values }) => [field, values[0]]));
    expect(facts).toMatchObject({
      number: { value: '1290000011', where: 'シート「事業所一覧」のC2' },
      postalCode: { value: '270-0111' },
      address: { value: '流山市見本台1-1' },
      phone: { value: '04-7100-0001' },
      fax: { value: '04-7100-0002' },
      managerName: { value: '森 一郎' },
    });
  });

  it('have the service that 種別 says, in the words of the code lists', () => {
    const named = proposed(LISTED, staffOn('GH', '山田 花'), staffOn('訪看', '林 二子'));
    const serviceKinds = ['認知症対応型共同生活介護', '訪問看護'];
    const draft = withTable(newDraft(), named, { file: '名簿.xlsx', cities: [], serviceKinds });
    expect(draft.offices.map(({ serviceKind }) => serviceKind)).toEqual(serviceKinds);
  });

  it('are what its short words mean, also where somebody works in two of them', () => {
    const book = [people('看護', '看護/ケア', 'ケア'), NAMES];
    const { offices } = proposed(...book);
    expect(offices.map(({ name, people: count, words }) => [name, count, words])).toEqual([
      ['訪問看護ステーション みほん', 2, ['看護']],
      ['みほんケアプラン室', 1, ['ケア']],
    ]);
    const ledger = offices.map(({ name }, i) => anOffice({ id: `office-${i}`, name }));
    const plan = planImport(readBook(...book), aView({ offices: ledger, enrolments: [] }), noDecisions, TODAY);
    expect(plan.words).toEqual([]);
    expect(plan.rows.map(({ cells, alsoAt }) => [cells['office']?.after, alsoAt?.map((one) => one.officeId)])).toEqual([
      ['office-0', undefined],
      ['office-0', ['office-1']],
      ['office-1', undefined],
    ]);
  });

  it.each([
    [
      'has those that are meant',
      '電話・FAX デイサービスみほん=1 ヘルパーみほん=2 市役所=3',
      'デイサービスみほん ヘルパーみほん',
    ],
    ['is of others', '連携先 デイサービスみほん=1 ヘルパーみほん=2', 'デイサービス ヘルパー'],
    ['has two of one service', 'デイサービスみほん=1 デイサービス例=2 ヘルパーみほん=3', 'デイサービス ヘルパー'],
  ])('may stand on a sheet of telephones without headings, which %s', (_what, lines, names) => {
    const rows = lines.split(' ').map((line) => line.replace('=', '=0776-00-110').split('='));
    const { offices } = proposed(people('デイサービス', 'ヘルパー'), aSheet('電話', rows));
    expect(offices.map(({ name }) => name).sort()).toEqual(names.split(' '));
  });

  it('may stand below the people, by what their 部署 is called and 正式名称', () => {
    const below = [[], [], ['部署', '正式名称', '事業所番号', '電話', '住所']];
    const rows = [
      ['氏名', 'よみ', '部署', '資格'],
      ['山田 花', 'やまだ はな', '訪看', '看護師'],
      ['森 一郎', 'もり いちろう', '居宅', '介護支援専門員'],
      ...below,
      ['訪看', '訪問看護ステーションみほん', '1260000012', '04-7100-0003', '流山市見本台1-2'],
      ['居宅', '居宅介護支援センターみほん', '1270000013', '04-7100-0004', '流山市見本台1-3'],
    ];
    const sheet = aSheet('職員', rows);
    expect(proposed(sheet).offices.map(({ name, people: count, words }) => [name, count, words])).toEqual([
      ['訪問看護ステーションみほん', 1, ['訪看']],
      ['居宅介護支援センターみほん', 1, ['居宅']],
    ]);
    expect(readBook(sheet).rows.map(({ values: { name, office } }) => [name, office])).toEqual([
      ['山田 花', '訪看'],
      ['森 一郎', '居宅'],
    ]);
  });

  it.each<[string, string[][], string[]]>([
    [
      'whose each short word is',
      [
        ['訪看', '訪問看護みほん', 'mh-1', '全員'],
        ['居宅', 'みほん相談室', 'mh-2', '例山 一郎'],
        ['居宅', 'みほん相談室', 'mh-3', '例田 花'],
      ],
      ['訪問看護みほん', 'みほん相談室'],
    ],
    [
      'unless a word is of two',
      [
        ['訪看', '訪問看護みほん', 'mh-1', '全員'],
        ['訪看', 'みほん相談室', 'mh-2', '全員'],
      ],
      ['居宅', '訪看'],
    ],
    [
      'unless an office has two',
      [
        ['訪看', '訪問看護みほん', 'mh-1', '全員'],
        ['PC2', '訪問看護みほん', 'mh-2', '全員'],
      ],
      ['居宅', '訪看'],
    ],
  ])('are named in a list of IDs with 略称, %s', (_, rows, names) => {
    const ids = aSheet('ID', [['略称', '事業所', 'FiNE-LINK PLUSのID', '使う人'], ...rows]);
    const { offices } = proposed(people('訪看', '居宅', '居宅'), ids);
    expect(offices.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  });

  it('leave a word alone that the ledger itself calls an office', () => {
    const ledger = [anOffice({ id: 'a', name: '看護' }), anOffice({ id: 'b', name: '訪問看護ステーション みほん' })];
    const plan = planImport(
      readBook(people('看護'), NAMES),
      aView({ offices: ledger, enrolments: [] }),
      noDecisions,
      TODAY,
    );
    expect(plan.rows[0]?.cells['office']?.after).toBe('a');
  });

  it('stand in rows without headings below the list, 同上 being the address above', () => {
    const rows = [
      ['氏名', 'ふりがな', '所属', '職種', '備考'],
      ['山田 花', 'やまだ はな', '訪介', '介護職員', ''],
      ['森 一郎', 'もり いちろう', 'デイ', '介護職員', ''],
      [],
      ['事業所'],
      ['訪介', 'みほんヘルパー', '1270000011', '04-7100-0001', '流山市見本台1-1'],
      ['デイ', 'デイサービスみほん', '1270000029', '04-7100-0002', '同上'],
    ];
    const { offices } = proposed(aSheet('名簿', rows));
    expect(offices.map(({ name, words }) => [name, words])).toEqual([
      ['みほんヘルパー', ['訪介']],
      ['デイサービスみほん', ['デイ']],
    ]);
    const said = offices[1]?.facts?.map(({ field, values }) => [field, values[0]?.value]);
    expect(said).toEqual([
      ['number', '1270000029'],
      ['phone', '04-7100-0002'],
      ['address', '流山市見本台1-1'],
    ]);
  });

  it('stand in rows without headings on a sheet of their own, each value with its label', () => {
    const shops = aSheet('店舗', [
      ['本店', 'みほん薬局 本店', '〒270-0111', '流山市見本台1-1', 'TEL 04-7100-0001', 'FAX 04-7100-0002'],
      ['居宅', 'みほん居宅介護支援センター', '本店2階', 'TEL 04-7100-0003', '事業所番号 1270000011'],
    ]);
    const { offices } = proposed(people('本店', '居宅'), shops);
    const said = offices.map(({ facts = [] }) => facts.map(({ field }) => field));
    expect(offices.map(({ name }) => name)).toEqual(['みほん薬局 本店', 'みほん居宅介護支援センター']);
    expect(said).toEqual([
      ['postalCode', 'address', 'phone', 'fax'],
      ['phone', 'number'],
    ]);
  });

  it.each([
    '訪問=訪問介護 みほん(04-7100-0001)　ホーム=住宅型ホーム みほん荘(04-7100-0002)',
    '※訪問：訪問介護 みほん TEL04-7100-0001、ホーム：住宅型ホーム みほん荘 TEL04-7100-0002',
  ])('are what a line below the list says: %s', (line) => {
    const rows = [
      ['氏名', 'ふりがな', '事業所', '職種'],
      ['山田 花', 'やまだ はな', '訪問', '介護職員'],
      ['森 一郎', 'もり いちろう', 'ホーム・訪問', '介護職員'],
      ['林 二子', 'はやし にこ', 'ホーム', '介護職員'],
      [],
      [line],
    ];
    const { offices } = proposed(aSheet('名簿', rows));
    const said = offices.map(({ name, words, facts }) => [name, words, facts?.map(({ values }) => values[0]?.value)]);
    expect(said).toEqual([
      ['訪問介護 みほん', ['訪問'], ['04-7100-0001']],
      ['住宅型ホーム みほん荘', ['ホーム'], ['04-7100-0002']],
    ]);
  });

  it.each([
    '※所属　訪看＝みほん訪問看護ステーション　居宅＝みほん居宅介護支援事業所',
    '【略称】訪看：みほん訪問看護ステーション　居宅：みほん居宅介護支援事業所',
    '所属：訪看→みほん訪問看護ステーション、居宅→みほん居宅介護支援事業所',
    '訪看＝みほん訪問看護ステーション／居宅＝みほん居宅介護支援事業所',
  ])('are what a line above the list says beside its day, and 事務 is none: %s', (line) => {
    const rows = [
      ...[['医療法人社団見本会　職員名簿'], [line, '', '', 'R8.11.20現在　例田'], []],
      ['氏名', 'ふりがな', '所属', '職種'],
      ['山田 花', 'やまだ はな', '訪看', '看護師'],
      ['森 一郎', 'もり いちろう', '居宅', '介護支援専門員'],
      ['林 二子', 'はやし にこ', '事務', '事務'],
    ];
    const { offices } = proposed(aSheet('名簿', rows));
    expect(offices.map(({ name, people: count, words }) => [name, count, words])).toEqual([
      ['みほん訪問看護ステーション', 1, ['訪看']],
      ['みほん居宅介護支援事業所', 1, ['居宅']],
    ]);
  });

  it.each(['■有料老人ホームみほんの里（SNS未加入）', '■有料老人ホームみほんの里（みまもりSNS 参加予定）　2名'])(
    'are called without whether they take part: %s',
    (line) => {
      const head = ['氏名', 'ふりがな', '職種'];
      const rows = [
        ...[['■訪問看護ステーションみほん'], head, ['山田 花', 'やまだ はな', '看護師'], []],
        ...[[line], head, ['森 一郎', 'もり いちろう', '施設長'], ['林 二子', 'はやし にこ', '介護職']],
      ];
      const names = proposed(aSheet('名簿', rows)).offices.map(({ name }) => name);
      expect(names.toSorted()).toEqual(['有料老人ホームみほんの里', '訪問看護ステーションみほん']);
    },
  );

  it('are in the line above the first headings, too, where it is marked as that of the next', () => {
    const head = ['No', '氏名', 'ふりがな', '職種'];
    const rows = [
      ...[['特定非営利活動法人みほんの会'], ['R8.11.20 現在'], ['■ 小規模多機能型居宅介護　みほんの家'], head],
      ...[['1', '山田 花', 'やまだ はな', '介護職'], ['2', '森 一郎', 'もり いちろう', '介護職'], []],
      ...[['■ 居宅介護支援事業所　みほん'], head, ['1', '林 二子', 'はやし にこ', '介護支援専門員']],
    ];
    const names = proposed(aSheet('職員名簿', rows)).offices.map(({ name, people }) => [name, people]);
    expect(names).toEqual([
      ['小規模多機能型居宅介護　みほんの家', 2],
      ['居宅介護支援事業所　みほん', 1],
    ]);
  });

  it('have no bracket of the line’s own mark in their name, though only their service stands in it', () => {
    const head = ['No', '氏名', 'ふりがな', '職種'];
    const rows = [
      ...[['合同会社みほんの杜'], ['【訪問看護】　みほんの杜訪問看護ステーション　　事業所番号 1264599999'], head],
      ...[['1', '山田 花', 'やまだ はな', '看護師'], ['2', '森 一郎', 'もり いちろう', '看護師'], []],
      ...[
        ['【福祉用具】　みほんの杜福祉用具　　事業所番号 1272809999'],
        head,
        ['1', '林 二子', 'はやし にこ', '相談員'],
      ],
    ];
    const names = proposed(aSheet('職員名簿', rows)).offices.map(({ name, people }) => [name, people]);
    expect(names).toEqual([
      ['みほんの杜訪問看護ステーション', 2],
      ['みほんの杜福祉用具', 1],
    ]);
  });

  it('don’t hide how many people are of none of them', () => {
    const head = ['No', '氏名', 'ふりがな', '職種'];
    const rows = [
      ...[['名簿'], head, ['1', '山田 花', 'やまだ はな', '介護職'], ['2', '森 一郎', 'もり いちろう', '介護職'], []],
      ...[['■ 居宅介護支援事業所みほん'], head, ['1', '林 二子', 'はやし にこ', '介護支援専門員']],
    ];
    const found = proposed(aSheet('職員名簿', rows));
    expect(found.offices.map(({ name, people }) => [name, people])).toEqual([['居宅介護支援事業所みほん', 1]]);
    expect(found.unplaced).toBe(2);
    expect(proposed(aSheet('職員名簿', rows.slice(5))).unplaced).toBeUndefined();
  });

  describe('services of one owner in lines of their own', () => {
    const people = (...names: string[]) => names.map((name, i) => [String(i + 1), name, 'みほん', '介護職']);
    const section = (line: string, isInNames: boolean) => (isInNames ? ['', line] : [line]);
    const listOf = (lines: readonly string[], title: string, given: { isInNames?: true; again?: true } = {}) => {
      const head = ['No', '氏名', 'ふりがな', '職種'];
      const rows = lines.flatMap((line, i) => [
        section(line, given.isInNames === true),
        ...(given.again ? [head] : []),
        ...people(...(i === 0 ? ['山田 花', '森 一郎'] : ['林 二子'])),
      ]);
      return aSheet('名簿', [[title], ...(given.again ? [] : [head]), ...rows]);
    };
    const both = ['訪問介護みほん（流山市平和台）', '居宅介護支援みほん（流山市南流山）'];
    const names = (sheet: ReturnType<typeof aSheet>) =>
      proposed(sheet)
        .offices.map(({ name, people: count }) => [name, count])
        .toSorted(([, one], [, other]) => Number(other) - Number(one));
    const FOUND = [
      ['訪問介護みほん', 2],
      ['居宅介護支援みほん', 1],
    ];

    it.each([
      ['with where they are', listOf(both, '職員名簿')],
      ['bare', listOf(['訪問介護みほん', '居宅介護支援みほん'], '有限会社みほん 職員名簿')],
      ['marked', listOf(['■訪問介護みほん', '■居宅介護支援みほん'], '職員名簿')],
      ['in brackets', listOf(['【訪問介護みほん（流山市平和台）】', '【居宅介護支援みほん】'], '職員名簿')],
      ['where names stand', listOf(both, '職員名簿', { isInNames: true })],
      ['above headings that come again', listOf(both, '職員名簿', { again: true })],
      ['… and marked', listOf(['■訪問介護みほん', '■居宅介護支援みほん'], '職員名簿', { again: true })],
    ])('are offices, %s', (_, sheet) => {
      expect(names(sheet)).toEqual(FOUND);
    });

    it('are none as parts of one office', () => {
      expect(names(listOf(['訪問介護職員', '訪問看護スタッフ'], '職員名簿'))).toEqual([]);
      expect(names(listOf(['訪問介護さくら班', '訪問介護もみじ班'], '職員名簿'))).toEqual([]);
    });
  });

  it('are the one of the title for 本体, and for サテライト what a line below says it is', () => {
    const rows = [
      ['訪問看護ステーションみほん 職員名簿(ふくいみまもりSNS)'],
      [],
      ['氏名', 'ふりがな', '所属', '職種'],
      ['山田 花', 'やまだ はな', '本体', '看護師'],
      ['森 一郎', 'もり いちろう', '本体', '看護師'],
      ['林 二子', 'はやし にこ', 'サテライト', '看護師'],
      [],
      ['※サテライトは「訪問看護ステーションみほん サテライト北」'],
    ];
    const shops = aSheet('事業所一覧', [
      ['事業所名', '電話', '住所'],
      ['訪問看護ステーションみほん', '0776-99-0101', '福井市見本9-9'],
      ['訪問看護ステーションみほん サテライト北', '0776-99-0102', '福井市見本9-10'],
    ]);
    for (const sheets of [[aSheet('名簿', rows)], [aSheet('名簿', rows), shops]])
      expect(
        proposed(...sheets)
          .offices.map(({ name, people: count, words }) => [name, count, words])
          .toSorted(([, one], [, other]) => Number(other) - Number(one)),
      ).toEqual([
        ['訪問看護ステーションみほん', 2, expect.arrayContaining(['本体'])],
        ['訪問看護ステーションみほん サテライト北', 1, expect.arrayContaining(['サテライト'])],
      ]);
  });

  it.each([
    '※訪看は「訪問看護指示書」を確認',
    '※訪看は「訪問看護計画書」です',
    '※訪看は「みほん訪問看護ステーション」に電話',
  ])('are none that a remark speaks of: %s', (line) => {
    const rows = [['氏名', 'ふりがな', '事業所', '職種'], ['山田 花', 'やまだ はな', '訪看', '看護師'], [], [line]];
    expect(proposed(aSheet('名簿', rows)).offices.map(({ name }) => name)).toEqual(['訪看']);
  });

  it.each(['　(P)＝パート　(非)＝非常勤', '／P:パート', '　管理者：林 二子'])(
    'end where another sign is explained: %s',
    (more) => {
      const rows = [['氏名', 'ふりがな', '所属', '職種'], ['山田 花', 'やまだ はな', '居宅', '介護支援専門員'], [], [`※所属　居宅＝みほん居宅介護支援センター${more}`]]; // prettier-ignore
      expect(proposed(aSheet('名簿', rows)).offices.map(({ name }) => name)).toEqual(['みほん居宅介護支援センター']);
    },
  );

  it.each([
    '拠点　北：ケアプラン みほん　／　南：ケアプラン みほん 南町',
    '北＝ケアプラン みほん・南＝ケアプラン みほん 南町',
  ])('are no more than a line above the list explains: %s', (line) => {
    const rows = [['株式会社みほん 社員マスタ'], [line], ['氏名', 'ふりがな', '拠点', '職種'], ['山田 花', 'やまだ はな', '北', '介護支援専門員'], ['林 二子', 'はやし にこ', '南', '介護支援専門員']]; // prettier-ignore
    expect(proposed(aSheet('社員マスタ', rows)).offices.map(({ name, words }) => [name, words])).toEqual([
      ['ケアプラン みほん', ['北']],
      ['ケアプラン みほん 南町', ['南']],
    ]);
  });

  it('are not the corporation that such a line explains', () => {
    const rows = [['氏名', 'ふりがな', '拠点', '職種'], ['山田 花', 'やまだ はな', '本', '看護師'], ['林 二子', 'はやし にこ', '社', '代表取締役'], [], ['拠点：本＝みほん訪問看護ステーション　社＝㈱みほん　／　個人携帯は別表']]; // prettier-ignore
    const { offices, corporation, unplaced } = proposed(aSheet('名簿', rows));
    expect([offices.map(({ name }) => name), corporation?.name, unplaced]).toEqual([['みほん訪問看護ステーション'], '㈱みほん', undefined]); // prettier-ignore
  });

  it('have the telephones that such a line says behind their words, where it says one of each', () => {
    const list = (line: string) =>
      aSheet('名簿', [
        ['氏名', 'ふりがな', '事業所', '職種'],
        ['山田 花', 'やまだ はな', '訪看', '看護師'],
        ['林 二子', 'はやし にこ', '居宅', '介護支援専門員'],
        [],
        [line],
      ]);
    const phones = (...sheets: RawSheet[]) =>
      proposed(...sheets).offices.map(({ name, facts }) => [name, facts?.map(({ values }) => values[0]?.value)]);
    const line = '代表電話 訪看 04-7100-0001／居宅事務所 TEL：04-7100-0002';
    expect(phones(list(line))).toEqual([
      ['訪看', ['04-7100-0001']],
      ['居宅', ['04-7100-0002']],
    ]);
    const ids = aSheet('ID', [
      ['略称', '事業所', 'FiNE-LINK PLUSのID'],
      ['訪看', '訪問看護みほん', 'mh-1'],
      ['居宅', 'みほん相談室', 'mh-2'],
    ]);
    expect(phones(list(line), ids)).toEqual([
      ['訪問看護みほん', ['04-7100-0001']],
      ['みほん相談室', ['04-7100-0002']],
    ]);
    expect(phones(list('訪看 04-7100-0001　夜間 訪看 04-7100-0003　居宅 FAX 04-7100-0004'))).toEqual([
      ['訪看', undefined],
      ['居宅', undefined],
    ]);
  });

  it.each([
    [
      'beside the word',
      [
        ['居宅', 'ケアプランみほん'],
        ['看護', 'みほん訪問看護ステーション　04-7100-0001'],
      ],
    ],
    ['before it in brackets', [['株式会社みほん', 'みほん訪問看護ステーション（看護） / ケアプランみほん（居宅）']]],
    [
      'by its code',
      [
        ['所属コード', '正式名称'],
        ['310', 'みほん訪問看護ステーション'],
        ['400', 'ケアプランみほん'],
      ],
    ],
  ])('have the name that another sheet says %s', (_, lines) => {
    const rows = [['氏名', 'ふりがな', '所属コード', '所属', '職種'], ['山田 花', 'やまだ はな', '310', '看護', '看護師'], ['林 二子', 'はやし にこ', '400', '居宅', '介護支援専門員']]; // prettier-ignore
    expect(proposed(aSheet('職員', rows), aSheet('はじめに', lines)).offices.map(({ name, words }) => [name, words]).toSorted()).toEqual([['みほん訪問看護ステーション', ['看護']], ['ケアプランみほん', ['居宅']]].toSorted()); // prettier-ignore
  });

  it('have no name that a sheet says of others, nor one of two', () => {
    const named = (sheet: string, ...lines: string[][]) =>
      proposed(people('看護', '居宅'), aSheet(sheet, lines)).offices.map(({ name }) => name);
    const other = ['看護', 'よその訪問看護ステーション'];
    expect(named('連携先', other, ['居宅', 'よそのケアプラン'])).toEqual(['看護', '居宅']);
    expect(named('メモ', other, ['看護', 'べつの訪問看護ステーション'], ['居宅', 'よそのケアプラン'])).toEqual(['看護', '居宅']); // prettier-ignore
  });

  it('are no IDs and no hours that a line says of them', () => {
    const rows = [
      ['氏名', 'ふりがな', '事業所', '職種'],
      ['山田 花', 'やまだ はな', '訪問', '介護職員'],
      ['林 二子', 'はやし にこ', 'デイ', '介護職員'],
      [],
      ['事業所ID 訪問:mihon-hh デイ:mihon-day'],
    ];
    expect(proposed(aSheet('名簿', rows)).offices.map(({ name }) => name)).toEqual(['訪問', 'デイ']);
  });

  it('are no others that it works with', () => {
    const partners = aSheet('連携先事業所', [
      ['事業所名', '電話', '住所'],
      ['よその訪問看護ステーション', '04-7100-0009', '流山市見本台9-9'],
    ]);
    expect(proposed(people('看護'), partners).offices.map(({ name }) => name)).toEqual(['看護']);
    const named = aSheet('事業所', [
      ['事業所名', '電話', '住所'],
      ['よそのデイサービス', '04-7100-0009', '流山市見本台9-9'],
    ]);
    expect(proposed(people('本部'), named).offices.map(({ name }) => name)).toEqual(['本部']);
  });

  it('have no telephone for a number', () => {
    const rows = [
      ['略称', '正式名称', '事業所番号', '住所', '電話'],
      ['本部', 'みほん本部', '', '鶴岡市見本1-1', '0235001500'],
    ];
    const { offices } = proposed(people('本部'), aSheet('事業所', rows));
    expect(offices[0]?.facts?.map(({ field }) => field)).toEqual(['address', 'phone']);
  });
});

describe('codes that another sheet of the book explains', () => {
  const list = (...codes: string[]) => aSheet('DB', [['社員CD', '氏名', 'ｶﾅ', '職種CD', '性'], ...codes.map((code, at) => [`100${at}`, `見本 ${'一二三'[at]}郎`, 'ﾐﾎﾝ', code, '1'])]); // prettier-ignore
  const jobs = (sheet: RawSheet, ...codes: string[]): unknown[] =>
    readBook(list(...codes), sheet).rows.map(({ values }) => values['jobType']);
  const groups = [['所属', '10', 'みほん園'], ['職種', '10', '医師'], ['', '20', '看護師'], ['雇用', '10', '常勤'], ['', '20', 'パート']]; // prettier-ignore
  it.each<[string, string[][]]>([
    ['in groups', groups],
    ['below headings', [['雇用CD', '雇用', '職種CD', '職種名'], ['10', '常勤', '10', '医師'], ['20', 'パート', '020', '看護師']]], // prettier-ignore
    ['below a line', [['雇用'], ['10', '常勤'], [], ['【職種】'], ['10', '医師'], ['20', '看護師']]],
  ])('are read by their words: %s', (_, lines) => {
    expect(jobs(aSheet('CD表', lines), '10', '20', '')).toEqual(['医師', '看護師', undefined]);
    expect(readBook(list('10'), aSheet('CD表', lines)).columns[3]?.from).toBe('職種（シート「CD表」から）');
  });

  it('are left where one has no word, or two', () => {
    expect(jobs(aSheet('CD表', groups), '10', '30')).toEqual([undefined, undefined]);
    expect(jobs(aSheet('CD表', [...groups, ['職種', '10', '事務員']]), '10')).toEqual([undefined]);
    expect(jobs(aSheet('CD表', [['雇用', '10', '常勤']]), '10')).toEqual([undefined]);
  });
});
