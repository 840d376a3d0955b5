import { describe, expect, test } from 'vitest';
import { noteSentence } from '@shared/tables/import/cell-note';
import { decodeTableText } from '@shared/tables/import/decode-text';
import type { ImportKind } from '@shared/tables/lists';
import { aBook, aSheet } from '../../../support/sheet-book';
import { sayValues } from '@shared/tables/matching/said-values';
import { hasLeftBy } from '@shared/tables/matching/ended-ids';
import { saysLeft } from '@shared/tables/import/left-words';
import { textCell, type RawCell } from '@shared/tables/import/raw-sheet';
import { readTable } from '@shared/tables/import/read-table';
import type { TableReading } from '@shared/tables/import/reading';
import { unwrap } from '@shared/problems/problem';
import { ProblemDto } from '@shared/problems/problem-dto';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { importUpdates } from '@shared/tables/matching/import-updates';
import { aStaff } from '../../../builders/staff';
import { aView } from '../matching/planning';

type Typed = string | RawCell | null;

const grey = (text: string): RawCell => ({ ...textCell(text), isGrey: true });
const struck = (text: string): RawCell => ({ ...textCell(text), isStruck: true });

/** A list as somebody typed it, line by line. */
function read(lines: readonly (readonly Typed[])[], kind: ImportKind = 'staff', take: number[] = []): TableReading {
  const rows = lines.map((cells) => cells.map((cell) => (typeof cell === 'string' ? textCell(cell) : cell)));
  const sheet = { name: '名簿', hidden: false, rows, hiddenRows: [], hiddenColumns: [], merges: [] };
  const workbook = { sheets: [{ ...sheet, date1904: false, cut: false }], notes: [] };
  return unwrap(readTable(workbook, { kind, take, today: '2026-11-21' }));
}

const names = (reading: TableReading, field = 'name'): unknown[] => reading.rows.map(({ values }) => values[field]);
const skipped = (reading: TableReading): unknown[] =>
  reading.skipped.filter(({ code }) => code !== 'row/heading').map(({ line, code, isAsked }) => [line, code, isAsked]);

