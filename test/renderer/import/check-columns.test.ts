import { describe, expect, test } from 'vitest';
import {
  chipCounts,
  importedCellText,
  checkColumns,
  nameWidth,
  fittedWidths,
  warnedShortly,
  shortly,
  nameOfIds,
  placeAfterThis,
  placesAhead,
  placesToMend,
} from '../../../renderer/features/import/check-columns';
import { verdictWidth } from '../../../renderer/features/import/check-row';
import { verdictWords } from '../../../renderer/words/import-words';
import { importKinds } from '../../../shared/tables/lists';
import {
  countWords,
  toggledLine,
  withoutSame,
  withoutWords,
  withSame,
  withTyped,
  withWord,
} from '../../../renderer/features/import/decisions';
import { noDecisions } from '../../../shared/tables/matching/import-decisions';
import { planImport } from '../../../shared/tables/matching/import-plan';
import { anOffice, OFFICE_ID } from '../../builders/organization';
import { aReading, aView, TODAY } from '../../shared/tables/matching/planning';

const office = anOffice({ id: OFFICE_ID, name: 'ひまわりの里 福井' });
const view = aView({ offices: [office] });
const reading = aReading([
  { name: '見本 太郎', kana: 'みほん たろう', office: office.name, joinedOn: '2026-10-01' },
  { name: '見本 次郎', kana: 'みほん じろう', office: 'どこか', joinedOn: '2026-10-01' },
]);
reading.rows[0]!.problems.push({ field: 'kana', code: 'cell/required', message: 'ふりがなが要ります', text: '' });
delete reading.rows[0]!.values['kana'];
const plan = planImport(reading, view, noDecisions, TODAY);
const columns = checkColumns(reading, plan);

