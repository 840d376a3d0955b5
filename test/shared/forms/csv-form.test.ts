import { describe, expect, test } from 'vitest';
import { csvFiles } from '@shared/forms/csv-form';
import { lineWorksMembers } from '../../support/sample-papers';

/** Lines of each file, for so many people again and again. */
const tables = async (count: number, times = 1): Promise<string[][]> => {
  const { official, evaluation } = await lineWorksMembers(count);
  const sheets = evaluation.sheets.map((sheet) => ({
    ...sheet,
    rows: { members: Array.from({ length: times }, () => sheet.rows['members'] ?? []).flat() },
  }));
  return csvFiles(official.form, { ...evaluation, sheets }).map((text) => text.split('\r\n'));
};

describe('the member list as CSV', () => {
  test('begins with the mark that Excel reads UTF-8 by, then the headings from 姓 to 備考', async () => {
    const [[first = '', second = '', ...others] = []] = await tables(2);
    expect(first).toBe(
      '\ufeff姓,名,せい,めい,ID（@より前）,連絡用メールアドレス,組織（事業所・部署）,役職,職種,電話番号,社員番号,利用者区分,備考',
    );
    expect(second).toMatch(/^見本,花子1,みほん,あこ,mihon\.ako,/);
    expect(second).toMatch(/,0001,管理者,$/);
    expect(others).toHaveLength(2);
    expect(others.at(-1)).toBe('');
  });

  test('is as many files as there are hundreds', async () => {
    const files = await tables(67, 3);
    // The headings, and what stands behind the last line.
    expect(files.map((lines) => lines.length - 2)).toEqual([100, 100, 1]);
  });

  test('has no cell that a spreadsheet takes for a formula', async () => {
    const { official, evaluation } = await lineWorksMembers(1);
    const entry = evaluation.sheets[0]!.rows['members']![0]!;
    const fields = entry.fields.map((one) => (one.key === 'members.note' ? { ...one, shown: '=1+1' } : one));
    const sheets = [{ fields: [], rows: { members: [{ ...entry, fields }] } }];
    expect(csvFiles(official.form, { ...evaluation, sheets })[0]).toContain(",'=1+1\r\n");
  });
});
