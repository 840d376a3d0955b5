import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayInFormat } from '@shared/forms/finished/day-in-format';
import { allControls } from '@shared/forms/word/controls';
import { wordRooms } from '@shared/forms/word/cell-rooms';
import { showDatePicture } from '@shared/forms/word/date-picture';
import { wordNamesOf, wordNames } from '@shared/forms/word/names';
import { isVertical, placeIn, readPrinted } from '@shared/forms/word/printed-text';
import { keptMarks } from '@shared/forms/word/range-marks';
import { defaultHalfPoints, halfPoints, runPropertiesXml, withLook } from '@shared/forms/word/run-properties';
import { StyleLooks } from '@shared/forms/word/style-looks';
import { attributeOf, letterLook, paragraphSays, type LetterLook } from '@shared/forms/word/text-look';
import { printedWordsBeside } from '@shared/forms/word/words-beside';
import { descendants, firstDescendant } from '@shared/forms/xml/elements';
import { scanXml } from '@shared/forms/xml/scan';
import { attempt } from '@shared/problems/problem';
import { anyDate } from '../../../builders/any-date';
import { aDocx, control, documentXml, paragraph, ROOT, run, textControl } from '../../../builders/docx';
import { opened } from '../../../builders/word-fill';

const names = wordNamesOf('w:');
const scanned = (body: string) => {
  const text = documentXml(body);
  return { text, root: scanXml(text, 'document.xml') };
};

describe('a day in a control’s format', () => {
  const piece = fc.constantFrom(
    'd',
    'dd',
    'ddd',
    'dddd',
    'aaa',
    'aaaa',
    'M',
    'MM',
    'yy',
    'yyyy',
    'g',
    'gg',
    'ggg',
    'gggg',
    'e',
    'ee',
    '/',
    '年',
    ' ',
    '(',
    "'y'",
    '"月 日"',
    "''",
  );
  test('is what the platform’s own calendar makes of it', () => {
    fc.assert(
      fc.property(
        anyDate('1873-01-01', '2100-12-31'),
        fc.array(piece, { minLength: 1, maxLength: 6 }),
        (day, pieces) => {
          // Two pieces of one letter would be another one together.
          fc.pre(pieces.every((one, i) => one.charAt(0) !== pieces[i + 1]?.charAt(0)));
          const shown = showDatePicture(day, pieces.join(''));
          expect(shown).toBe(dayInFormat(day, pieces.join('')));
        },
      ),
    );
  });

  test.each([
    'h:mm',
    'yyyyy',
    'y',
    'MMM',
    'MMMM d',
    'ddddd',
    'ggggg',
    'eee',
    'a',
    'aa',
    'aaaaa',
    'yyyy年 gg t',
    "yyyy'年",
    'x',
  ])('%s asks for more than a Japanese date', (format) => {
    expect(showDatePicture('2026-11-20', format)).toBeNull();
  });
});

