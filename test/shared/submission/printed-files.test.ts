import { expect, test } from 'vitest';
import { formKinds } from '@shared/submission/known-kinds';
import { printedFiles, usualSheets } from '@shared/submission/printed-files';
import type { Submission } from '@shared/submission/submission';
import { aNewFile, aSubmission, frozenSubmission } from '../../builders/submission';

const { docx, xlsx } = formKinds;
const word = (name: string) => aNewFile({ name, mediaType: docx.mediaType });
const excel = (name: string) => aNewFile({ name, mediaType: xlsx.mediaType });
const scan = aNewFile({ name: '署名済み.pdf', mediaType: 'application/pdf', role: 'signed-scan' });

const withFiles = (files: ReturnType<typeof aNewFile>[], given: Partial<Submission> = {}): Submission => {
  const submission = aSubmission(given);
  return { ...submission, frozen: { ...submission.frozen, files: frozenSubmission(submission.id, files).files } };
};
const along = [{ documentId: 'paper-2', formId: '2', title: '様式２ 施設又は組織誓約書' }];
const pack = {
  forms: [
    { id: '1', pages: 2 },
    { id: '2', pages: 3 },
  ],
} as never;

test('of several papers in one submission each is printed once, in its order and under its own title', () => {
  const submission = withFiles([word('様式１.docx'), excel('様式２.xlsx')], {
    title: '様式１ 利用申込書',
    together: along,
  });
  expect(printedFiles(submission)).toEqual([
    { index: 0, title: '様式１ 利用申込書' },
    { index: 1, title: '様式２ 施設又は組織誓約書' },
  ]);
});

test('of one paper in several files each file is printed', () => {
  const submission = withFiles([word('a.docx'), word('b.docx')], { title: '様式4 登録申請書' });
  expect(printedFiles(submission)).toEqual([
    { index: 0, title: '様式4 登録申請書（1／2）' },
    { index: 1, title: '様式4 登録申請書（2／2）' },
  ]);
});

test('a scan isn’t printed: the paper that was signed is there', () => {
  expect(printedFiles(withFiles([word('a.docx'), scan])).map(({ index }) => index)).toEqual([0]);
});

test('nor is what goes along, though it be a Word file; nor a paper in a form that no program here prints', () => {
  const enclosure = aNewFile({ name: '地図.docx', mediaType: docx.mediaType, role: 'enclosure' });
  const csv = aNewFile({ name: '名簿.csv', mediaType: 'text/csv' });
  expect(printedFiles(withFiles([enclosure, word('a.docx'), csv])).map(({ index }) => index)).toEqual([1]);
});

test('the cover sheet counts the sheets of all papers in it, and nothing when a form isn’t known any more', () => {
  expect(usualSheets(pack, withFiles([word('a.docx'), word('b.docx')], { formId: '1', together: along }))).toBe(5);
  expect(usualSheets(pack, withFiles([word('a.docx')], { formId: '1' }))).toBe(2);
  expect(usualSheets(pack, withFiles([word('a.docx'), word('b.docx')], { formId: '1' }))).toBe(4);
  expect(usualSheets(pack, withFiles([word('a.docx')], { formId: '9' }))).toBeNull();
  expect(usualSheets(null, withFiles([word('a.docx')]))).toBeNull();
});