describe('the columns of the preview', () => {
  test('what becomes of a row has room for whatever it may be, 取り込まない too', () => {
    for (const kind of importKinds)
      for (const { label } of Object.values(verdictWords(kind)))
        // Its letters, the mark before them and what lies around both.
        expect(verdictWidth(kind)).toBeGreaterThanOrEqual(label.length * 0.875 + 3.7);
  });

  test('stand in the ledger’s order, each with its heading in the Excel', () => {
    expect(columns.map(({ field, from }) => [field, from]).slice(0, 2)).toEqual([
      ['name', '「name」'],
      ['kana', '「kana」'],
    ]);
    expect(columns.map(({ field }) => field)).toContain('office');
  });

  test('end with the office where all are of one: what differs from row to row comes before it', () => {
    const placeOf = (...offices: (string | undefined)[]): number => {
      const rows = offices.map((name, i) => ({
        ...{ name: `見本 ${i}郎`, kana: 'みほん', joinedOn: '2026-10-01' },
        ...(name !== undefined && { office: name }),
      }));
      const all = aReading(rows);
      const made = checkColumns(all, planImport(all, view, noDecisions, TODAY)).map(({ field }) => field);
      return made.indexOf('office') - made.length;
    };
    expect(placeOf(office.name, office.name)).toBe(-1);
    expect(placeOf(undefined, undefined)).toBe(-1);
    expect(placeOf(office.name, 'どこか')).toBeLessThan(-1);
  });

  test('say what was made of the cells', () => {
    const noted = aReading([{ name: '見本 太郎', kana: 'みほん たろう' }]);
    noted.rows[0]!.notes.push({ field: 'kana', code: 'note/kana', text: '', to: '' });
    const made = checkColumns(noted, planImport(noted, view, noDecisions, TODAY));
    expect(made.find(({ field }) => field === 'kana')?.from).toBe('「kana」→ ひらがなに');
  });

  test('have room for what is wrong with a cell, in full', () => {
    const wrong = aReading([{ name: '見本 太郎', kana: 'みほん たろう', mail: '' }]);
    const message = 'メールアドレスの形ではありません。例：taro@example.jp';
    wrong.rows[0]!.problems.push({ field: 'mail', code: 'cell/mail', message, text: 'x' } as never);
    const made = checkColumns(wrong, planImport(wrong, view, noDecisions, TODAY));
    // 16 signs of small print, between the edges of the cell.
    expect(made.find(({ field }) => field === 'mail')?.width).toBeGreaterThanOrEqual(16 * 0.875 + 1.25);
  });

  test('have room for the name of an office on two lines, however long, within reason', () => {
    const widthFor = (name: string): number | undefined => {
      const named = aReading([{ name: '見本 太郎', kana: 'みほん たろう', office: name }]);
      return checkColumns(named, planImport(named, view, noDecisions, TODAY)).find(({ field }) => field === 'office')
        ?.width;
    };
    expect(widthFor(office.name)).toBe(11.125);
    // A remark stands below a name of one line alone.
    expect(nameWidth('ひまわり訪問看護 流山')).toBeLessThanOrEqual(11.125);
    expect(nameWidth('デイサービスセンターみほん')).toBeGreaterThan(11.125);
    // 15 signs a line, of 15 pixels each, between the edges of the cell.
    expect(widthFor('ひまわり訪問看護ステーション流山おおたかの森サテライト')).toBeGreaterThanOrEqual(
      (15 * 15 + 20) / 16,
    );
    expect(widthFor('ひ'.repeat(80))).toBe(18);
    // What a list says in short stands in full.
    const named = aReading([{ name: '見本 太郎', kana: 'みほん たろう', office: office.name }]);
    const long = () => 'ひまわり訪問看護ステーション流山おおたかの森サテライト';
    const [wide] = checkColumns(named, planImport(named, view, noDecisions, TODAY), long).filter(
      ({ field }) => field === 'office',
    );
    expect(wide?.width).toBeGreaterThanOrEqual((15 * 15 + 20) / 16);
  });

  test('say of 同上 in few words what it was read as, and are no wider for it', () => {
    const reading = aReading([{ name: '見本 太郎', kana: 'みほん たろう', office: office.name }]);
    reading.rows[0]!.notes.push({ field: 'office', code: 'note/as-above', text: '〃', to: office.name });
    const made = checkColumns(reading, planImport(reading, view, noDecisions, TODAY));
    expect(made.find(({ field }) => field === 'office')!.width).toBe(11.125);
    expect(warnedShortly({ code: 'note/as-above', message: 'x' })).toBe('上の行と同じ');
    expect(warnedShortly({ code: 'plan/unshown', message: 'この字は…' })).toBe('この字は…');
  });

  test('have room for what was made of which column, and for no longer heading', () => {
    const [width, wide, widest] = ['カナ', 'フリガナ', 'とても長い見出しのついた列'].map((from) => {
      const noted = aReading([{ name: '見本 太郎', kana: 'みほん たろう' }]);
      noted.columns.find(({ field }) => field === 'kana')!.from = from;
      noted.rows[0]!.notes.push({ field: 'kana', code: 'note/kana', text: '', to: '' });
      const made = checkColumns(noted, planImport(noted, view, noDecisions, TODAY));
      return made.find(({ field }) => field === 'kana')!.width;
    });
    expect(width).toBe(10.75);
    expect(wide).toBeGreaterThan(12);
    expect(widest).toBe(12.5);
  });

  test('say of a day no more than there is room for, so that what stands beside it is seen', () => {
    const message = '令和は元年5月1日からです。前の元号で入れてください';
    expect(shortly({ code: 'cell/date', message })).toBe('日付として読めません');
    expect(shortly({ code: 'cell/date', message: '「H30.4」には、日がありません。何日かも入れてください。' })).toBe(
      '日がありません',
    );
    expect(shortly({ code: 'cell/phone', message: '始まりがちがいます。はじめの数字を確かめてください' })).toBe(
      '始まりがちがいます',
    );
  });

  test('fill what is in sight with whole ones: none ends in the middle of a day', () => {
    const widths = [4, 7, 9, 10, 10, 16];
    expect(fittedWidths(widths, 46, 3)).toEqual([4, 7, 9, 13, 13, 16]);
    // The one that stays and the first beside it have no room together: it is scrolled as before.
    expect(fittedWidths(widths, 25, 3)).toEqual(widths);
    expect(fittedWidths(widths, 60, 3)).toEqual(widths);
    expect(fittedWidths(widths, 0, 3)).toEqual(widths);
  });

  test('show ids by their names and days in wareki; nothing is nothing', () => {
    const names = nameOfIds(view);
    expect(importedCellText('office', OFFICE_ID, names)).toBe('ひまわりの里 福井');
    expect(importedCellText('joinedOn', '2026-10-01', names)).toBe('令和8年10月1日');
    expect(importedCellText('joinedOn', null, names)).toBe('');
  });
});

