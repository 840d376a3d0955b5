import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { textCell, type RawArea } from '@shared/tables/import/raw-sheet';
import { readTable } from '@shared/tables/import/read-table';
import { aBook, aSheet } from '../../support/sheet-book';
import { namedOrganization, type NamedOrganization } from '@shared/tables/named-organization';

const PEOPLE = [
  ['1', '佐藤 健一', 'さとう けんいち'],
  ['2', '鈴木 花子', 'すずき はなこ'],
  ['3', '田中 美咲', 'たなか みさき'],
];

/** A list of three, with what stands above it and where each of them works. */
function namesOf(
  above: readonly string[],
  offices: readonly string[] | null = null,
  { sheet = '名簿', file = '名簿.xlsx' } = {},
): NamedOrganization {
  const lines = [
    ...above.map((text) => [text]),
    ['No', '氏名', 'ふりがな', ...(offices ? ['所属事業所'] : [])],
    ...PEOPLE.map((person, i) => [...person, ...(offices ? [offices[i] ?? ''] : [])]),
  ];
  const rows = lines.map((cells) => cells.map(textCell));
  const sheets = [
    { name: sheet, hidden: false, rows, hiddenRows: [], hiddenColumns: [], merges: [], date1904: false, cut: false },
  ];
  return namedOrganization(unwrap(readTable({ sheets, notes: [] }, { kind: 'staff', today: '2026-11-23' })), file);
}

describe('whose table it is', () => {
  test.each([
    ['社会福祉法人ひまわり会　職員名簿（令和8年4月1日現在）', '社会福祉法人ひまわり会'],
    ['社会福祉法人ひまわり会職員名簿', '社会福祉法人ひまわり会'],
    ['医療法人社団 健和会 スタッフ一覧', '医療法人社団 健和会'],
    ['見本ケア株式会社　従業員名簿', '見本ケア株式会社'],
    ['見本ケア株式会社流山営業所 従業員名簿', '見本ケア株式会社'],
    ['㈱見本ケア 職員一覧 R8.4', '㈱見本ケア'],
    ['（福）ひまわり会 名簿', '（福）ひまわり会'],
    ['（医社）ひまわり会　みほん歯科医院　スタッフ表', '（医社）ひまわり会'],
    ['見本ケア（株） 職員名簿', '見本ケア（株）'],
    ['法人名：ひまわり会', 'ひまわり会'],
  ])('%s', (title, name) => {
    expect(namesOf([title]).corporation).toEqual({ name, where: '名簿の1行目' });
  });

  test('behind the name of an office with its service in brackets, too', () => {
    const above = ['合同会社みほんの輪 職員名簿', 'ヘルパーステーションみほん(訪問介護 事業所番号1270000001)'];
    const { corporation, offices } = namesOf(above);
    expect(corporation?.name).toBe('合同会社みほんの輪');
    expect(offices).toEqual([expect.objectContaining({ name: 'ヘルパーステーションみほん', people: 3 })]);
  });

  test('from the name of the sheet or of the file, where nothing stands above', () => {
    expect(namesOf([], null, { sheet: '社会福祉法人ひまわり会' }).corporation?.where).toBe('シートの名前');
    expect(namesOf([], null, { file: '社会福祉法人ひまわり会_職員名簿R8.xlsx' }).corporation).toEqual({
      name: '社会福祉法人ひまわり会',
      where: 'ファイルの名前',
    });
  });

  test('nothing is made up', () => {
    expect(namesOf(['職員名簿（令和8年4月1日現在）'])).toMatchObject({ corporation: null, offices: [] });
  });

  test('a name in a line of the list is nobody’s title', () => {
    expect(namesOf([], ['株式会社見本', '株式会社見本', '株式会社見本']).corporation).toBeNull();
  });
});

