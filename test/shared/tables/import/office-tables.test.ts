import { describe, expect, it } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { parseDelimited } from '@shared/tables/import/parse-delimited';
import type { RawCell, RawSheet } from '@shared/tables/import/raw-sheet';
import type { TableReading } from '@shared/tables/import/reading';
import { readTable } from '@shared/tables/import/read-table';
import { aBook, aSheet, type BookCell } from '../../../support/sheet-book';

const read = (sheet: RawSheet): TableReading => unwrap(readTable(aBook(sheet), { today: '2026-11-22' }));
const list = (...rows: BookCell[][]): TableReading => read(aSheet('名簿', rows));

describe('Whose list it is', () => {
  it.each([
    [['氏名', '職種', '電話番号', '住所']],
    [['氏名', 'フリガナ', '生年月日', '職種', '郵便番号', '住所', '電話番号']],
    [['職員番号', '氏名', '生年月日', '住所', '電話番号']],
    [['氏名', '性別', '生年月日', '入社日', '住所', '電話']],
  ])('%j are employees, although their address stands there', (heads) => {
    expect(
      list(
        heads,
        heads.map((head) => (head === '氏名' ? '山田 花子' : '')),
      ).kind,
    ).toBe('staff');
  });

  it.each([
    [['氏名', 'フリガナ', '生年月日', '住所', '電話番号']],
    [['氏名', '生年月日', '性別', '要介護度', '住所', '電話番号']],
    [['利用者名', '住所', '電話番号', '主治医']],
  ])('%j are patients', (heads) => {
    expect(
      list(
        heads,
        heads.map((head) => (/名/.test(head) ? '山田 花子' : '')),
      ).kind,
    ).toBe('patient');
  });
});

describe('What somebody works as', () => {
  const fieldsOf = (...heads: string[]): Record<string, string | null> => {
    const { columns } = list(['氏名', ...heads], ['山田 花子', ...heads.map(() => '介護福祉士')]);
    return Object.fromEntries(columns.slice(1).map(({ from, field }) => [from, field]));
  };

  it('is 職名 before 資格, wherever they stand, and nothing is asked about it', () => {
    expect(fieldsOf('職名', '資格')).toEqual({ 職名: 'jobType', 資格: null });
    expect(fieldsOf('保有資格', '職名')).toEqual({ 保有資格: null, 職名: 'jobType' });
    expect(fieldsOf('資格', '職種')).toEqual({ 資格: null, 職種: 'jobType' });
    const { questions } = list(['氏名', '職名', '資格'], ['山田 花子', '訪問介護員', '初任者研修']);
    expect(questions.map(({ code }) => code)).not.toContain('table/same-field');
  });

  it('is 資格 where nothing better is there, and 役職 is no job', () => {
    expect(fieldsOf('資格')).toEqual({ 資格: 'jobType' });
    expect(fieldsOf('役職', '職名', '資格')).toEqual({ 役職: 'title', 職名: 'jobType', 資格: null });
    expect(fieldsOf('役職', '資格')).toEqual({ 役職: 'title', 資格: 'jobType' });
  });
});