describe('the look of text, from its run, its styles and what holds for all', () => {
  const style = (id: string, inside: string, kind = 'paragraph', more = ''): string =>
    `<w:style w:type="${kind}" w:styleId="${id}"${more}>${inside}</w:style>`;
  const styles = (...all: string[]): StyleLooks =>
    new StyleLooks(
      () =>
        `<w:styles ${ROOT}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults>${all.join('')}</w:styles>`,
    );
  const size = (value: number): string => `<w:rPr><w:sz w:val="${value}"/></w:rPr>`;
  const defaults = { run: size(21), paragraph: '<w:pPr><w:jc w:val="both"/></w:pPr>' };

  test('styles: the nearest first, then what they are based on, then the defaults', () => {
    const looks = styles(
      style('n', size(24), 'paragraph', ' w:default="1"'),
      style('c', size(30), 'character', ' w:default="1"'),
      style('a', `<w:basedOn w:val="b"/>${size(18)}<w:pPr><w:jc w:val="left"/></w:pPr>`),
      style('b', '<w:basedOn w:val="n"/>'),
      style('loop', '<w:basedOn w:val="pool"/>'),
      style('pool', '<w:basedOn w:val="loop"/>'),
      '<w:other w:styleId="x"/>',
    );
    expect(looks.looks(['a'])).toEqual([
      { run: size(18), paragraph: '<w:pPr><w:jc w:val="left"/></w:pPr>' },
      { run: '', paragraph: '' },
      { run: size(24), paragraph: '' },
      defaults,
    ]);
    expect(looks.looks([''])).toEqual([{ run: size(24), paragraph: '' }, defaults]);
    expect(looks.looks([])).toEqual([defaults]);
    expect(looks.looks(['c', 'b'])).toEqual([
      { run: size(30), paragraph: '' },
      { run: '', paragraph: '' },
      { run: size(24), paragraph: '' },
      defaults,
    ]);
    expect(looks.looks(['loop'])).toEqual([{ run: '', paragraph: '' }, { run: '', paragraph: '' }, defaults]);
    expect(looks.looks(['none'])).toEqual([{ run: '', paragraph: '' }, defaults]);
    for (const said of ['true', 'on', '1'])
      expect(styles(style('n', size(24), 'paragraph', ` w:default="${said}"`)).looks([''])).toHaveLength(2);
    for (const said of ['false', '0'])
      expect(styles(style('n', size(24), 'paragraph', ` w:default="${said}"`)).looks([''])).toEqual([defaults]);
    const nothing = { run: '', paragraph: '' };
    expect(new StyleLooks(() => null).looks(['', 'a'])).toEqual([nothing, nothing]);
    const other = new StyleLooks(
      () => `<x:styles xmlns:x="y"><x:style x:type="paragraph" x:styleId="a"><x:rPr/></x:style></x:styles>`,
    );
    expect(other.looks(['a'])[0]).toEqual({ run: '<x:rPr/>', paragraph: '' });
  });

  const plain: LetterLook = {
    points: 10.5,
    fontName: 'ＭＳ 明朝',
    scale: 1,
    spacing: 0,
    isRaised: false,
    lowered: 0,
    isFitted: false,
  };
  const lookOf = (rPr: string, pPr = '', looks = styles()): LetterLook => {
    const { text, root } = scanned(
      `<w:p>${pPr && `<w:pPr>${pPr}</w:pPr>`}<w:r>${rPr && `<w:rPr>${rPr}</w:rPr>`}<w:t>市</w:t></w:r></w:p>`,
    );
    return letterLook(firstDescendant(root, 'w:r')!, { text, names, styles: looks });
  };

  test.each<[string, string, Partial<LetterLook>]>([
    ['nothing', '', {}],
    ['a size', '<w:sz w:val="28"/>', { points: 14 }],
    ['no size', '<w:sz w:val="0"/>', { points: 10 }],
    ['only a size of other scripts', '<w:szCs w:val="28"/>', {}],
    ['a font', '<w:rFonts w:ascii="Arial" w:eastAsia="ＭＳ ゴシック"/>', { fontName: 'ＭＳ ゴシック' }],
    ['a font of the theme', '<w:rFonts w:eastAsiaTheme="minorEastAsia"/>', { fontName: '游明朝' }],
    ['a font of other scripts', '<w:rFonts w:ascii="Arial"/>', {}],
    ['letters of half the width', '<w:w w:val="50"/>', { scale: 0.5 }],
    ['letters set apart', '<w:spacing w:val="40"/>', { spacing: 2 }],
    ['letters set closer', '<w:spacing w:val="-10"/>', { spacing: -0.5 }],
    ['letters above the line', '<w:vertAlign w:val="superscript"/>', { isRaised: true }],
    ['letters below the line', '<w:vertAlign w:val="subscript"/>', { isRaised: true }],
    ['letters on the line', '<w:vertAlign w:val="baseline"/>', {}],
    ['letters set lower', '<w:position w:val="-6"/>', { lowered: 3 }],
    ['letters set higher', '<w:position w:val="6"/>', {}],
    ['letters pressed into a width', '<w:fitText w:val="3600"/>', { isFitted: true }],
    ['letters on top of each other', '<w:eastAsianLayout w:combine="1"/>', { isFitted: true }],
  ])('letters whose run says %s', (_, rPr, look) => {
    expect(lookOf(rPr)).toEqual({ ...plain, ...look });
  });

  test('letters: the run’s own, its style’s, its paragraph’s style’s', () => {
    const looks = styles(
      style('p', size(30)),
      style('c', size(40), 'character'),
      style('n', size(50), 'paragraph', ' w:default="1"'),
    );
    expect(lookOf('<w:rStyle w:val="c"/><w:sz w:val="20"/>', '<w:pStyle w:val="p"/>', looks).points).toBe(10);
    expect(lookOf('<w:rStyle w:val="c"/>', '<w:pStyle w:val="p"/>', looks).points).toBe(20);
    expect(lookOf('', '<w:pStyle w:val="p"/>', looks).points).toBe(15);
    expect(lookOf('', '', looks).points).toBe(25);
    expect(lookOf('', '', new StyleLooks(() => null)).points).toBe(10);
  });

  test('paragraphs: their own words, their style’s, the defaults’', () => {
    const says = (pPr: string, looks = styles()): string | null => {
      const { text, root } = scanned(`<w:p>${pPr}<w:r/></w:p>`);
      return paragraphSays(firstDescendant(root, 'w:p')!, 'jc', 'val', { text, names, styles: looks });
    };
    expect(says('<w:pPr><w:jc w:val="right"/></w:pPr>')).toBe('right');
    expect(
      says('<w:pPr><w:pStyle w:val="p"/></w:pPr>', styles(style('p', '<w:pPr><w:jc w:val="center"/></w:pPr>'))),
    ).toBe('center');
    expect(says('')).toBe('both');
    expect(says('', new StyleLooks(() => null))).toBeNull();
  });

  test.each([
    ['<w:rPr><w:sz w:val="21"/></w:rPr>', 'sz', 'val', '21'],
    ["<w:sz w:val='21'/>", 'sz', 'val', '21'],
    ['<x.y-z:sz x:val = "21"/>', 'sz', 'val', '21'],
    ['<sz val="21"/>', 'sz', 'val', '21'],
    ['<w:szCs w:val="21"/>', 'sz', 'val', null],
    ['<w:sz w:other="21"/>', 'sz', 'val', null],
    ['<w:sz w:interval="9" w:val="21"/>', 'sz', 'val', '21'],
    ['<w:sz/><w:x w:val="21"/>', 'sz', 'val', null],
    ['<w:ind w:left="" w:right="3"/>', 'ind', 'left', ''],
  ])('%s: %s %s is %j', (xml, element, name, value) => {
    expect(attributeOf(xml, element, name)).toBe(value);
  });
});