describe('somebody who left, and is in the list still', () => {
  const heading = ['氏名', 'ふりがな', '職種', '在籍', '備考'];
  const ito = ['伊藤 一', 'いとう はじめ', '看護師', '在籍', ''];

  test.each(['辞めた人', '■退職者（令和8年度）', '【退職した方】', '【今年度やめた人】', '令和8年度退職者'])(
    'whoever stands below 「%s」 has left, up to the next line alone',
    (line) => {
      const [kato, mori] = [
        ['加藤 二', 'かとう つぐ', '看護師', '', 'R8.3末　鍵返却'],
        ['森 三', 'もり みつ', '看護師', '', ''],
      ];
      const lines = [heading, ito, [line], kato, mori, ['■応援'], ['林 四', 'はやし しろう', '看護師', '', '']];
      expect(names(read(lines))).toEqual(['伊藤 一', '林 四']);
      expect(skipped(read(lines))).toEqual(expect.arrayContaining([4, 5].map((at) => [at, 'row/left', true])));
      // Whoever is taken in all the same isn't somebody who is there: the day is asked.
      expect(read(lines, 'staff', [4]).rows[1]?.problems.map(({ field }) => field)).toEqual(['leftOn']);
    },
  );

  test('whoever stands behind 退職 below the list, or is crossed off, is asked about', () => {
    const lines = [heading, ['', '伊藤 一', '看護師'], ['', '× 加藤 二', '看護師'], [], ['退職', '森 三（介護）'], ['', '林 四（運転）R8.11.1　鍵返却']]; // prettier-ignore
    const numbered = lines.map((cells, at) => (at === 0 ? ['番号', '氏名', '職種', '備考'] : cells));
    expect(names(read(numbered))).toEqual(['伊藤 一']);
    expect(skipped(read(numbered))).toEqual(expect.arrayContaining([3, 5, 6].map((at) => [at, 'row/left', true])));
    const behind = [['番号', '氏名', '職種'], ['1', '伊藤 一', '看護師'], ['2', '× 加藤 二', '看護師'], ['3', '森 三×', '看護師']]; // prettier-ignore
    expect(names(read(behind))).toEqual(['伊藤 一']);
    // 退職 under 在籍 is of its row alone, behind a blank line, too.
    const parted = [['状態', '氏名', '職種'], ['', '伊藤 一', '看護師'], [], ['退職', '森 三', '看護師'], ['', '上田 二', '看護師']]; // prettier-ignore
    expect(names(read(parted))).toEqual(['伊藤 一', '上田 二']);
    const states = [
      ['在籍', '氏名', '職種'],
      ['退職', '森 三', '看護師'],
      ['', '伊藤 一', '看護師'],
    ];
    expect(names(read(states))).toEqual(['伊藤 一']);
  });

  test.each<[string, boolean]>([
    ['R8.4.30退職　ID停止の連絡は見本さんに確認', true],
    ['R8.4.30退職 見本さんの後任', false],
    ['R8.4.30退職、見本さんの代わり', false],
    ['令和8年4月30日退職。後任は見本さん', true],
    ['見本さん R8.4.30退職', false],
    ['前任の見本さんがR8.4.30退職', false],
    ['R8.4.30退職　本人と相談のうえ撤回、見本さんへ', false],
    ['4/30退職　見本さんに引継', false],
  ])('%s: %j, of whoever it stands beside', (text, isLeft) => {
    expect(saysLeft('staff', text, '2026-11-21')).toBe(isLeft);
  });

  test('退職等 is the day where it holds days, and remarks where it holds words', () => {
    const fieldOf = (...cells: string[]): unknown => {
      const lines = cells.map((cell, i) => [`山田 花${'一二三'.charAt(i)}`, '看護師', cell]);
      return read([['氏名', '職種', '退職等'], ...lines]).columns.at(-1)?.field;
    };
    expect(fieldOf('R8.12.31', '', '2027/3/31')).toBe('leftOn');
    expect(fieldOf('主は訪看', '産休中', '')).toBe('note');
  });

  test('is asked about where 退職日 holds nothing but a line, or 未定', () => {
    const withDay = (left: string): string[] => ['上田 二', 'うえだ つぐ', '看護師', '退職', left];
    const heads = [...heading.slice(0, 4), '退職日'];
    for (const left of ['', '－', '未定', '　']) expect(names(read([heads, ito, withDay(left)]))).toEqual(['伊藤 一']);
    expect(names(read([heads, ito, withDay('R8.3.31')]))).toEqual(['伊藤 一', '上田 二']);
  });

  test('is asked about where 在籍 says 退職, or a remark the day of it, and can be taken', () => {
    const lines = [
      heading,
      ito,
      ['上田 二', 'うえだ つぐ', '看護師', '退職', ''],
      ['江口 三', 'えぐち みつ', '看護師', '', 'Ｒ７．１．１５付け退職'],
    ];
    const reading = read(lines);
    expect(names(reading)).toEqual(['伊藤 一']);
    expect(skipped(reading)).toEqual([
      [3, 'row/left', true],
      [4, 'row/left', true],
    ]);
    expect(reading.questions).toContainEqual(expect.objectContaining({ code: 'table/left-rows', lines: [3] }));
    expect(reading.questions).toContainEqual(expect.objectContaining({ code: 'table/left-days', lines: [4] }));
    expect(names(read(lines, 'staff', [3]))).toEqual(['伊藤 一', '上田 二']);
  });

  test('whose 職種 says 〃, too, parts nobody from what stands above them', () => {
    const line = (name: string, job: string, note = ''): string[] => [name, '', job, '', note];
    const lines = [
      heading,
      line('伊藤 一', '看護師'),
      ['', '', '', '', ''],
      line('上田 二', '〃'),
      line('江口 三', '〃', 'R7.1.15退職'),
      line('岡 四', '〃'),
      line('加藤 五', '〃'),
    ];
    const reading = read(lines);
    const values = { jobType: { '〃': { as: 'above' as const } } };
    const said = sayValues(reading.rows, { values, fixed: {} }, reading, '2026-11-21');
    expect(said.map((row) => [row.values['name'], row.values['jobType']])).toEqual([
      ['伊藤 一', '看護師'],
      ['上田 二', '看護師'],
      ['岡 四', '看護師'],
      ['加藤 五', '看護師'],
    ]);
  });

  test('comes in as somebody who has left, with the day that stands there', () => {
    const gone = (note: string) => [heading, ito, ['江口 三', 'えぐち みつ', '看護師', '', note]];
    const leftOn = (note: string): unknown => read(gone(note), 'staff', [3]).rows[1]?.values['leftOn'];
    expect(['退職 R8.9.30', 'R8.3末退職', '2026/10/31付 退職', '退職'].map(leftOn)).toEqual([
      ...['2026-09-30', '2026-03-31', '2026-10-31', undefined],
    ]);
    const why = [
      'R7.9.30退職（転居のため）',
      '令和7年9月30日退職（転居）',
      'R7.9.30付で退職（自己都合）',
      '退職 R7.9.30（家庭の事情）',
    ];
    expect(why.map(leftOn)).toEqual(why.map(() => '2025-09-30'));
    expect(leftOn('R7.9末退職（転居のため）')).toBe('2025-09-30');
    expect(['R7.9.30退職（予定）', '退職（予定を撤回）'].map((note) => skipped(read(gone(note))))).toEqual([[], []]);
    // Of which year nobody knows.
    expect(leftOn('6月30日で退職')).toBeUndefined();
    const plan = planImport(read(gone('退職 R8.9.30'), 'staff', [3]), aView({ people: [] }), noDecisions, '2026-11-21');
    const { updates } = importUpdates(plan, aView({ people: [] }), '名簿.xlsx', () => crypto.randomUUID());
    const [, person] = updates.flatMap(({ table, after }) => (table === 'people' ? [after] : []));
    expect(person).toMatchObject({ name: '江口 三', leftOn: '2026-09-30', note: '退職 R8.9.30' });
  });

  test('is asked about together, struck out or not, where the day stands there, and comes in with it', () => {
    const lines = [
      heading,
      ito,
      [
        struck('上田 二'),
        struck('うえだ つぐ'),
        struck('看護師'),
        struck('04-7100-0001、090-0000-0001、流山市南流山一丁目二番地三 見本荘一〇一号室'),
        struck('令和5年3月31日退職'),
      ],
      ['江口 三', 'えぐち みつ', '看護師', '', 'R6.9.30付退職'],
      [struck('小川 四'), struck('おがわ よん'), struck('看護師'), '', ''],
    ];
    const { questions, skipped: left } = read(lines);
    const linesOf = (asked: string) => questions.find(({ code }) => code === asked)?.lines;
    expect([linesOf('table/left-days'), linesOf('table/struck-rows')]).toEqual([[3, 4], [5]]);
    expect(left.map(({ text }) => text)).toContain('上田 二 … 令和5年3月31日退職');
    const taken = read(lines, 'staff', [3, 4]).rows.map(({ values }) => [values['name'], values['leftOn']]);
    expect(taken).toEqual([
      ['伊藤 一', undefined],
      ['上田 二', '2023-03-31'],
      ['江口 三', '2024-09-30'],
    ]);
    // Years ago: nobody records that now.
    expect(questions.map(({ message }) => message).join('')).not.toContain('手続きから記録');
  });

  test('is nobody whose day is still to come: taken like all others, with the remark', () => {
    const [row] = read([heading, ['佐藤 美咲', 'さとう みさき', '看護師', '', '12月20日で退職']]).rows;
    expect(row?.values).toMatchObject({ name: '佐藤 美咲', note: '12月20日で退職' });
  });

  test('still says what 同上 below means, taken in or not', () => {
    const lines = [
      ['氏名', 'ふりがな', '事業所', '職種', '電話', '在籍'],
      ['伊藤 一', 'いとう はじめ', 'つばき', '介護職員', '04-0000-0001', '在籍'],
      ['上田 二', 'うえだ つぐ', 'ひまわり', '看護師', '04-0000-0002', '退職'],
      ['江口 三', 'えぐち みつ', '同上', '〃', '〃', '在籍'],
      [struck('小川 四'), struck('おがわ よん'), '〃', struck('事務'), '', ''],
      ['木村 五', 'きむら ご', '〃', '〃', '〃', '在籍'],
    ];
    const reading = read(lines);
    expect(names(reading)).toEqual(['伊藤 一', '江口 三', '木村 五']);
    expect(names(reading, 'office')).toEqual(['つばき', 'ひまわり', 'ひまわり']);
    expect(names(reading, 'jobType')).toEqual(['介護職員', '看護師', '事務']);
    // A phone is asked about, and what is offered is the number of the row above: where that has none, nobody else's.
    const said = { values: { phone: { '〃': { as: 'above' as const } } }, fixed: {} };
    const rows = sayValues(reading.rows, said, reading, '2026-11-21');
    expect(rows.map(({ values }) => values['phone'])).toEqual(['04-0000-0001', '04-0000-0002', undefined]);
    expect(names(read(lines, 'staff', [3]), 'office')).toEqual(['つばき', 'ひまわり', 'ひまわり', 'ひまわり']);
  });

  test('is shown by the name and by what says so, where the row is too long to be shown whole', () => {
    const reading = read([
      ['No', '氏名', 'ふりがな', '職種', '生年月日', '入職日', '携帯', '固定電話', 'メール', '備考'],
      [
        '1',
        '伊藤 一',
        'いとう はじめ',
        '看護師',
        'S36.10.9',
        'H20.2.1',
        '090-0000-0001',
        '04-0000-0001',
        'a@example.jp',
        '',
      ],
      [
        '2',
        '吉田 洋子',
        'よしだ ようこ',
        '看護師',
        'S36.10.10',
        'H20.2.1',
        '090-0000-1111',
        '04-0000-0002',
        'b@example.jp',
        '退職 R8.3.30',
      ],
    ]);
    expect(reading.skipped.at(-1)?.text).toBe('吉田 洋子 … 退職 R8.3.30');
  });

  test('is quoted with the remark, in whatever words it says why they are struck out or in grey', () => {
    const long = '04-7100-0001、090-0000-0001、流山市南流山一丁目二番地三 見本荘一〇一号室の二階';
    const line = (name: string, note: string): string[] => [name, 'みほん', '看護師', long, note];
    const reading = read([
      ['氏名', 'ふりがな', '職種', '登録', '備考'],
      ...['伊藤 一', '岡田 五', '加藤 六'].map((name) => line(name, '')),
      line('上田 二', 'R7.12.28に卒業').map(struck),
      line('江口 三', '実家へ帰る').map(grey),
      line('小川 四', 'R7.12.28にやめた').map(struck),
    ]);
    expect(reading.skipped.filter(({ isAsked }) => isAsked).map(({ text }) => text)).toEqual([
      ...['上田 二 … R7.12.28に卒業', '江口 三 … 実家へ帰る', '小川 四 … R7.12.28にやめた'],
    ]);
  });

  test('is named, also where 〃 of the row above stands in front of the name', () => {
    const long = '04-7100-0001、090-0000-0001、流山市南流山一丁目二番地三 見本荘一〇一号室の二階';
    const reading = read([
      ['事業所', '姓', '名', 'ふりがな', '職種', '登録', '備考'],
      ['見本の里', '伊藤', '一', 'いとう はじめ', '看護師', long, ''],
      ['〃', '上田', '二', 'うえだ つぐ', '〃', long, '令和5年3月31日退職'],
    ]);
    expect(reading.skipped.at(-1)?.text).toBe('上田 二 … 令和5年3月31日退職');
  });

  test('is taken with the day, where the list has a column for it', () => {
    const reading = read([
      ['氏名', 'ふりがな', '職種', '退職日', '備考'],
      ['伊藤 一', 'いとう はじめ', '看護師', '2026-03-31', '退職'],
    ]);
    expect(reading.rows[0]?.values).toMatchObject({ name: '伊藤 一', leftOn: '2026-03-31' });
  });

  test('is asked about where all but the remark is struck out; whose work alone is struck out stays', () => {
    const reading = read([
      heading,
      [struck('伊藤 一'), struck('いとう はじめ'), struck('看護師'), '', '異動'],
      ['上田 二', 'うえだ つぐ', struck('看護師'), struck('在籍'), struck('異動')],
    ]);
    expect(skipped(reading)).toEqual([[2, 'row/struck', true]]);
    expect(names(reading)).toEqual(['上田 二']);
  });

  describe('not long ago', () => {
    const gone = (note: string, state = '') => read([heading, ito, ['江口 三', 'えぐち みつ', '看護師', state, note]]);
    const leftOn = (note: string, state = '') => gone(note, state).rows[1]?.values['leftOn'];

    test.each([
      ['10/31付 退職', '2026-10-31'],
      ['10/31付　退職', '2026-10-31'],
      ['１０月３１日退職', '2026-10-31'],
      ['R8.10.31付退職', '2026-10-31'],
      ['9月30日で退職', '2026-09-30'],
      ['10月末で退職（転居のため）', '2026-10-31'],
      ['11月20日で退職しました', '2026-11-20'],
    ])('%s: comes in unasked, with the day, as the city may wait for the paper', (note, day) => {
      const reading = gone(note);
      expect([reading.rows.length, reading.rows[1]?.values['leftOn']]).toEqual([2, day]);
      expect(reading.questions).toContainEqual(expect.objectContaining({ code: 'table/left-lately', lines: [3] }));
      expect(reading.account.asked).toBe(0);
      for (const question of reading.questions) expect(ProblemDto.safeParse(question).success).toBe(true);
      const told = reading.rows[1]?.notes.find(({ field }) => field === 'leftOn');
      expect(told && noteSentence(told)).toMatch(/^「.*」から、退職日を令和8年\d+月\d+日としました$/);
    });

    test('with the day in one cell and the word in another, too', () => {
      expect(leftOn('R8.10.31', '退職')).toBe('2026-10-31');
      expect(leftOn('10/31付', '退職')).toBe('2026-10-31');
      // The day of a column with a name of its own is another one.
      const heads = ['氏名', 'ふりがな', '職種', '研修日', '備考'];
      const trained = ['江口 三', 'えぐち みつ', '看護師', 'R8.10.31', '退職'];
      const reading = read([heads, ['伊藤 一', 'いとう はじめ', '看護師', 'R8.10.31', ''], trained], 'staff', [3]);
      expect(reading.rows[1]?.values['leftOn']).toBeUndefined();
      expect(reading.rows[1]?.problems).toEqual([expect.objectContaining({ field: 'leftOn', code: 'cell/date' })]);
    });

    test('of whom a month alone is said the day is asked, and so it is of whoever is taken by hand', () => {
      for (const reading of [
        gone('R8年10月退職'),
        read([heading, ito, ['江口 三', 'えぐち みつ', '看護師', '退職', '']], 'staff', [3]),
      ]) {
        expect(reading.rows[1]?.problems).toEqual([expect.objectContaining({ field: 'leftOn', code: 'cell/date' })]);
        const { rows } = planImport(reading, aView({ people: [] }), noDecisions, '2026-11-21');
        expect(rows.find(({ line }) => line === 3)?.verdict).toBe('fix');
      }
    });

    test('where a register keeps who ended, whoever left years ago comes in unasked, too', () => {
      const sheet = aSheet('名簿', [
        ['氏名', 'ふりがな', '職種', '備考'],
        ['伊藤 一', 'いとう はじめ', '看護師', ''],
        ['江口 三', 'えぐち みつ', '看護師', 'R6.3.31退職'],
        ['上田 二', 'うえだ つぐ', '看護師', '退職'],
      ]);
      const reading = unwrap(readTable(aBook(sheet), { kind: 'staff', today: '2026-11-21', keepsEnded: true }));
      expect(names(reading)).toEqual(['伊藤 一', '江口 三']);
      expect(names(reading, 'leftOn')).toEqual([undefined, '2024-03-31']);
      const [lately] = reading.questions.filter(({ code }) => code === 'table/left-lately');
      expect(lately).toMatchObject({ lines: [3], message: expect.stringMatching(/^退職した方が 1人います。/) });
      expect(ProblemDto.safeParse(lately).success).toBe(true);
      expect(skipped(reading)).toEqual([[4, 'row/left', true]]);
    });

    test('is not who left years or half a year ago, nor when nobody can tell', () => {
      for (const note of ['R7.10.31退職', '6月30日に退職', '退職', '先月末で退職', '昨年10月末退職'])
        expect([note, gone(note).rows.length]).toEqual([note, 1]);
    });

    test('of somebody in the ledger it is a 退職 that can be reported', () => {
      const people = [aStaff({ id: 'p', name: '江口 三', kana: 'えぐち みつ', jobType: '看護師', leftOn: null })];
      const { events } = planImport(gone('10/31付 退職'), aView({ people }), noDecisions, '2026-11-21');
      expect(events).toEqual([expect.objectContaining({ kind: 'leave', recordId: 'p', date: '2026-10-31' })]);
    });
  });

  describe('in grey', () => {
    const line = (name: string, note = '') => [name, '', '看護師', '', note];
    const others = ['伊藤 一', '上田 二', '江口 三', '岡 四', '加藤 五'].map((name) => line(name));
    const inGrey = (name: string, note = '') => line(name, note).map((text) => (text === '' ? text : grey(text)));
    const asked = (lines: readonly (readonly Typed[])[]) =>
      read(lines).questions.find(({ code }) => code === 'table/grey-rows')?.lines;

    test('is asked about as who is struck out, and can be taken', () => {
      const lines = [heading, ...others, inGrey('野口 弘子')];
      const reading = read(lines);
      expect(names(reading)).not.toContain('野口 弘子');
      expect(skipped(reading)).toEqual([[7, 'row/grey', true]]);
      expect(asked(lines)).toEqual([7]);
      expect(names(read(lines, 'staff', [7]))).toContain('野口 弘子');
    });

    test('with the day beside the name is asked about with the others who left', () => {
      const reading = read([heading, ...others, inGrey('野口 弘子', '定年で令和6年3月末に退職')]);
      expect(reading.questions).toContainEqual(expect.objectContaining({ code: 'table/left-days', lines: [7] }));
      expect(asked([heading, ...others, inGrey('野口 弘子', '定年で令和6年3月末に退職')])).toBeUndefined();
    });

    test('is there still where the day is to come', () => {
      for (const note of ['R9.3.31退職', '12月20日で退職します', '退職予定 R9.3.31'])
        expect(names(read([heading, ...others, inGrey('野口 弘子', note)]))).toContain('野口 弘子');
    });

    test('is there still where they are on leave', () => {
      for (const note of ['育休 R8.8.1～R9.3末（予定）', '休職中', '産休'])
        expect(names(read([heading, ...others, inGrey('野口 弘子', note)]))).toContain('野口 弘子');
      expect(names(read([heading, ...others, inGrey('野口 弘子', '育休から復帰')]))).not.toContain('野口 弘子');
    });

    test('is there still where the list says that grey is who is on leave', () => {
      for (const legend of ['網かけ…休んでいる人　取消線…辞めた人', '※グレーは育休中の方', '灰色＝休職'])
        for (const lines of [[[legend], heading], [heading]] as Typed[][][])
          expect(names(read([...lines, ...others, inGrey('野口 弘子'), [`※${legend}`]]))).toContain('野口 弘子');
      for (const legend of ['網かけは退職者', 'グレー＝休職・退職', '灰色の行は週休2日の方'])
        expect(names(read([[legend], heading, ...others, inGrey('野口 弘子')]))).not.toContain('野口 弘子');
    });

    test('says nothing where each second line is grey, or a third of them, or all, or a part of the line', () => {
      const grey5 = [others[0], inGrey('上田 二'), others[2], inGrey('岡 四'), others[4]];
      const named = [heading, ...others, [grey('野口 弘子'), '', '看護師', '在籍', '主任']];
      for (const lines of [[heading, ...grey5], [heading, inGrey('上田 二'), inGrey('岡 四')], named])
        expect(asked(lines as Typed[][])).toBeUndefined();
    });

    test('headings and sums are nobody', () => {
      const sums = ['常勤 5名', '合計 5名'].map((text) => [grey(text), '', '', '', '']);
      expect(asked([heading.map((text) => grey(text)), ...others, ...sums])).toBeUndefined();
    });
  });

  test.each<[ImportKind, string]>([
    ['staff', '退職済み'],
    ['staff', '退職(R6.3.31)'],
    ['patient', '令和7年5月2日 逝去'],
    ['device', 'R6.4 廃棄済'],
    ['account', '利用停止'],
    ['device', '11/20返却'],
    ['account', '11/20返却'],
    ['staff', '11月20日で退職'],
    ['staff', '令和8年11月21日をもって退職'],
    ['staff', '退職（3/31）'],
    // Rather of this year than of the next one.
    ['staff', '6月30日に退職'],
    ['staff', 'R8.3末退職'],
    ['staff', '令和8年3月末で退職'],
    ['staff', '3月末日付け退職'],
    // Why stands in front of it, behind it or in the middle.
    ['staff', '定年で令和6年3月末に退職'],
    ['staff', '定年で令和6年3月末で退職'],
    ['staff', '定年により令和6年3月31日退職'],
    ['staff', '定年のため 令和6年3月31日付けで退職'],
    ['staff', '令和6年3月31日 定年により退職'],
    ['staff', 'R6.3.31 定年退職'],
    ['staff', '定年退職(R6.3.31)'],
    ['staff', '定年退職'],
    ['staff', 'R6.3末 定年'],
    ['staff', '定年（R6.3.31）'],
    ['staff', 'R7.5.31自己都合により退職'],
    ['staff', '家庭の事情でR7.5.31退職'],
    ['staff', '夫の転勤に伴い令和7年8月末で退職。'],
    ['staff', 'R7.8.31退職、ご主人の転勤のため'],
    ['staff', 'R4.12.28退'],
    ['staff', '退'],
    ['staff', 'R8.3.31満了'],
    ['staff', '契約満了'],
    ['staff', '昨年12月末で退職'],
    ['staff', '今年3月末退職'],
    ['staff', '令和6年度末で退職'],
    ['staff', 'R8年10月退職'],
    // In their own words.
    ['staff', 'R7.12.28にやめた'],
    ['staff', 'やめました'],
    ['staff', '辞めた（R7.3.31）'],
    ['staff', '家庭の事情でR8.9.30に辞めました'],
    ['staff', 'R7.3.31退社'],
    ['staff', '令和7年3月末で退社しました'],
    ['staff', '離職済'],
    ['staff', 'R7.3.31離職した'],
    // Beside other sentences.
    ['staff', '夜勤専従。R7.8.31退職'],
    ['staff', '元主任\nR7.8.31付で退職'],
    ['staff', 'R8.8.31退職済　※IDはまだ消してない？'],
    ['staff', 'R8.8.31退職済み ID未削除'],
    ['staff', '退職済（R8.8.31）ID要削除'],
    ['staff', 'R8.8.31退社済、鍵返却済'],
    ['staff', '令和8年8月末退職　TRITRUS抹消済'],
    ['staff', '2026/8/31 退職 → ID停止'],
    ['staff', 'R8.8.31退職(一身上の都合) ID残'],
    ['staff', '退職済みR8.8.31・携帯返却'],
    ['staff', '8/31付退職　ID削除済'],
    ['staff', '8月末で退職されました'],
    ['staff', '退職済　R8.8.31　健保喪失済'],
    ['staff', '退職日：R8.8.31'],
    ['staff', '退職 ： R8.8.31'],
  ])('%s: %s says so', (kind, text) => {
    expect(saysLeft(kind, text, '2026-11-21')).toBe(true);
  });

  test.each<[ImportKind, string]>([
    ['staff', 'R9.3.31退職予定'],
    ['staff', '退職金あり'],
    ['staff', '前任の佐藤さんが退職'],
    ['staff', '育休中'],
    ['device', '故障中'],
    ['device', '廃棄日未定'],
    // Until then they are there.
    ['staff', '12月20日で退職'],
    ['staff', '退職（R8.12.31付）'],
    ['staff', '令和9年3月31日をもって退職'],
    ['staff', '20270331退職'],
    ['staff', 'R9.3末退職'],
    ['staff', '12月末で退職'],
    ['device', '2028/3/31 廃棄'],
    // Of whatever somebody uses also on the day itself, alike for a device and the ID that is used on it.
    ['device', '11月末返却'],
    ['account', '11月末返却'],
    ['device', '11/21返却'],
    ['account', '11/21返却'],
    ['staff', '定年で令和9年3月末に退職'],
    ['staff', 'R9.3末 定年'],
    ['staff', '定年退職(R9.3.31)'],
    ['staff', 'R9.3.31満了'],
    ['staff', '12月で退職'],
    ['staff', '今年12月末で退職'],
    ['staff', '来年3月末で退職'],
    ['staff', '令和8年度末で退職'],
    ['staff', '年度末で退職'],
    ['staff', 'R9年3月退職'],
    // Of whom it says more than that they went.
    ['staff', '定年'],
    ['staff', '来年定年'],
    ['staff', '定年後再雇用'],
    ['staff', 'R6.3.31定年退職。R6.4.1より再雇用'],
    ['staff', 'R6.3.31退職（再雇用）'],
    ['staff', '前任の定年により令和6年3月31日退職'],
    ['staff', '前の病院を令和6年3月末で退職'],
    ['staff', '市立病院でR6.3.31退職。R6.4.1入職'],
    ['staff', '早退'],
    ['staff', 'たばこをやめた'],
    ['staff', '夜勤をR8.4にやめました'],
    ['staff', '12月20日でやめます'],
    ['staff', 'やめたいと相談あり'],
    ['staff', '前の施設をR6.3にやめた'],
    ['staff', '夫の退職に伴い時短'],
    ['staff', 'R6.4.1異動'],
    ['staff', '母 R8.8.31死亡'],
    ['staff', '佐藤さん R8.8.31退職　引継ぎ中'],
    ['staff', 'R8.8.31退職 予定　ID'],
    ['staff', 'R8.8.31 退職の意向あり'],
    ['staff', 'R8.8.31退職　R8.10.1再雇用'],
    ['staff', '12/31付退職　ID削除予定'],
    ['staff', '退職日：R9.3.31'],
    ['staff', '退職日：未定'],
    ['device', '修理 R8.8.1返却'],
    ['device', '充電器紛失、R8.6処分'],
    ['device', '使用中止を検討、R8.6処分予定'],
    ['account', 'ID廃止予定'],
  ])('%s: %s says something else', (kind, text) => {
    expect(saysLeft(kind, text, '2026-11-21')).toBe(false);
  });
});

