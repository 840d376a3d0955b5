import { describe, expect, test } from 'vitest';
import { combinedTitle } from '@shared/submission/combined-title';
import { fileIndexOf } from '@shared/submission/paper-files';
import { aNewFile, aSubmission, frozenSubmission } from '../../builders/submission.ts';

const withFiles = (files: ReturnType<typeof aNewFile>[], given: Parameters<typeof aSubmission>[0] = {}) => {
  const one = aSubmission(given);
  return { ...one, frozen: { ...one.frozen, files: frozenSubmission(one.id, files).files } };
};
const register = { documentId: 'paper-2', formId: '2', title: '様式２ 事業所情報登録票' };

describe('papers of one letter', () => {
  test('are called together by what they have in common, in the order of their numbers', () => {
    expect(combinedTitle(aSubmission({ title: '様式１ 導入誓約書', together: [register] }))).toBe(
      '様式１・２ 導入誓約書・事業所情報登録票',
    );
    const other = { ...register, title: '様式１ 導入誓約書' };
    expect(combinedTitle(aSubmission({ title: '様式２ 事業所情報登録票', together: [other] }))).toBe(
      '様式１・２ 導入誓約書・事業所情報登録票',
    );
  });

  test('keep a space in their own words', () => {
    const other = { ...register, title: '様式２ 施設 誓約書' };
    expect(combinedTitle(aSubmission({ title: '様式１ 導入 誓約書', together: [other] }))).toBe(
      '様式１・２ 導入 誓約書・施設 誓約書',
    );
  });

  test('are called by their own title when they go alone', () => {
    for (const title of ['様式２ 変更・修正申請書', '利用申込書', '様式２　変更 申請書'])
      expect(combinedTitle(aSubmission({ title }))).toBe(title);
  });

  test('have a file each, in their order; one that went as its scan has none', () => {
    const both = withFiles([aNewFile(), aNewFile({ name: '様式２.xlsx' })], { together: [register] });
    expect([fileIndexOf(both, both.documentId), fileIndexOf(both, 'paper-2'), fileIndexOf(both, 'other')]).toEqual([
      0, 1, -1,
    ]);
    const scan = withFiles([aNewFile({ role: 'signed-scan', name: 'scan.pdf' })]);
    expect(fileIndexOf(scan, scan.documentId)).toBe(-1);
    const scanAndOther = withFiles(
      [aNewFile({ role: 'signed-scan', name: 'scan.pdf' }), aNewFile({ name: '様式２.xlsx' })],
      { together: [register] },
    );
    expect([scanAndOther.documentId, 'paper-2'].map((id) => fileIndexOf(scanAndOther, id))).toEqual([-1, 1]);
  });
});
