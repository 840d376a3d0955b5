import { describe, expect, test } from 'vitest';
import { importTables } from '@shared/tables/import/import-fields';
import { textCell } from '@shared/tables/import/raw-sheet';
import { readCell } from '@shared/tables/import/read-cell';
import type { ImportKind } from '@shared/tables/lists';

const TODAY = '2026-11-27';

function read(name: string, text: string, kind: ImportKind = 'staff'): unknown {
  const field = importTables[kind].fields.find((one) => one.name === name);
  if (!field) throw new Error(`no column ${name}`);
  const { value, problem } = readCell(textCell(text), field, { date1904: false, today: TODAY, digits: 0 });
  return problem ? problem.code : value;
}

describe('a day with the word of its column around it', () => {
  test.each([
    ['R8.3.31退職', '2026-03-31'],
    ['R8.3末で退職', '2026-03-31'],
    ['退職 R8.3.31', '2026-03-31'],
    ['退職日：令和8年3月31日', '2026-03-31'],
    ['Ｒ８．３．３１付けで退職しました', '2026-03-31'],
    ['2026/3/31（退職済）', '2026-03-31'],
    ['R8.3.31（定年）', '2026-03-31'],
    ['定年でR6.3末に退職', '2024-03-31'],
    ['R7.12.28にやめた', '2025-12-28'],
    ['R9.3.31退職予定', '2027-03-31'],
  ])('退職日 %s is %s', (text, date) => {
    expect(read('leftOn', text)).toBe(date);
  });

  test.each([
    ['joinedOn', '入職 H30.4.1', '2018-04-01'],
    ['joinedOn', 'H30.4.1採用', '2018-04-01'],
    ['joinedOn', '平成30年4月1日より勤務開始', '2018-04-01'],
  ])('%s %s is %s', (name, text, date) => {
    expect(read(name, text)).toBe(date);
  });

  test.each([
    // Another day than the column's.
    ['leftOn', 'R8.4.1入職'],
    ['leftOn', 'R8.4.1再雇用'],
    ['joinedOn', 'R8.3.31退職'],
    // Of which year, on which day, and whether at all, nobody knows.
    ['leftOn', '3/31退職'],
    ['leftOn', 'R8.3退職'],
    ['leftOn', 'R8.3.31退職予定'],
    ['leftOn', 'R8.3.31退職取消'],
    ['leftOn', '退職済'],
  ])('%s %s is asked about', (name, text) => {
    expect(read(name, text)).toMatch(/^cell\/date/);
  });
});