describe('What programs write', () => {
  it('集計 below a table of Excel is nobody', () => {
    const reading = list(['社員番号', '社員名', '職種'], ['A001', '平田 花', '事務員'], ['集計', '', '1']);
    expect(reading.rows).toHaveLength(1);
    expect(reading.skipped.at(-1)?.code).toBe('row/total');
  });

  it.each(['99991231', '9999/12/31', '9999-12-31 00:00:00', '99999999', '0000-00-00', '00000000'])(
    '%s as a day of leaving says that there is none',
    (text) => {
      const [row] = list(['氏名', '退職日'], ['山田 花子', text]).rows;
      expect(row?.values['leftOn']).toBeNull();
      expect(row?.problems).toEqual([]);
      expect(row?.notes.map(({ code }) => code)).toContain('note/none');
    },
  );

  it('and so does Excel’s last day', () => {
    const last: RawCell = { kind: 'date', text: '9999/12/31', raw: 2_958_465 };
    expect(list(['氏名', '退職日'], ['山田 花子', last]).rows[0]?.values['leftOn']).toBeNull();
  });

  it('the mark before a number in a CSV is none of it; before words it stays', () => {
    const { sheet } = parseDelimited("社員番号,氏名,電話,備考\r\n'0014,山田 花子,'09000000001,'24年入職", 'CSV');
    const [row] = read(sheet).rows;
    expect(row?.values).toMatchObject({ employeeNumber: '0014', phone: '090-0000-0001', note: "'24年入職" });
    expect(row?.notes.map(({ code }) => code)).toEqual(expect.arrayContaining(['note/unmarked']));
  });

  it('of a name that is a formula without its value the columns of its parts are taken', () => {
    const open: RawCell = { kind: 'formula', text: '=A2&B2', raw: '' };
    const [row] = list(['姓', '名', '氏名', '職種'], ['本田', '一', open, '看護師']).rows;
    expect(row?.values['name']).toBe('本田 一');
    expect(row?.problems).toEqual([]);
  });
});

describe('What is no name', () => {
  it.each(['②久保 二', '㉑久保 二', '○久保 二', '近藤 四 さん', '斉藤五郎先生', '木下 翔 君', '井上 氏'])(
    '%s is kept and doubted',
    (name) => {
      const [row] = list(['氏名', '職種'], [name, '看護師']).rows;
      expect(row?.values['name']).toBe(name);
      expect(row?.notes.map(({ code }) => code)).toContain('note/name-remark');
    },
  );

  it.each(['源氏 光', '氏家 誠', '君島 翔', '生田 恵', '先生 山', '佐々木 さんご', '四宮 一', 'さん 花'])(
    '%s is a name',
    (name) => {
      const [row] = list(['氏名', '職種'], [name, '看護師']).rows;
      expect(row?.notes.map(({ code }) => code)).not.toContain('note/name-remark');
    },
  );
});

describe('What is shown of a column', () => {
  it('is what its people have: nothing of sums, of another table or of who is struck out', () => {
    const struck = (text: string): RawCell => ({ kind: 'text', text, raw: text, isStruck: true });
    const sheet = aSheet('名簿', [
      ['氏名', 'フリガナ', '職種'],
      ['山田 花子', 'ヤマダ ハナコ', '看護師'],
      [struck('鈴木 一郎'), struck('スズキ イチロウ'), struck('事務')],
      ['合計', '', '2名'],
      [],
      ['取引業者'],
      ['業者名', '担当者', '品目'],
      ['ひまわり商店', '田中', 'おむつ'],
    ]);
    const reading = read({ ...sheet, struckRows: [2] });
    expect(reading.columns.map(({ samples }) => samples)).toEqual([['山田 花子'], ['ヤマダ ハナコ'], ['看護師']]);
  });

  it('a table of marks in a file of text is told as the table that it is', () => {
    const { sheet } = parseDelimited('部屋,山田,佐藤,鈴木\r\n青木様の部屋,○,,○\r\n井上様の部屋,,○,○', 'CSV');
    const result = readTable(aBook(sheet), { today: '2026-11-22' });
    expect(result.ok ? '' : result.message).toMatch(/^この表は、/);
  });
});

describe('番号 of a list of devices', () => {
  const fieldOfNumber = (...numbers: string[]): string | null | undefined =>
    list(['番号', '機種', '使う人'], ...numbers.map((number) => [number, 'iPad', '山田 花子'])).columns[0]?.field;

  it('is what stands on each of them', () => {
    expect(fieldOfNumber('PC-1', 'PC-2', 'TB-1')).toBe('assetNumber');
    expect(fieldOfNumber('T1', 'T2', 'T3')).toBe('assetNumber');
  });

  it('counts the rows where it is a number alone', () => {
    expect(fieldOfNumber('1', '2', '3')).toBeNull();
    expect(fieldOfNumber('１', '２', '３')).toBeNull();
  });
});

