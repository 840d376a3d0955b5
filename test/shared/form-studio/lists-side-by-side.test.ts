import { expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { readPdfPage } from '@shared/form-studio/page/read-pdf-page';
import { drawn, grid, word } from '../../support/drawn-pdf';

test('of two lists side by side each has the heading that is printed over it', () => {
  const heads = [word('１', 50, 80), word('端末の処理', 70, 80), word('２', 320, 80), word('返すＩＤ', 340, 80)];
  const names = [word('管理番号', 60, 105), word('削除日', 160, 105), word('氏名', 330, 105), word('ＩＤ', 430, 105)];
  const tops = [100, 120, 140, 160];
  const rules = [...grid(tops, [50, 150, 250]), ...grid(tops, [320, 420, 520])];
  const { rows } = findCandidates(readPdfPage(drawn([...heads, ...names], rules)));
  expect(rows.map(({ heading }) => heading)).toEqual(['端末の処理', '返すID']);
});