describe('where its people work', () => {
  test('each office once, the most people first, as most of them write it', () => {
    expect(namesOf([], ['ひまわり鶴岡', 'ひまわり 流山', 'ひまわり 流山']).offices).toEqual([
      { name: 'ひまわり 流山', people: 2 },
      { name: 'ひまわり鶴岡', people: 1 },
    ]);
    expect(namesOf([], ['ひまわり　流山', 'ひまわり 流山', 'ひまわり 流山']).offices).toEqual([
      { name: 'ひまわり 流山', people: 3, words: ['ひまわり　流山'] },
    ]);
  });

  test('whoever works in two of them makes no third, and is counted where they stand first', () => {
    expect(namesOf([], ['訪問介護', '居宅', '訪問介護／居宅']).offices).toEqual([
      { name: '訪問介護', people: 2 },
      { name: '居宅', people: 1 },
    ]);
    expect(namesOf([], ['訪問介護', '居宅介護支援', '居宅・訪問介護']).offices).toEqual([
      { name: '居宅介護支援', people: 2, words: ['居宅'] },
      { name: '訪問介護', people: 1 },
    ]);
    // Of a part that nobody else names nothing is known.
    expect(namesOf([], ['訪問介護', '居宅', '訪問介護／本部']).offices).toHaveLength(3);
  });

  test('by the line above them, without the service in front and of what it is', () => {
    const rows = [
      ['氏名', 'ふりがな', '職種'],
      ['【訪問介護】 みほんヘルパーステーション'],
      ['佐藤 健一', 'さとう けんいち', 'サ責'],
      ['【小多機】 みほんの家 足羽'],
      ['鈴木 花子', 'すずき はなこ', '介護'],
      ['高橋 直', 'たかはし なお', '看護'],
    ];
    const reading = unwrap(readTable(aBook(aSheet('名簿', rows)), { kind: 'staff', today: '2026-11-23' }));
    expect(namedOrganization(reading, '名簿.xlsx').offices.map(({ name, aside }) => [name, aside])).toEqual([
      ['みほんの家 足羽', '小多機'],
      ['みほんヘルパーステーション', '訪問介護'],
    ]);
  });

  test('with a line of who has left, as it stands in its list', () => {
    const rows = [
      ['氏名', 'ふりがな', '備考'],
      ['【みほんヘルパーステーション】', '', ''],
      ['佐藤 健一', 'さとう けんいち', ''],
      ['谷口 洋子', 'たにぐち ようこ', 'R8.8.31退職'],
      ['【みほんデイサービス】', '', ''],
      ['鈴木 花子', 'すずき はなこ', ''],
    ];
    const reading = unwrap(readTable(aBook(aSheet('名簿', rows)), { kind: 'staff', today: '2026-11-23' }));
    expect(namedOrganization(reading, '名簿.xlsx').offices).toMatchObject([
      { name: 'みほんヘルパーステーション', people: 2 },
      { name: 'みほんデイサービス', people: 1 },
    ]);
  });

  test('by its whole name in a line between the rows, where the column has a short mark', () => {
    const people = [
      ['【居宅介護支援事業所めいわ】（2名）', '', ''],
      ['佐藤 健一', 'さとう けんいち', '居宅'],
      ['鈴木 花子', 'すずき はなこ', '居宅'],
      ['【めいわ訪問看護ステーション】', '', ''],
      ['田中 美咲', 'たなか みさき', '訪看ST'],
      ['高橋 直', 'たかはし なお', '訪看ST'],
      ['森 千恵', 'もり ちえ', '訪看ST'],
    ];
    const offices = (...marks: string[]) => {
      const lines = people.map(([first = '', ...rest]) => [first.startsWith('【') ? (marks.shift() ?? first) : first, ...rest]); // prettier-ignore
      const rows = [['氏名', 'ふりがな', '所属事業所'], ...lines];
      const reading = unwrap(readTable(aBook(aSheet('名簿', rows)), { kind: 'staff', today: '2026-11-23' }));
      return namedOrganization(reading, '名簿.xlsx').offices;
    };
    expect(offices()).toEqual([
      { name: 'めいわ訪問看護ステーション', people: 3, words: ['訪看ST'] },
      { name: '居宅介護支援事業所めいわ', people: 2, words: ['居宅'] },
    ]);
    // What names no office, and one that the column doesn't mean.
    expect(offices('【居宅介護支援】', '【訪問看護ステーション職員】').map(({ name }) => name)).toEqual([
      '訪看ST',
      '居宅',
    ]);
    expect(offices('【みほん薬局】', '■ 非常勤').map(({ name }) => name)).toEqual(['訪看ST', '居宅']);
  });

  test('the one that is named above the list, where it has no column', () => {
    expect(namesOf(['事業所名：みほん台訪問看護ステーション']).offices).toEqual([
      { name: 'みほん台訪問看護ステーション', people: 3 },
    ]);
  });
});

