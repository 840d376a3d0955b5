import { expect, test } from 'vitest';
import { headerParts } from '@shared/forms/sheet/header-footer';

const FACTS = { page: 2, pages: 3, sheet: '様式４', file: '様式４.xlsx', date: '2026/11/20', time: '9:00' };
const runs = (code: string) =>
  headerParts(code, FACTS).centre.map(({ text, size, colour }) => ({ text, size, colour }));

test('the colour that a footer names is that of what stands behind it', () => {
  expect(runs('&C前&8&K808080作成した様式です')).toEqual([
    { text: '前', size: 11, colour: null },
    { text: '作成した様式です', size: 8, colour: '#808080' },
  ]);
});

test('a colour ends where the next part begins, and one of the theme prints as the ordinary one', () => {
  const { left, right } = headerParts('&L&KFF0000朱&R黒', FACTS);
  expect([left[0]?.colour, right[0]?.colour]).toEqual(['#ff0000', null]);
  expect(runs('&C&K01+000既定')).toEqual([{ text: '既定', size: 11, colour: null }]);
});

test('pages are counted behind a size', () => {
  expect(runs('&C&9&P／&N').map(({ text }) => text)).toEqual(['2', '／', '3']);
});