describe('a list of devices', () => {
  it('is known by 機械 and 型, too', () => {
    const reading = list(
      ['番号', '機械', '型', '使う人', 'メモ'],
      ['T-1', 'iPad', '第9世代', '山田 花子', ''],
      ['P-1', 'ノートPC', 'NEC Win11', '佐藤 健太', '事務机'],
    );
    expect(reading.kind).toBe('device');
    expect(reading.columns.map(({ field }) => field)).toEqual(['assetNumber', 'kind', 'model', 'holder', 'note']);
  });
});

describe('a column of 部署 or 部門', () => {
  const fieldOf = (heading: string, ...places: string[]): unknown => {
    const rows = places.map((place, at) => [`00${at}`, `見本 ${'花太次三葉'[at] ?? ''}子`, '看護師', place]);
    const sheet = aSheet('社員一覧', [['社員番号', '氏名', '職種', heading], ...rows]);
    return unwrap(readTable(aBook(sheet), { today: '2026-11-29', kind: 'staff' })).columns.at(-1)?.field;
  };

  it.each([
    ['部署', '訪看', 'デイ', '薬局'],
    ['部署', '本部', 'デイサービス', '〃', '〃', 'ヘルパー', '〃'],
    ['部署', '事務', 'ヘルパー', 'ケアプラン', '〃'],
    ['部門名', '本部', '訪問介護事業所みほん', 'デイサービスみほん', 'みほん居宅支援室'],
    ['部署名', 'みほん訪問看護ステーション', 'みほん居宅介護支援事業所'],
  ])('%s: %s, %s … are the offices', (heading, ...places) => {
    expect(fieldOf(heading, ...places)).toBe('office');
  });

  it('is the offices that a line above it explains, each with its name', () => {
    const said = '訪看＝みほん訪問看護ステーション　リハ＝みほん通所リハビリテーション　クリ＝みほんクリニック';
    const rows = ['訪看', 'リハ', 'クリ'].map((place, at) => [place, `見本 ${'一二三'[at]}郎`, 'みほん', '看護師']);
    const { kind, columns, book } = list([said], ['部署', '氏名', 'フリガナ', '職名'], ...rows);
    expect([kind, columns[0]?.field]).toEqual(['staff', 'office']);
    expect(book?.offices.map(({ name }) => name)).toEqual([
      ...['みほん訪問看護ステーション', 'みほん通所リハビリテーション', 'みほんクリニック'],
    ]);
  });

  it.each(['所', '区', '事'])('is what a line below explains, of any heading: %s, two of them too', (heading) => {
    const said = `※${heading}：ク＝みほんクリニック　訪＝みほん訪問看護ステーション　ク・訪＝兼務`;
    const rows = ['ク', '訪', 'ク・訪'].map((place, at) => [place, `見本 ${'一二三'[at]}郎`, 'みほん', '看護師']);
    const { columns, book } = list([heading, '氏名', 'フリガナ', '職種'], ...rows, [], [said]);
    expect(columns[0]?.field).toBe('office');
    expect(book?.offices.map(({ name }) => name)).toEqual(['みほんクリニック', 'みほん訪問看護ステーション']);
    const of = list([heading, '氏名', 'フリガナ', '職種'], ...rows, [], ['※ク＝クラーク　訪＝訪問に出る人']);
    expect(of.columns[0]?.field).not.toBe('office');
  });

  it.each([
    ['部署', '看護', '介護', '事務'],
    ['部門', '総務課', '介護課', '看護課'],
    ['部署', 'デイ', 'デイ', 'デイ'],
    ['部署', 'デイ', '厨房', '送迎', '事務'],
  ])('%s: %s, %s … is the department', (heading, ...places) => {
    expect(fieldOf(heading, ...places)).toBe('department');
  });
});
