import { describe, expect, test } from 'vitest';
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

const PLAIN = { fontName: '', size: 11, bold: false, italic: false, underline: false, strike: false, colour: null };
const texts = (code: string): string[] =>
  Object.values(headerParts(code, FACTS)).map((part) => part.map(({ text }: { text: string }) => text).join(''));

describe('the code of a header', () => {
  test.each<[string, [left: string, centre: string, right: string]]>([
    ['', ['', '', '']],
    ['題', ['', '題', '']],
    ['&L左&C中&R右', ['左', '中', '右']],
    ['&l左&c中&r右', ['左', '中', '右']],
    ['&R右&L左', ['左', '', '右']],
    ['&P/&N', ['', '2/3', '']],
    ['&P+10', ['', '12', '']],
    ['&P-1', ['', '1', '']],
    ['&A &F', ['', '様式４ 様式４.xlsx', '']],
    ['&D &T', ['', '2026/11/20 9:00', '']],
    ['&a &f &p', ['', '様式４ 様式４.xlsx 2', '']],
    ['A&&B', ['', 'A&B', '']],
    ['&Z&G', ['', '', '']],
    ['末&', ['', '末&', '']],
  ])('%s', (code, expected) => {
    expect(texts(code)).toEqual(expected);
  });

  test.each<[string, object]>([
    ['&B題', { bold: true }],
    ['&I題', { italic: true }],
    ['&U題', { underline: true }],
    ['&E題', { underline: true }],
    ['&S題', { strike: true }],
    ['&b&i&u&s題', { bold: true, italic: true, underline: true, strike: true }],
    ['&B&B&I&I&U&U&S&S題', {}],
    ['&14題', { size: 14 }],
    ['&"ＭＳ 明朝,標準"題', { fontName: 'ＭＳ 明朝' }],
    ['&"ＭＳ 明朝,太字 斜体"題', { fontName: 'ＭＳ 明朝', bold: true, italic: true }],
    ['&"Arial,Bold"題', { fontName: 'Arial', bold: true }],
    ['&"Arial,Italic"題', { fontName: 'Arial', italic: true }],
    ['&"Arial"題', { fontName: 'Arial' }],
    ['&"Arial,標準"&"-,太字"題', { fontName: 'Arial', bold: true }],
    ['&"Arial,Bold"&"-,標準"題', { fontName: 'Arial' }],
    ['&Kff8000題', { colour: '#ff8000' }],
    ['&KFF0000&K01+000題', {}],
    ['&K02-049題', {}],
  ])('%s sets the look of what follows', (code, expected) => {
    expect(headerParts(code, FACTS).centre).toEqual([{ text: '題', ...PLAIN, ...expected }]);
  });

  test('begins each part in the plain look', () => {
    const { left, right } = headerParts('&L&B&14&"Arial,Italic"左&R右', FACTS);
    expect(left).toEqual([{ ...PLAIN, text: '左', bold: false, italic: true, size: 14, fontName: 'Arial' }]);
    expect(right).toEqual([{ ...PLAIN, text: '右' }]);
  });
});