describe('the look of a run that is written', () => {
  test('is that of the run which was there; of a hint without the hint’s style', () => {
    const { text, root } = scanned(paragraph(run('市', '<w:rPr><w:rStyle w:val="a"/><w:b/></w:rPr>')));
    const first = firstDescendant(root, 'w:r');
    expect(runPropertiesXml(text, first, names, false)).toBe('<w:rPr><w:rStyle w:val="a"/><w:b/></w:rPr>');
    expect(runPropertiesXml(text, first, names, true)).toBe('<w:rPr><w:b/></w:rPr>');
    expect(runPropertiesXml(text, null, names, false)).toBe('');
    const bare = scanned(paragraph(run('市')));
    expect(runPropertiesXml(bare.text, firstDescendant(bare.root, 'w:r'), names, false)).toBe('');
  });

  test.each([
    ['<w:rPr><w:sz w:val="21"/></w:rPr>', 21],
    ["<w:rPr><w:b/><w:sz w:val='9'/></w:rPr>", 9],
    ['<w:rPr><w:szCs w:val="21"/></w:rPr>', null],
    ['', null],
  ])('%s has so many half points: %s', (xml, points) => {
    expect(halfPoints(xml, names)).toBe(points);
  });

  test.each([
    ['', { halfPoints: 14 }, '<w:rPr><w:sz w:val="14"/><w:szCs w:val="14"/></w:rPr>'],
    ['<w:rPr/>', { halfPoints: 14 }, '<w:rPr><w:sz w:val="14"/><w:szCs w:val="14"/></w:rPr>'],
    [
      '<w:rPr><w:b/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>',
      { halfPoints: 14 },
      '<w:rPr><w:b/><w:sz w:val="14"/><w:szCs w:val="14"/></w:rPr>',
    ],
    [
      '<w:rPr><w:b/><w:u w:val="single"/><w:lang w:val="ja"/></w:rPr>',
      { halfPoints: 14 },
      '<w:rPr><w:b/><w:sz w:val="14"/><w:szCs w:val="14"/><w:u w:val="single"/><w:lang w:val="ja"/></w:rPr>',
    ],
    ['<w:rPr><w:rStyle w:val="a"/><w:b/></w:rPr>', { mark: 'm&' }, '<w:rPr><w:rStyle w:val="m&amp;"/><w:b/></w:rPr>'],
    ['', { mark: 'm' }, '<w:rPr><w:rStyle w:val="m"/></w:rPr>'],
    ['<w:rPr><w:b/></w:rPr>', {}, '<w:rPr><w:b/></w:rPr>'],
    ['<w:rPr></w:rPr>', {}, ''],
  ])('%s with %j is %s', (xml, look, written) => {
    expect(withLook(xml, look, names)).toBe(written);
  });

  test.each([
    'highlight',
    'u',
    'effect',
    'bdr',
    'shd',
    'fitText',
    'vertAlign',
    'rtl',
    'cs',
    'em',
    'lang',
    'eastAsianLayout',
    'specVanish',
    'oMath',
  ])('stands in the order of the standard: a size ahead of %s', (name) => {
    expect(withLook(`<w:rPr><w:b/><w:${name}/></w:rPr>`, { halfPoints: 9 }, names)).toBe(
      `<w:rPr><w:b/><w:sz w:val="9"/><w:szCs w:val="9"/><w:${name}/></w:rPr>`,
    );
  });

  test('has the document’s size where nothing says one', () => {
    const styles = (inside: string): string => `<w:styles ${ROOT}>${inside}</w:styles>`;
    expect(defaultHalfPoints(null, names)).toBe(20);
    expect(defaultHalfPoints(styles(''), names)).toBe(20);
    expect(
      defaultHalfPoints(styles('<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>'), names),
    ).toBe(20);
    expect(
      defaultHalfPoints(
        styles('<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'),
        names,
      ),
    ).toBe(22);
  });
});