describe('the office that a line above names', () => {
  test.each([
    ['（医社）ひまわり会　みほん歯科医院　スタッフ表', 'みほん歯科医院'],
    ['事業所名：みほん訪問クリニック　管理責任者　見本 一郎', 'みほん訪問クリニック'],
    ['事業所名：みほん訪問クリニック　作成日 R8.12.1', 'みほん訪問クリニック'],
    ['事業所名：みほんの家 北', 'みほんの家 北'],
    ['訪問看護ステーション みほん 南サテライト', '訪問看護ステーション みほん 南サテライト'],
    ['みほん訪問看護ステーション　南サテライト', 'みほん訪問看護ステーション　南サテライト'],
  ])('%s', (title, name) => {
    expect(namesOf([title]).offices.map((office) => office.name)).toEqual([name]);
  });
});

describe('a title that names several offices', () => {
  const HEADS = ['氏名', 'ふりがな', '部署'];
  const [first, second, third] = [['佐藤 健一', 'さとう けんいち'], ['鈴木 花子', 'すずき はなこ'], ['田中 美咲', 'たなか みさき']]; // prettier-ignore
  const read = (rows: readonly (readonly (string | undefined)[])[], merges = [] as RawArea[]) => {
    const cells = rows.map((line) => line.map((text) => text ?? ''));
    const reading = unwrap(readTable(aBook(aSheet('名簿', cells, { merges })), { kind: 'staff', today: '2026-11-23' }));
    const { offices, corporation } = namedOrganization(reading, '名簿.xlsx');
    const placed = reading.rows.map(({ values }) => values['office']);
    return { offices: offices.map(({ name }) => name).sort(), placed, corporation: corporation?.name };
  };
  const NURSING = '特別養護老人ホーム みほんの里';
  const CARE = 'みほんの里居宅介護支援事業所';

  test('its parts are of the one that they mean, departments of the one that no part means', () => {
    const rows = [[`${NURSING} ／ ${CARE}`], HEADS.slice(0, 2), ['【管理・事務】'], first!, ['【居宅介護支援事業所】'], second!, ['【栄養】'], third!]; // prettier-ignore
    expect(read(rows)).toMatchObject({ offices: [CARE, NURSING], placed: [NURSING, CARE, NURSING] });
  });

  test('in brackets behind the corporation, as well', () => {
    const rows = [['医療法人 みほん会（みほんクリニック・みほん訪問看護ステーション）職員一覧　2026.12.1 更新'], HEADS.slice(0, 2), ['■クリニック'], first!, ['■訪問看護ステーション'], second!, ['■主治医の先生'], third!]; // prettier-ignore
    const offices = ['みほんクリニック', 'みほん訪問看護ステーション'];
    expect(read(rows)).toEqual({ offices, placed: offices, corporation: '医療法人 みほん会' });
  });

  test('a column of departments says which', () => {
    const rows = [['みほんクリニック（04-7100-7000）／みほん通所リハビリテーション（04-7100-7010）'], HEADS, [...first!, '診療'], [...second!, '通リハ'], [...third!, '']]; // prettier-ignore
    const offices = ['みほんクリニック', 'みほん通所リハビリテーション'];
    expect(read(rows)).toMatchObject({ offices, placed: [...offices, undefined] });
  });

  test('which ・ joins, where all say whose they are and what they do; the departments tell who works where', () => {
    const offices = ['介護老人保健施設みほん', '通所リハビリテーションみほん'];
    const rows = [[`医療法人北の会　${offices.join('・')}　職員一覧`], HEADS, [...first!, '看護部'], [...second!, '通所リハ'], [...third!, '管理']]; // prettier-ignore
    expect(read(rows)).toEqual({
      offices,
      placed: [offices[0], offices[1], offices[0]],
      corporation: '医療法人北の会',
    });
  });

  test('in brackets behind what the list is called', () => {
    const rows = [['株式会社みほん　職員名簿（みほんケアプランセンター・みほんデイサービス湯田川）'], HEADS, [...first!, '居宅'], [...second!, 'デイ']]; // prettier-ignore
    const offices = ['みほんケアプランセンター', 'みほんデイサービス湯田川'];
    expect(read(rows)).toMatchObject({ offices });
  });

  test('stores by what a column calls them, below a title that is merged over some headings', () => {
    const rows = [['㈲みほん薬品（みほん薬局 本店・北店）スタッフ', '', '', '在宅ネット'], ['氏名', 'ふりがな', '店', '備考'], [...first!, '本店'], [...second!, '北']]; // prettier-ignore
    const offices = ['みほん薬局 北店', 'みほん薬局 本店'];
    const merges = [{ top: 0, left: 0, bottom: 0, right: 2 }];
    expect(read(rows, merges)).toEqual({ offices, placed: ['本店', '北'], corporation: '㈲みほん薬品' });
  });

  test('by signs that a column writes for them, above the list or below it', () => {
    const people = [
      ['事業所', ...HEADS.slice(0, 2)],
      ['①', ...first!],
      ['②', ...second!],
      ['①', ...third!],
    ];
    const said = '①地域包括支援センターみほん（市委託・第5圏域）　②居宅介護支援事業所みほん';
    const offices = ['地域包括支援センターみほん', '居宅介護支援事業所みほん'].sort();
    expect(read([['事業所', said], [], ...people])).toMatchObject({ offices });
    expect(read([['職員配置一覧'], ...people, [], [`※${said}`]])).toMatchObject({ offices });
    expect(read([['職員配置一覧'], ...people, [], ['※①は土日休み　②ヘルパーは夜も']]).offices).toEqual(['①', '②']);
  });

  test('each over a list of its own, side by side', () => {
    const heads = HEADS.slice(0, 2);
    const titles = ['小規模多機能ホーム みほん　TEL 0776-00-6400', '', '', 'グループホーム みほん荘　TEL 0776-00-6410'];
    const rows = [titles, [...heads, '', ...heads], [...first!, '', ...second!], [...third!, '', '', '']];
    const offices = ['小規模多機能ホーム みほん', 'グループホーム みほん荘'];
    expect(read(rows)).toMatchObject({ offices: [...offices].sort(), placed: [offices[0], offices[0], offices[1]] });
  });

  test.each([
    '居宅介護支援事業所・訪問介護事業所 みほん',
    '特養・ショートステイみほん',
    '特別養護老人ホームみほん・みほんの里　職員名簿',
    'みほん訪問看護・リハビリステーション　職員名簿',
    'みほん訪問看護ステーション　職員名簿（常勤・パート）',
    '訪問看護ステーションみほん　職員／端末一覧',
  ])(
    // prettier-ignore
    '%s is no list of several',
    (title) => {
      expect(read([[title], HEADS.slice(0, 2), first!]).offices.length).toBeLessThan(2);
    },
  );
});