describe('what stands in the cell of a name', () => {
  const nameOf = (text: string, kind: ImportKind = 'staff'): unknown[] => {
    const [row] = read(
      [
        ['氏名', 'ふりがな', '職種', '住所', '生年月日'],
        [text, 'やまだ はなこ', '', '', ''],
      ],
      kind,
    ).rows;
    return [row?.values['name'], ...(row?.notes ?? []).filter(({ field }) => field === 'name').map(noteSentence)];
  };

  test.each([
    ['神谷　剛　様', '神谷　剛'],
    ['𠮷田花子様', '𠮷田花子'],
    ['山田 花子 殿', '山田 花子'],
  ])('%s is %s, and said', (typed, name) => {
    expect(nameOf(typed, 'patient')).toEqual([name, `「${typed}」の敬称を除いて「${name}」として読みました`]);
  });

  test.each([
    ['田中 花子　産休', '産休', '田中 花子'],
    ['山田(兼) 太郎', '(兼)', '山田 太郎'],
  ])('%s is kept, and its remark shown with the name that is left', (typed, remark, name) => {
    expect(nameOf(typed)).toEqual([
      typed,
      `「${remark}」は、名前ではないようです。「${name}」のように、名前だけにしてください`,
    ]);
  });

  test.each([
    ['山田 太郎(兼)', '山田 太郎'],
    ['山田　太郎（居宅兼務）', '山田　太郎'],
  ])('%s is %s, and what stands behind goes into the memo', (typed, name) => {
    expect(nameOf(typed)).toEqual([name, `「${typed}」の印を除いて「${name}」として読みました。印はメモに残します`]);
  });

  test.each([
    ['佐々木 ゆき（旧姓 髙橋）', '佐々木 ゆき'],
    ['髙橋（旧姓 林）　真由美', '髙橋　真由美'],
    ['髙橋(旧 林)真由美', '髙橋 真由美'],
    ['田中 花子 旧姓山本', '田中 花子'],
  ])('%s is %s without 旧姓, and said', (typed, name) => {
    expect(nameOf(typed)).toEqual([name, `「${typed}」の旧姓を除いて「${name}」として読みました`]);
  });

  test.each([
    ['佐々木 ゆき（旧姓 髙橋）', '旧姓 髙橋'],
    ['髙橋(旧 林)真由美', '旧姓 林'],
    ['田中 花子 旧姓山本', '旧姓 山本'],
  ])('of %s the memo keeps %s, and the row says so', (typed, former) => {
    const plan = planImport(
      read([
        ['氏名', '職種', '備考'],
        [typed, '看護師', '夜勤なし'],
      ]),
      aView(),
      noDecisions,
      '2026-11-21',
    );
    const [cells] = plan.rows.map((row) => row.cells);
    expect(cells?.['note']?.after).toBe(`夜勤なし　${former}`);
    expect(cells?.['name']?.notes).toContainEqual(expect.objectContaining({ code: 'note/former-kept' }));
    const without = planImport(
      read([
        ['氏名', '職種'],
        [typed, '看護師'],
      ]),
      aView(),
      noDecisions,
      '2026-11-21',
    );
    expect(without.rows[0]?.cells['note']?.after).toBe(former);
  });

  test.each(['鵜殿', '産形 一', '神谷 剛', '休場 兼', 'マリア・デ・ラ・クルス', '旧井 異'])('%s is a name', (name) => {
    expect(nameOf(name)).toEqual([name]);
  });

  test('a team is called as it is called', () => {
    const reading = read(
      [
        ['チーム名（患者名）', '構成員氏名', '職種'],
        ['山田花子様', '伊藤 一', '医師'],
      ],
      'team',
    );
    expect(reading.rows[0]).toMatchObject({ values: { name: '山田花子様', member: '伊藤 一' }, problems: [] });
  });
});