describe('room in a table’s cell of Word', () => {
  const rooms = (tcPr: string, trPr: string, inside = control('a', run('　', '<w:rPr><w:sz w:val="20"/></w:rPr>'))) => {
    const table = `<w:tbl><w:tr><w:trPr>${trPr}</w:trPr><w:tc><w:tcPr>${tcPr}</w:tcPr><w:p>${inside}</w:p></w:tc></w:tr></w:tbl>`;
    return Object.fromEntries(
      wordRooms(opened(aDocx({ body: table + paragraph(textControl('outside'), control('', run('x'))) })), 21),
    );
  };
  const WIDE = '<w:tcW w:w="2216" w:type="dxa"/>';
  const EXACT = '<w:trHeight w:val="560" w:hRule="exact"/>';

  test('is so many letters a line, and so many lines in a row of fixed height', () => {
    expect(rooms(WIDE, EXACT)).toEqual({ a: { place: 'a', perLine: 10, lines: 2, wraps: true } });
    expect(rooms(WIDE, EXACT.replace('560', '100'))['a']!.lines).toBe(1);
    expect(rooms(WIDE, EXACT.replace('560', '520'))['a']!.lines).toBe(2);
    expect(rooms(WIDE, EXACT.replace('560', '519'))['a']!.lines).toBe(1);
    expect(rooms('<w:tcW w:w="100" w:type="dxa"/>', EXACT)['a']!.perLine).toBe(0);
    expect(rooms(WIDE, EXACT, control('a', run('　')))['a']!.perLine).toBeCloseTo(100 / 10.5);
    expect(rooms(WIDE, EXACT, control('a', ''))['a']!.perLine).toBeCloseTo(100 / 10.5);
  });

  test('is one line in a cell that begins no new one', () => {
    expect(rooms(`${WIDE}<w:noWrap/>`, '')).toEqual({ a: { place: 'a', perLine: 10, lines: Infinity, wraps: false } });
    expect(rooms(`${WIDE}<w:noWrap/>`, EXACT)['a']).toMatchObject({ lines: 2, wraps: false });
  });

  test.each([
    ['a row grows', WIDE, ''],
    ['a row has a least height', WIDE, '<w:trHeight w:val="560" w:hRule="atLeast"/>'],
    ['letters are pressed into the cell', `${WIDE}<w:noWrap/><w:tcFitText/>`, ''],
    ['the width is a share', '<w:tcW w:w="5000" w:type="pct"/>', EXACT],
    ['nothing says how wide it is', '', EXACT],
  ])('is no matter where %s', (_, tcPr, trPr) => {
    expect(rooms(tcPr, trPr)).toEqual({});
  });
});

