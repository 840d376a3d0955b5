import { expect, test } from 'vitest';
import { fontStack } from '../../../renderer/paper/fonts';
import { standInsFor, type SetText } from '../../../renderer/paper/stand-ins';

const text = (families: string, words: string): SetText => ({ families: fontStack(families), text: words });
const has =
  (...families: string[]) =>
  (family: string): boolean =>
    families.includes(family);

test('where the fonts of the city’s file are on this PC, nothing stands for them', () => {
  const texts = [text('"ＭＳ 明朝"', '氏名'), text('"MS Gothic"', '導入誓約書')];
  expect(standInsFor(texts, has('ＭＳ 明朝', 'MS Gothic'))).toEqual([]);
});

test('a font that this PC lacks is told once, by the name that Word shows, with the one that stands for it', () => {
  const texts = [
    text('"MS Mincho"', '氏名'),
    text('"ＭＳ 明朝"', '所属'),
    text('"ＭＳ ゴシック"', '注意'),
    text('游ゴシック', '備考'),
    text('メイリオ', '連絡先'),
  ];
  expect(standInsFor(texts, has('ＭＳ ゴシック'))).toEqual([
    { missing: 'ＭＳ 明朝', by: 'BIZ UD明朝' },
    { missing: '游ゴシック', by: 'BIZ UDゴシック' },
    { missing: 'メイリオ', by: 'BIZ UDゴシック' },
  ]);
});

test('Japanese stands in the Japanese font of its run, numbers in the one before it', () => {
  expect(standInsFor([text('Century, "ＭＳ 明朝"', '氏名 1')], has('ＭＳ 明朝'))).toEqual([]);
  expect(standInsFor([text('Century, "ＭＳ 明朝"', '2026')], has('ＭＳ 明朝'))).toEqual([
    { missing: 'Century', by: 'ＭＳ 明朝' },
  ]);
});

test('a file that names no font, or one that comes with the app, lacks none', () => {
  expect(standInsFor([{ families: '"BIZ UDMincho", serif', text: '氏名' }, text('serif', '氏名')], has())).toEqual([]);
});