describe('lines and columns that are nobody', () => {
  test.each(['以　上', '（以下余白）', '次頁へつづく', '常勤 5名、非常勤 3名'])('%s below the list', (text) => {
    const reading = read([
      ['No', '氏名', 'ふりがな'],
      ['1', '伊藤 一', 'いとう はじめ'],
      [null, text, null],
    ]);
    expect(names(reading)).toEqual(['伊藤 一']);
    expect(reading.account).toMatchObject({ lines: 3, taken: 1, skipped: 2 });
  });

  test('furigana above each name is the name’s, under 氏名（ふりがな） too', () => {
    const reading = read([
      ['番号', '（ふりがな）\n氏名', '職種'],
      [null, 'いとう　はじめ', null],
      ['1', '伊藤　一', '看護師'],
      [null, 'うえだ　つぐ', null],
      ['2', '上田　二', '介護職員'],
    ]);
    expect(reading.rows.map(({ values: { name, kana, jobType } }) => [name, kana, jobType])).toEqual([
      ['伊藤　一', 'いとう はじめ', '看護師'],
      ['上田　二', 'うえだ つぐ', '介護職員'],
    ]);
  });

  test('an arrow down is the value above', () => {
    const reading = read([
      ['氏名', 'ふりがな', '所属'],
      ['伊藤 一', 'いとう はじめ', '本館'],
      ['上田 二', 'うえだ つぐ', '↓'],
    ]);
    expect(names(reading, 'office')).toEqual(['本館', '本館']);
  });

  test('the address of a network card is no mail; シメイカナ is the whole furigana', () => {
    const device = read(
      [
        ['管理番号', '種類', 'MACアドレス'],
        ['1', 'PC', '00:1E:0A:00:00:00'],
      ],
      'device',
    );
    expect(device.rows[0]?.problems).toEqual([]);
    expect(
      read([
        ['職員名', 'しめいかな'],
        ['伊藤 一', 'いとう はじめ'],
      ]).columns[1]?.field,
    ).toBe('kana');
  });

  test('the end that MS-DOS gave a text is no line', () => {
    expect(decodeTableText(new TextEncoder().encode('氏名\r\n伊藤\r\n\u001a')).text).toBe('氏名\r\n伊藤\r\n');
  });

  test('a list of devices with their IDs is judged alike, for which of the two it is read', () => {
    const lines = [
      ['端末番号', '種類', '使用者', 'TRITRUS ID', '備考'],
      ['①', 'iPad', '佐藤 美咲', 'ng-12301', '11/21返却'],
      ['②', 'iPad', '鈴木 健太', 'ng-12302', '11月末返却'],
      ['③', 'iPad', '高橋 由美', 'ng-12303', '11/20返却'],
    ];
    for (const kind of ['device', 'account'] as const) {
      expect(names(read(lines, kind), 'holder')).toEqual(['佐藤 美咲', '鈴木 健太']);
      expect(skipped(read(lines, kind))).toEqual([[4, 'row/left', true]]);
    }
  });
});