describe('words beside a place, by which a person knows it', () => {
  const beside = (body: string, tag = 'a'): string => {
    const { controls, documentText, names: own } = opened(aDocx({ body }));
    const all = allControls(controls);
    return printedWordsBeside(
      all.find((one) => one.tag === tag)!,
      all,
      documentText,
      own,
    );
  };
  const place = textControl('a');

  test.each([
    ['those of its line', paragraph(run('氏名　'), place, run(' 様')), '氏名　［ ］ 様'],
    [
      'up to the next places',
      paragraph(run('前'), textControl('b'), run('氏名'), place, run('様'), textControl('c'), run('後')),
      '氏名［ ］様',
    ],
    [
      'twenty letters on each side',
      paragraph(run(`${'あ'.repeat(30)}い`), place, run(`う${'え'.repeat(30)}`)),
      `${'あ'.repeat(19)}い［ ］う${'え'.repeat(19)}`,
    ],
    [
      'those of the cell ahead, where its line has none',
      `<w:tbl><w:tr><w:tc>${paragraph(run(' 氏 名 '))}</w:tc><w:tc>${paragraph(place)}</w:tc></w:tr></w:tbl>`,
      '氏 名［ ］',
    ],
    [
      'the last twenty of the cell ahead',
      `<w:tbl><w:tr><w:tc>${paragraph(run(`あ${'い'.repeat(20)}`))}</w:tc><w:tc>${paragraph(place)}</w:tc></w:tr></w:tbl>`,
      `${'い'.repeat(20)}［ ］`,
    ],
    [
      'none in the first cell',
      `<w:tbl><w:tr><w:tc>${paragraph(place)}</w:tc><w:tc>${paragraph(run('後'))}</w:tc></w:tr></w:tbl>`,
      '',
    ],
    ['none where there is nothing', paragraph(place), ''],
    [
      'of a place around paragraphs those of the cell ahead',
      `<w:tbl><w:tr><w:tc>${paragraph(run('氏名'))}</w:tc><w:tc>${control('a', paragraph())}</w:tc></w:tr></w:tbl>`,
      '氏名［ ］',
    ],
    ['not those in the place', paragraph(run('前'), control('a', run('中')), run('後')), '前［ ］後'],
    ['with their references read', paragraph(run('A&amp;B'), place), 'A&B［ ］'],
  ])('are %s', (_, body, words) => {
    expect(beside(body)).toBe(words);
  });
});