describe('who may represent the corporation', () => {
  const read = (above: string, jobs: readonly string[]) => {
    const rows = [
      [above],
      ['氏名', 'ふりがな', '職種'],
      ...PEOPLE.map(([, ...who], i) => [...who, jobs[i] ?? '介護職員']),
    ];
    const reading = unwrap(readTable(aBook(aSheet('名簿', rows)), { kind: 'staff', today: '2026-11-23' }));
    return namedOrganization(reading, '名簿.xlsx');
  };

  test('is proposed by the row that says so, and told with it', () => {
    expect(read('合同会社みほん 職員名簿', ['代表社員・管理者']).representatives).toEqual([
      { title: '代表社員', name: '佐藤 健一', because: '職種「代表社員・管理者」、3行目' },
    ]);
    expect(read('合同会社みほん 職員名簿', ['管理者'])).not.toHaveProperty('representatives');
  });

  test('is nobody of the rows where the lines above name one', () => {
    expect(read('合同会社みほん 職員名簿 代表社員：見本 太郎', ['代表社員'])).not.toHaveProperty('representatives');
  });
});

describe('the office, where no column and no label says it', () => {
  const title = (text: string) => namesOf([text]).offices;
  test.each([
    ['ひだまり訪問看護ステーション　職員名簿', 'ひだまり訪問看護ステーション'],
    ['ひだまり訪問看護ステーション職員名簿（R8.10現在）', 'ひだまり訪問看護ステーション'],
    ['社会福祉法人ひまわり会　みほんデイサービスセンター　職員一覧', 'みほんデイサービスセンター'],
    ['特別養護老人ホーム みほん苑 職員名簿', '特別養護老人ホーム みほん苑'],
    ['職員名簿 流山訪問介護ステーションこもれび(R8.11現在)', '流山訪問介護ステーションこもれび'],
    ['職員名簿 デイサービスこもれび', 'デイサービスこもれび'],
    ['職 員 名 簿　（ヘルパーステーション こもれび）', 'ヘルパーステーション こもれび'],
    ['職　員　名　簿（デイサービスこもれび）', 'デイサービスこもれび'],
    ['職員名簿（訪問介護ステーションこもれび）　R8.11現在', '訪問介護ステーションこもれび'],
    ['スタッフ一覧：社会福祉法人見本会　ケアセンターこもれび　2026年度', 'ケアセンターこもれび'],
  ])('%s', (text, name) => {
    expect(title(text)).toEqual([{ name, people: 3 }]);
  });

  test.each([
    ['こもれびヘルパーステーション　　※取扱注意　コピー禁止', 'こもれびヘルパーステーション'],
    ['合同会社 見本の輪　こもれび居宅介護支援事業所', 'こもれび居宅介護支援事業所'],
    ['みほんケアプランセンター（居宅介護支援）', 'みほんケアプランセンター'],
    ['みほん訪問看護ステーション　TEL 04-7100-0001', 'みほん訪問看護ステーション'],
  ])('%s, on a line of its own below what the list is called', (text, name) => {
    expect(namesOf(['合同会社 見本の輪　職員名簿（訪問介護）', text])).toMatchObject({
      corporation: { name: '合同会社 見本の輪', where: '名簿の1行目' },
      offices: [{ name, people: 3 }],
    });
  });

  test.each([
    '各事業所　※毎月更新',
    'ヘルパーステーション',
    '訪問介護事業所',
    '職員名簿',
    'パート職員一覧（R8.10現在）',
    '社会福祉法人ひまわり会　職員名簿',
    '常勤 職員名簿',
    '訪問看護の予定',
  ])('%s names none', (text) => {
    expect(title(text)).toEqual([]);
  });

  test('a column of offices knows better', () => {
    const names = namesOf(['みほんセンター　職員名簿'], ['みほんA', 'みほんA', 'みほんA']).offices;
    expect(names).toEqual([{ name: 'みほんA', people: 3 }]);
  });
});