test.each(['変更事項', '異動', '異動・休業など', '届出'])('what stands below %s is remarked of them', (heading) => {
  const sheet = aSheet('名簿', [
    ['氏名', 'ふりがな', '職種', heading],
    ['見本 太郎', 'みほん たろう', '看護師', '削除（10月31日退職）'],
    ['例田（現：髙橋）　由香', 'たかはし ゆか', '看護師', '改姓'],
  ]);
  const reading = unwrap(readTable(aBook(sheet), { kind: 'staff', today: '2026-11-29' }));
  const [taro, yuka] = reading.rows;
  expect(reading.columns.at(-1)?.field).toBe('note');
  expect(taro?.values['leftOn']).toBe('2026-10-31');
  expect(yuka?.values['name']).toBe('髙橋　由香');
});

describe('a device, or an ID, that is no more', () => {
  test.each([
    ['device', 'Win10のため使用中止、R8.6処分'],
    ['device', '水没 処分済'],
    ['device', '故障のため廃棄'],
    ...(['故障　R8.9廃棄', '故障（R8.9廃棄）', '画面割れ R8.9.30 廃棄済'] as const).map(
      (text) => ['device', text] as const,
    ),
    ['device', '使用中止'],
    ['account', 'ID廃止 2026/11/4'],
    ['account', 'R8.3 ID廃止ずみ'],
    ['account', '停'],
    ['account', '休止中'],
    ['account', 'Suspended'],
  ] as const)('%s: %s', (kind, text) => {
    expect(saysLeft(kind, text, '2026-11-21')).toBe(true);
  });
});