describe('what is printed in a place', () => {
  const printed = (body: string) => {
    const { text, root } = scanned(body);
    return { text, ...readPrintedOf(text, root) };
  };
  const readPrintedOf = (text: string, root: ReturnType<typeof scanXml>) => {
    const read = readPrinted(text, firstDescendant(root, 'w:body')!, names);
    return { read, at: (index: number) => placeIn(read, index) };
  };

  test.each([
    ['two runs', paragraph(run('新規'), run('・更新')), '新規・更新\n'],
    [
      'a tab, a line’s end and a hyphen',
      paragraph('<w:r><w:t>a</w:t><w:tab/><w:ptab/><w:br/><w:cr/><w:noBreakHyphen/><w:t>b</w:t></w:r>'),
      'a\t\t\n\n-b\n',
    ],
    ['a sign of a picture font', paragraph('<w:r><w:sym w:char="F0FE"/></w:r>'), '\ufffc\n'],
    [
      'no furigana',
      paragraph(
        `<w:r><w:ruby><w:rubyPr/><w:rt>${run('ふ')}</w:rt><w:rubyBase>${run('不')}</w:rubyBase></w:ruby></w:r>`,
      ),
      '不\n',
    ],
    [
      'nothing hidden',
      paragraph(
        run('a', '<w:rPr><w:vanish/></w:rPr>'),
        run('b', '<w:rPr><w:vanish w:val="0"/></w:rPr>'),
        run('c', '<w:rPr><w:vanish w:val="1"/></w:rPr>'),
        run('d', '<w:rPr><w:vanishX/></w:rPr>'),
      ),
      'bd\n',
    ],
    [
      'nothing deleted or moved away',
      paragraph(`<w:del>${run('a')}</w:del><w:moveFrom>${run('b')}</w:moveFrom><w:ins>${run('c')}</w:ins>`),
      'c\n',
    ],
    [
      'the first way to say it',
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      'a\n',
    ],
    [
      'a text box on lines of its own',
      paragraph(run('a'), `<w:r><w:txbxContent>${paragraph(run('b'))}</w:txbxContent></w:r>`, run('c')),
      'a\nb\n\nc\n',
    ],
    [
      'no instruction, no properties',
      paragraph(
        '<w:r><w:instrText>x</w:instrText></w:r>',
        control('a', run('b'), '<w:placeholder><w:r><w:t>x</w:t></w:r></w:placeholder>'),
      ),
      'b\n',
    ],
    ['references', paragraph(run('A&amp;B')), 'A&B\n'],
  ])('is %s', (_, body, text) => {
    expect(printed(body).read.text).toBe(text);
  });

  test('has its places in the file', () => {
    const { text, at } = printed(paragraph(run('A&amp;B'), run(''), run('市')));
    const rest = (index: number): string => text.slice(at(index)!.at).slice(0, 4);
    expect([0, 1, 2, 3].map(rest)).toEqual(['A&am', '&amp', 'B</w', '市</w']);
    expect([at(2)!.shown, at(3)!.shown]).toEqual([2, 0]);
    const boxed = printed(paragraph(`<w:r><w:txbxContent>${paragraph(run('箱'))}</w:txbxContent></w:r>`, run('外')));
    expect(boxed.read.pieces.map(({ isInBox }) => isInBox)).toEqual([true, false]);
    expect(printed(paragraph()).at(0)).toBeNull();
  });

  test.each([
    ['<w:textDirection w:val="tbRl"/>', true],
    ["<w:textDirection w:val='btLr'/>", true],
    ['<w:textDirection w:val="lrTb"/>', false],
    ['', false],
  ])('runs from top to bottom where its cell says so: %s', (tcPr, vertical) => {
    const { text, root } = scanned(
      `<w:tbl><w:tr><w:tc><w:tcPr>${tcPr}</w:tcPr>${paragraph(run('a'))}</w:tc></w:tr></w:tbl>`,
    );
    expect(isVertical(text, firstDescendant(root, 'w:r')!, names)).toBe(vertical);
  });
});