describe('several offices, each with a sheet of its own', () => {
  const sheetOf = (name: string, lines: readonly (readonly string[])[]) => ({
    ...{ name, hidden: false, rows: lines.map((cells) => cells.map(textCell)) },
    ...{ hiddenRows: [], hiddenColumns: [], merges: [], date1904: false, cut: false },
  });
  const HEADINGS = ['No', '氏名', 'ふりがな', '職種'];
  const kyotaku = [
    ['社会福祉法人ひまわり会　ひまわり居宅介護支援事業所　職員名簿'],
    ['〒270-0100 千葉県流山市平和台1-1'],
    HEADINGS,
    ['1', '佐藤 健一', 'さとう けんいち', '介護支援専門員'],
    ['2', '鈴木 花子', 'すずき はなこ', '介護支援専門員'],
  ];
  const others = [
    sheetOf('訪看', [
      ['ひまわり訪問看護ステーション　職員名簿'],
      ['所在地：千葉県野田市江戸川台東2-2　電話 04-0000-0000'],
      HEADINGS,
      ['1', '田中 美咲', 'たなか みさき', '看護師'],
    ]),
    sheetOf('デイ 端末', [
      ['ひまわりデイサービスセンター　端末一覧'],
      ['管理番号', '種類', '機種', '使う人'],
      ['T-01', 'タブレット', 'iPad', ''],
      ['P-01', 'パソコン', '見本の機種', ''],
    ]),
  ];
  const read = (first: readonly (readonly string[])[]) =>
    namedOrganization(
      unwrap(
        readTable({ sheets: [sheetOf('居宅', first), ...others], notes: [] }, { kind: 'staff', today: '2026-11-23' }),
      ),
      '名簿.xlsx',
    );

  test('are all proposed, with the city of the address beside the name; of whom nobody knows the people, that isn’t said', () => {
    expect(read(kyotaku)).toMatchObject({
      corporation: { name: '社会福祉法人ひまわり会', where: '名簿の1行目', city: '流山市' },
      offices: [
        {
          ...{ name: 'ひまわり居宅介護支援事業所', people: 2, city: '流山市' },
          facts: [
            { field: 'postalCode', values: [{ value: '270-0100', where: 'シート「居宅」のA2' }] },
            { field: 'address', values: [{ value: '千葉県流山市平和台1-1', where: 'シート「居宅」のA2' }] },
          ],
        },
        {
          ...{ name: 'ひまわり訪問看護ステーション', people: 1, city: '野田市' },
          facts: [
            { field: 'address', values: [{ value: '千葉県野田市江戸川台東2-2', where: 'シート「訪看」のA2' }] },
            { field: 'phone', values: [{ value: '04-0000-0000', where: 'シート「訪看」のA2' }] },
          ],
        },
        { name: 'ひまわりデイサービスセンター', people: null },
      ],
    });
  });

  test('of a sheet that somebody has not ticked, too', () => {
    const head = ['氏名', 'ふりがな', '職種', '電話'];
    const person = (name: string) => [name, 'みほん', '介護職', '04-7100-0002'];
    const sheets = [
      sheetOf('居宅', [['みほんケアプランセンター 職員一覧'], head, person('田中 美咲')]),
      sheetOf('訪問', [['合同会社 見本の輪　職員名簿'], ['みほんヘルパーステーション'], head, person('山本 太郎')]),
    ];
    const { corporation, offices } = namedOrganization(
      unwrap(readTable({ sheets, notes: [] }, { today: '2026-11-23', with: [] })),
      '名簿.xlsx',
    );
    expect(corporation).toEqual({ name: '合同会社 見本の輪', where: '表の題' });
    expect(offices.map(({ name, people }) => [name, people])).toEqual([
      ['みほんケアプランセンター', 1],
      ['みほんヘルパーステーション', null],
    ]);
  });

  test('also beside those of a column of offices, each once', () => {
    const withColumn = kyotaku.map((cells, i) =>
      i < 2
        ? cells
        : [...cells, i === 2 ? '所属事業所' : i === 3 ? 'ひまわり居宅介護支援事業所' : 'ひまわり 訪問看護ステーション'],
    );
    expect(read(withColumn).offices.map(({ name, city = '' }) => [name, city])).toEqual([
      ['ひまわり 訪問看護ステーション', '野田市'],
      ['ひまわり居宅介護支援事業所', '流山市'],
      ['ひまわりデイサービスセンター', ''],
    ]);
  });

  test('a date or a greeting above a table is no address', () => {
    expect(namesOf(['ひまわり訪問看護ステーション　職員名簿（令和8年4月1日現在の町内）']).offices).toEqual([
      { name: 'ひまわり訪問看護ステーション', people: 3 },
    ]);
  });
});