test('Enter leads from what was mended to the next, and from the last around to the first', () => {
  const places = placesToMend(plan.rows, columns);
  expect(places).toEqual([
    { line: 2, field: 'kana' },
    { line: 3, field: 'office' },
  ]);
  expect(placeAfterThis(places, { line: 2, field: 'kana' }, columns)).toEqual({ line: 3, field: 'office' });
  expect(placeAfterThis(places, { line: 3, field: 'office' }, columns)).toEqual({ line: 2, field: 'kana' });
  expect(placeAfterThis([], { line: 3, field: 'office' }, columns)).toBeNull();
});

test('the chip of what stays empty counts the rows that it shows, settled or not', () => {
  const two = aReading([{ name: '見本 太郎', kana: 'みほん たろう', office: office.name }]);
  for (const field of ['phone', 'mail'])
    two.rows[0]!.problems.push({ field, code: 'cell/phone', message: '', text: 'x' } as never);
  const taken = planImport(two, view, noDecisions, TODAY);
  expect(taken.leftEmpty).toBe(2);
  // As many as are shown then.
  expect(chipCounts(taken).get('empty')).toBe(1);
  expect(chipCounts(taken).get('new')).toBe(1);
});

describe('the button below the table', () => {
  test('leads to what keeps rows out first, counted in rows as 「直す」 is', () => {
    const ahead = placesAhead(plan, placesToMend(plan.rows, columns));
    expect(ahead).toEqual({ places: [{ line: 3, field: 'office' }], words: '次の直す行へ（残り 1行）' });
    expect(plan.counts.fix).toBe(1);
  });

  test('then to what would be left empty, under another word, without a count beside that of the button of taking', () => {
    const left = planImport(reading, view, toggledLine(noDecisions, 3), TODAY);
    const ahead = placesAhead(left, placesToMend(left.rows, columns));
    expect(ahead).toEqual({ places: [{ line: 2, field: 'kana' }], words: '次の足りない項目へ' });
    expect([left.counts.fix, left.leftEmpty]).toEqual([0, 1]);
  });

  test('leads to furigana that may not be whole as to what would be left empty', () => {
    const short = aReading([{ name: '石田 洋', kana: 'いしだ', office: office.name, jobType: '看護師' }]);
    const taken = planImport(short, view, noDecisions, TODAY);
    const ahead = placesAhead(taken, placesToMend(taken.rows, checkColumns(short, taken)));
    expect(ahead).toEqual({ places: [{ line: 2, field: 'kana' }], words: '次の足りない項目へ' });
    expect(chipCounts(taken).get('empty')).toBe(1);
  });

  test('is not there when nothing is left to look at', () => {
    const whole = planImport(aReading([]), view, noDecisions, TODAY);
    expect(placesAhead(whole, placesToMend(whole.rows, columns))).toBeNull();
  });
});

describe('what is decided', () => {
  test('the same text again is no new decision, so that nothing is reckoned anew', () => {
    const once = withTyped(noDecisions, { line: 2, field: 'kana' }, 'みほん');
    expect(withTyped(once, { line: 2, field: 'kana' }, 'みほん')).toBe(once);
    expect(once.fixed).toEqual({ 2: { kana: 'みほん' } });
  });

  test('who somebody is, a word and a line that is left out are taken back again', () => {
    expect(withoutSame(withSame(noDecisions, 2, 'new'), 2)).toEqual(noDecisions);
    const worded = withWord(noDecisions, { of: 'office', word: 'どこか', id: OFFICE_ID });
    expect(countWords(worded)).toBe(1);
    expect(withoutWords(worded)).toEqual(noDecisions);
    expect(toggledLine(toggledLine(noDecisions, 3), 3)).toEqual(noDecisions);
  });
});

test('a value that another place of the table says tells from where it is', () => {
  const found = aReading([{ name: '見本 太郎' }]);
  found.rows[0]!.values = { name: '見本 太郎', kana: 'みほん たろう', office: office.name };
  found.rows[0]!.notes = [
    { field: 'kana', code: 'note/reading-apart', to: 'みほん たろう', text: '見本 太郎\nみほん たろう' },
    { field: 'office', code: 'note/section', to: office.name, text: office.name },
  ];
  const from = new Map(
    checkColumns(found, planImport(found, view, noDecisions, TODAY)).map((one) => [one.field, one.from]),
  );
  expect([from.get('kana'), from.get('office')]).toEqual(['氏名の列から', '区切りの行から']);
});
