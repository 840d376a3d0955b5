import { describe, expect, test } from 'vitest';
import { DECLARATION, type XlsxParts } from '../../../builders/xlsx';
import { fontsOf } from '../../../support/viewed-sheet';

const coloursOf = (attributes: readonly string[], parts: XlsxParts = {}): (string | null)[] =>
  fontsOf(
    attributes.map((one) => `<font><color ${one}/></font>`),
    parts,
  ).map(({ colour }) => colour);

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const THEME = 'application/vnd.openxmlformats-officedocument.theme+xml';

/** A workbook with a theme of these colours. */
const withTheme = (scheme: string): XlsxParts => ({
  parts: [
    {
      name: 'xl/theme/theme1.xml',
      contentType: THEME,
      content: `${DECLARATION}<a:theme xmlns:a="${A}" name="x"><a:themeElements><a:clrScheme name="x">${scheme}</a:clrScheme></a:themeElements></a:theme>`,
    },
  ],
  workbookRels: [['rIdTheme', 'theme', 'theme/theme1.xml']],
});

describe('a colour of a cell', () => {
  test('is the one that is written, in small letters and without how much can be seen through it', () => {
    expect(coloursOf(['rgb="FFAB12EF"', 'rgb="AB12EF"', 'rgb="12345"', 'auto="1"', ''])).toEqual([
      '#ab12ef',
      '#ab12ef',
      null,
      null,
      null,
    ]);
  });

  /** ECMA-376-1 §18.8.27. */
  test('by number is that of the list of 64; those of the screen itself are no colours', () => {
    const basic = '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff';
    const list =
      `${basic} ${basic} 800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff ` +
      '660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ' +
      'ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 ' +
      '003300 333300 993300 993366 333399 333333';
    const numbers = Array.from({ length: 64 }, (_, i) => `indexed="${i}"`);
    expect(coloursOf(numbers)).toEqual(list.split(' ').map((one) => `#${one}`));
    expect(coloursOf(['indexed="64"', 'indexed="65"', 'indexed="-1"', 'indexed="x"'])).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('of the theme is Office’s own where the workbook has no theme', () => {
    const numbers = Array.from({ length: 13 }, (_, i) => `theme="${i}"`);
    const office = 'ffffff 000000 e7e6e6 44546a 5b9bd5 ed7d31 a5a5a5 ffc000 4472c4 70ad47 0563c1 954f72'.split(' ');
    expect(coloursOf(numbers)).toEqual([...office.map((one) => `#${one}`), null]);
  });

  test('of the theme counts light and dark the other way round than the theme lists them', () => {
    const scheme =
      '<a:dk1><a:sysClr val="windowText" lastClr="010101"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FEFEFE"/></a:lt1>' +
      '<a:dk2><a:srgbClr val="222222"/></a:dk2><a:lt2><a:srgbClr val="EEEEEE"/></a:lt2>' +
      [1, 2, 3, 4, 5, 6].map((n) => `<a:accent${n}><a:srgbClr val="${String(n).repeat(6)}"/></a:accent${n}>`).join('') +
      '<a:hlink><a:srgbClr val="0000AA"/></a:hlink>';
    const numbers = Array.from({ length: 12 }, (_, i) => `theme="${i}"`);
    const accents = [1, 2, 3, 4, 5, 6].map((n) => `#${String(n).repeat(6)}`);
    // What the theme leaves out is as in Office.
    expect(coloursOf(numbers, withTheme(scheme))).toEqual([
      '#fefefe',
      '#010101',
      '#eeeeee',
      '#222222',
      ...accents,
      '#0000aa',
      '#954f72',
    ]);
  });

  test('is lighter or darker by its tint', () => {
    expect(
      coloursOf([
        ...['rgb="FF336699" tint="0.5"', 'rgb="FF336699" tint="-0.5"', 'theme="1" tint="0.25"', 'theme="0" tint="-1"'],
        ...[
          'rgb="FF0000FF" tint="1"',
          'rgb="FF000000" tint="2"',
          'rgb="FFFFFFFF" tint="-2"',
          'rgb="FF336699" tint="x"',
        ],
      ]),
    ).toEqual(['#99b3cc', '#1a334d', '#404040', '#000000', '#ffffff', '#ffffff', '#000000', '#336699']);
  });
});