describe('what stands beside the names', () => {
  const sheetOf = (name: string, lines: readonly (readonly string[])[]) => ({
    ...{ name, hidden: false, rows: lines.map((cells) => cells.map(textCell)) },
    ...{ hiddenRows: [], hiddenColumns: [], merges: [], date1904: false, cut: false },
  });
  const listOf = (...above: readonly (readonly string[])[]) => [
    ...above,
    [''],
    ['No', '氏名', 'ふりがな', '職種', '所属'],
    ['1', '佐藤 健一', 'さとう けんいち', '看護師', '訪看みほん'],
    ['2', '鈴木 花子', 'すずき はなこ', '看護師', '訪看みほん'],
  ];
  const read = (...sheets: readonly (readonly (readonly string[])[])[]) =>
    namedOrganization(
      unwrap(
        readTable(
          { sheets: sheets.map((lines, i) => sheetOf(`シート${i + 1}`, lines)), notes: [] },
          { kind: 'staff', today: '2026-11-23' },
        ),
      ),
      '名簿.xlsx',
    );

  test('a label and its value in two cells, of an office that the list itself calls by its short name', () => {
    const { corporation, offices } = read(
      listOf(
        ['社会福祉法人みほん会', '', '代表者', '理事長　山本 一郎'],
        ['事業所名', '訪問看護ステーション みほん', '事業所番号', '1270100120'],
        ['電話', '04-7199-0001'],
      ),
    );
    expect(corporation).toMatchObject({
      facts: [
        { field: 'representativeName', values: [{ value: '山本 一郎', where: '名簿のD1' }] },
        { field: 'representativeTitle', values: [{ value: '理事長', where: '名簿のD1' }] },
      ],
    });
    expect(offices).toEqual([
      {
        ...{ name: '訪問看護ステーション みほん', people: 2, words: ['訪看みほん'] },
        facts: [
          { field: 'number', values: [{ value: '1270100120', where: '名簿のD2' }] },
          { field: 'phone', values: [{ value: '04-7199-0001', where: '名簿のB3' }] },
        ],
      },
    ]);
  });

  test('the list calls its offices by nothing but their service', () => {
    const { offices } = read([
      ['みほん訪問看護ステーション　職員名簿'],
      ['電話 04-7199-0001'],
      [''],
      ['No', '氏名', 'ふりがな', '職種', '所属'],
      ['1', '佐藤 健一', 'さとう けんいち', '看護師', '訪看'],
      ['2', '鈴木 花子', 'すずき はなこ', '介護支援専門員', '居宅'],
    ]);
    expect(offices.map(({ name, people, facts = [] }) => [name, people, facts.length])).toEqual([
      ['みほん訪問看護ステーション', 1, 1],
      ['居宅', 1, 0],
    ]);
  });

  test('two sheets of one office that don’t say the same leave it to whoever knows', () => {
    const { offices } = read(
      listOf(['事業所名：訪問看護ステーション みほん'], ['電話 04-7199-0001']),
      listOf(['事業所名：訪問看護ステーションみほん'], ['電話 04-7199-0009']),
    );
    expect(offices).toHaveLength(1);
    expect(offices[0]?.facts).toEqual([
      {
        field: 'phone',
        values: [
          { value: '04-7199-0001', where: 'シート「シート1」のA2' },
          { value: '04-7199-0009', where: 'シート「シート2」のA2' },
        ],
      },
    ]);
  });
});

