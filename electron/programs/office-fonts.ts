/**
 * Fonts that forms name and a Linux without Office lacks, each with those that stand in for it: digits of Arial's width,
 * in which sheets count their columns, and 明朝 for 明朝. Left to itself fontconfig takes DejaVu, whose digits are a
 * sixth wider: sheets are then scaled down, and pages end elsewhere than in Excel. For that reason BIZ UDPGothic and BIZ
 * UDPMincho stand in for nothing: their digits are 0.76 and 0.68 em wide, where those of the fonts named have 0.5 to 0.55,
 * and a sheet of one page fell into two.
 */
const STAND_INS: readonly [families: readonly string[], standIns: readonly string[]][] = [
  [
    ['Arial', 'Helvetica'],
    ['Liberation Sans', 'Arimo', 'Noto Sans CJK JP'],
  ],
  [
    ['ＭＳ 明朝', 'MS Mincho', '游明朝', 'Yu Mincho', 'BIZ UD明朝'],
    ['BIZ UDMincho', 'IPAMincho', 'Noto Serif CJK JP'],
  ],
  [
    ['ＭＳ Ｐ明朝', 'MS PMincho'],
    ['IPAPMincho', 'Noto Serif CJK JP', 'BIZ UDMincho'],
  ],
  [
    ['ＭＳ ゴシック', 'MS Gothic', 'BIZ UDゴシック'],
    ['BIZ UDGothic', 'IPAGothic', 'Noto Sans CJK JP'],
  ],
  [
    ['ＭＳ Ｐゴシック', 'MS PGothic'],
    ['IPAPGothic', 'Noto Sans CJK JP', 'BIZ UDGothic'],
  ],
  [
    ['游ゴシック', 'Yu Gothic', 'メイリオ', 'Meiryo'],
    ['Noto Sans CJK JP', 'IPAexGothic', 'BIZ UDGothic'],
  ],
];

const elements = (name: string, texts: readonly string[]): string =>
  texts.map((text) => `<${name}>${text}</${name}>`).join('');

/** A configuration for fontconfig: the system's own, and stand-ins for what it lacks. What is installed wins. */
export const fontsConfiguration = (): string =>
  '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n<fontconfig>\n' +
  '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>\n' +
  STAND_INS.flatMap(([families, standIns]) =>
    families.map(
      (family) =>
        `<alias binding="same"><family>${family}</family><accept>${elements('family', standIns)}</accept></alias>\n`,
    ),
  ).join('') +
  '</fontconfig>\n';
