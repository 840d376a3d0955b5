import { expect, test } from 'vitest';
import type { ListedPaper } from '../../../renderer/papers/listed-papers';
import { paperListRows } from '../../../renderer/features/documents/paper-groups';

test('papers of a month stand under its name, and the first year of 令和 is 元年', () => {
  const papers = ['2026-11-20', '2026-11-02', '2020-01-31', '2019-12-31', '2019-05-01'].map(
    (day) => ({ document: { updatedAt: `${day}T12:00:00.000Z` } }) as ListedPaper,
  );
  const heads = paperListRows(papers, 'newest').flatMap((row) =>
    row.kind === 'head' ? [`${row.words} ${row.count}`] : [],
  );
  expect(heads).toEqual(['令和8年11月 2', '令和2年1月 1', '令和元年12月 1', '令和元年5月 1']);
});