test('what the title says in brackets behind an office stands beside it', () => {
  const { offices } = namesOf(['合同会社みほんの空', 'ケアステーションみほん（訪問介護）　職員一覧']);
  expect(offices).toMatchObject([{ name: 'ケアステーションみほん', aside: '訪問介護' }]);
});

test('what stands above and below the rows, of nobody in particular, says in which city they are', () => {
  const rows = [
    ['職員名簿（みまもりSNS用）'],
    ['No', '氏名', 'ふりがな'],
    ...PEOPLE,
    ['訪看　福井市大手9-9-9　TEL 0776-99-0001'],
  ];
  const book = aBook(
    aSheet(
      '名簿',
      rows.map((cells) => cells.map(textCell)),
    ),
  );
  const { around } = namedOrganization(unwrap(readTable(book, { kind: 'staff', today: '2026-11-23' })), '名簿.xlsx');
  expect(around).toEqual(
    expect.arrayContaining(['職員名簿（みまもりSNS用）', '訪看　福井市大手9-9-9　TEL 0776-99-0001']),
  );
});

test('tabs that say a service in short are offices, where several are read and nothing names them', () => {
  const sheet = (tab: string, name: string, kana: string) =>
    aSheet(tab, [[`${tab}　名簿　R8.11.1現在`], ['氏名', 'ふりがな', '職種'], [name, kana, '看護師']]);
  const two = [sheet('訪看', '見本 花子', 'みほん はなこ'), sheet('通リハ', '例 太郎', 'れい たろう')];
  const tabs = (...sheets: ReturnType<typeof aSheet>[]): string[] => {
    const reading = unwrap(readTable(aBook(...sheets), { kind: 'staff', today: '2026-11-23' }));
    return namedOrganization(reading, '名簿.xlsx').offices.map(({ name }) => name);
  };
  expect(tabs(...two)).toEqual(['訪看', '通リハ']);
  expect(tabs(sheet('訪看職員名簿', '見本 花子', 'みほん はなこ'), two[1]!)).toEqual(['訪看', '通リハ']);
  // Its own name stands on the tab alone, of the first beside a title that says its service.
  const titled = (tab: string, title: string, name: string, kana: string) =>
    aSheet(tab, [[`職員名簿　${title}　R8.11.20現在`], ['氏名', 'ふりがな', '職種'], [name, kana, '介護職員']]);
  expect(
    tabs(
      titled('ヘルパーみほん', 'ヘルパー', '見本 花子', 'みほん はなこ'),
      titled('小多機みほんの家', '小規模', '例 太郎', 'れい たろう'),
    ),
  ).toEqual(['ヘルパーみほん', '小多機みほんの家']);
  // One alone may be a list of all.
  expect(tabs(two[0]!)).toEqual([]);
  for (const part of ['訪看11月', '訪看十一月', '訪看最新', '夜勤訪看', '看護', '訪看リハ'])
    expect(tabs(sheet(part, '見本 花子', 'みほん はなこ'), two[1]!)).toEqual([]);
  // The rows name the offices themselves.
  const columned = (tab: string, name: string, kana: string, office: string) =>
    aSheet(tab, [
      ['氏名', 'ふりがな', '職種', '所属事業所'],
      [name, kana, '看護師', office],
    ]);
  expect(
    tabs(
      columned('みほん訪看', '見本 花子', 'みほん はなこ', '本店ステーション'),
      columned('みほん通リハ', '例 太郎', 'れい たろう', '支店ステーション'),
    ),
  ).toEqual(['本店ステーション', '支店ステーション']);
  const explained = aSheet('事業所', [
    ['事業所名', '略称', '事業所番号', '電話'],
    ['みほん訪問看護ステーション', '訪看', '1260000011', '04-0000-0001'],
    ['みほん通所リハビリテーション', '通リハ', '1210000012', '04-0000-0002'],
  ]);
  expect(tabs(explained, ...two)).toEqual(['みほん訪問看護ステーション', 'みほん通所リハビリテーション']);
});