describe('marks in a stretch that is written anew', () => {
  const kept = (inside: string) => {
    const { text, root } = scanned(`<w:p>${inside}</w:p>`);
    return keptMarks(text, [firstDescendant(root, 'w:p')!], names);
  };
  const pairs = [
    'bookmark',
    'perm',
    'commentRange',
    'moveFromRange',
    'moveToRange',
    'customXmlInsRange',
    'customXmlDelRange',
    'customXmlMoveFromRange',
  ];

  test.each(pairs)('are kept around the value: %s', (name) => {
    expect(kept(`<w:${name}Start w:id="1"/>${run('a')}<w:${name}End w:id="1"/>`)).toEqual({
      ahead: `<w:${name}Start w:id="1"/>`,
      behind: `<w:${name}End w:id="1"/>`,
    });
  });

  test('of comments stand in a run with its look, and all in order, however deep', () => {
    const look = '<w:rPr><w:b/></w:rPr>';
    const inside = `<w:hyperlink><w:bookmarkStart w:id="1"/></w:hyperlink><w:permStart w:id="2"/><w:r>${look}<w:commentReference w:id="3"/></w:r><w:r><w:commentReference w:id="4"/></w:r><w:bookmarkEnd w:id="1"/>`;
    expect(kept(inside)).toEqual({
      ahead: '<w:bookmarkStart w:id="1"/><w:permStart w:id="2"/>',
      behind: `<w:r>${look}<w:commentReference w:id="3"/></w:r><w:r><w:commentReference w:id="4"/></w:r><w:bookmarkEnd w:id="1"/>`,
    });
    expect(
      kept(
        `${run('a')}<w:proofErr w:type="spellStart"/><w:xbookmarkStart/><w:bookmarkStartx/><w:commentReferences/><w:commentRange/>`,
      ),
    ).toEqual({ ahead: '', behind: '' });
  });
});

describe('the names of a document’s elements', () => {
  const of = (text: string, kind?: Parameters<typeof wordNames>[1]) => attempt(() => wordNames(text, kind));
  const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

  test('go by the prefixes that it declares', () => {
    expect(of(documentXml(''))).toMatchObject({
      value: { w: 'w:', a: 'w:', w14: 'w14:', w15: 'w15:', val: 'w:val', element: { p: 'w:p' } },
    });
    expect(
      of(`<document xmlns="${MAIN}" xmlns:x='${MAIN}' xmlns:y="http://schemas.microsoft.com/office/word/2010/wordml">`),
    ).toMatchObject({ value: { w: '', a: 'x:', w14: 'y:', w15: 'w15:', val: 'x:val', element: { sdt: 'sdt' } } });
    expect(of(`<?xml version="1.0"?><!-- x --><n:hdr xmlns:n = "${MAIN}">`, 'hdr')).toMatchObject({
      value: { w: 'n:', element: { r: 'n:r' } },
    });
    expect([...wordNamesOf('n:').looks.keys()]).toEqual(['n:pPr', 'n:rPr', 'n:tblPr', 'n:tblGrid', 'n:trPr', 'n:tcPr']);
  });

  test.each([
    ['another root', `<w:hdr xmlns:w="${MAIN}">`, 'word/no-document'],
    ['another namespace', '<w:document xmlns:w="urn:x">', 'word/no-document'],
    ['none', '<document>', 'word/no-document'],
    ['the strict dialect', '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">', 'word/strict'],
    ['no XML', '', 'word/no-document'],
  ])('are none with %s', (_, text, code) => {
    expect(of(text)).toMatchObject({ ok: false, code });
  });

  test('descend in the order of the file', () => {
    const { root } = scanned(paragraph(run('a')));
    expect(descendants(root).map(({ name }) => name)).toEqual(['w:body', 'w:p', 'w:r', 'w:t', 'w:sectPr', 'w:pgSz']);
  });
});