test.each([
  ...['廃棄', 'R8.9廃棄', '故障　R8.9廃棄', '処分済'].map((text) => [text, true] as const),
  ...['廃棄予定', '故障 R9.3廃棄予定', '返却済', '故障中'].map((text) => [text, false] as const),
])('of a device %s below 使う人 says that it is gone: %s', (text, isGone) => {
  const rows = [
    ['T-1', 'タブレット', '佐藤 恵'],
    ['T-2', 'タブレット', text],
  ];
  const sheet = aSheet('端末', [['管理番号', '種類', '使う人'], ...rows]);
  const { skipped } = unwrap(readTable(aBook(sheet), { kind: 'device', today: '2026-11-29' }));
  expect(skipped.some(({ code, isAsked }) => code === 'row/left' && isAsked)).toBe(isGone);
});

test.each([
  ['12/31付 退職（自己都合）', false],
  ['12月31日 退職', false],
  ['週3日、退職 R9.3.31', false],
  ['R8.9.30 退職', true],
  ['退職', true],
  ['前任 例田 薫（れいだ かおる）R8.6.30退職　ID rei-01 廃止届済', false],
])('by 「%s」 somebody has left: %s', (note, hasLeft) => expect(hasLeftBy({ note }, '2026-12-01')).toBe(hasLeft));
