import { describe, expect, test } from 'vitest';
import { followWord, NotAsExpected, type WordExpectation } from '@shared/forms/finished/expect-word';
import { Faults } from '@shared/forms/finished/faults';
import { readWord } from '@shared/forms/finished/read-word';
import { SIGNS } from '@shared/forms/finished/word-tree';
import type { Slot, WordValues } from '@shared/forms/word/values';
import { control, documentXml, paragraph, repeating, row, run } from '../../../builders/docx';

const text = (value: string, date?: string): Slot => ({ kind: 'text', text: value, ...(date && { date }) });
const check = (checked: boolean): Slot => ({ kind: 'check', checked });
const ring = (word: string | null): Slot => ({ kind: 'circle', word });
const named = (tag: string) => ({ tag, label: `〈${tag}〉` });
const plain = '<w:text/>';
const at = (tag: string, words: string, properties = plain): string => control(tag, words && run(words), properties);
const drawing = '<w:r><w:drawing/></w:r>';

/** A drawing, as it is read. */
const D = SIGNS.drawing;

interface Case {
  form: string;
  filled: string;
  fields?: Record<string, Slot>;
  rows?: Record<string, readonly Record<string, Slot>[]>;
  /** Values of further sheets. */
  further?: readonly Record<string, Slot>[];
  columns?: readonly string[];
  keepControls?: boolean;
  isBody?: boolean;
  sheetPart?: string;
}

function expectationOf({
  fields = {},
  rows = {},
  further = [],
  columns = [],
  keepControls = false,
  sheetPart,
}: Case): WordExpectation {
  const sheet = { fields, rows } as WordValues;
  return {
    anchors: {
      fields: Object.keys(fields).map(named),
      rows: Object.keys(rows).map((tag) => ({ ...named(tag), fields: columns.map(named) })),
      ...(sheetPart && { sheetPart: named(sheetPart) }),
    },
    sheets: [sheet, ...further.map((more) => ({ fields: more, rows: {} }) as WordValues)],
    keepControls,
  };
}

const partOf = (body: string) => readWord(documentXml(body), new Faults(), true);
/** The label of the place where something else stands; null where all is as expected. */
function wrongAt(one: Case, change = (printed: string): string => printed): string | null {
  const { printed, ties } = partOf(one.filled);
  try {
    followWord({ printed: change(printed), ties }, partOf(one.form).nodes, expectationOf(one), one.isBody ?? true);
    return null;
  } catch (error) {
    if (!(error instanceof NotAsExpected)) throw error;
    return error.label;
  }
}

const box = '<w14:checkbox/>';
const circleSigns =
  '<w14:checkbox><w14:checkedState w14:val="25CF"/><w14:uncheckedState w14:val="25CB"/></w14:checkbox>';
const list =
  '<w:dropDownList><w:listItem w:displayText="看護師" w:value="12"/><w:listItem w:displayText="介護" w:value="13"/></w:dropDownList>';
const date = '<w:date><w:dateFormat w:val="gggge年M月d日"/></w:date>';
const field = (data: string, words: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r>${words && run(words)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const textField = (words: string): string => field('<w:name w:val="t"/><w:textInput/>', words);
const boxField = (state: string, words = ''): string =>
  field(`<w:name w:val="b"/><w:checkBox><w:checked w:val="${state}"/></w:checkBox>`, words);
const choiceField = (chosen: number, words: string): string =>
  field(
    `<w:name w:val="c"/><w:ddList><w:result w:val="${chosen}"/><w:listEntry w:val="看護"/><w:listEntry w:val="介護"/></w:ddList>`,
    words,
  );
const furigana =
  '<w:r><w:ruby><w:rt><w:r><w:t>ふ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>不</w:t></w:r></w:rubyBase></w:ruby></w:r>';
const twice = (a: string, b: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice>${a}</mc:Choice><mc:Fallback>${b}</mc:Fallback></mc:AlternateContent></w:r>`;
const inBox = (words: string): string => `<w:txbxContent>${words}</w:txbxContent>`;
const entry = (first: string, second: string): string => row(at('u.a', first), at('u.b', second));
const table = (...rows: string[]): string => `<w:tbl>${row(run('頭'))}${rows.join('')}${row(run('尾'))}</w:tbl>`;
const entries = (...pairs: (readonly [string, string])[]) =>
  pairs.map(([a, b]) => ({ 'u.a': text(a), 'u.b': text(b) }));
const columns = ['u.a', 'u.b'];
const blank = { 'u.a': text(''), 'u.b': text('') };

const SOUND: Record<string, Case> = {
  'a value in a line': {
    form: paragraph(run('氏名'), at('a', '旧'), run('様')),
    filled: paragraph(run('氏名鈴木様')),
    fields: { a: text('鈴木') },
  },
  'a value of several lines, however its lines end': {
    form: paragraph(at('a', '')),
    filled: paragraph('<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:br/><w:t>三</w:t></w:r>'),
    fields: { a: text('一\r\n二\r三') },
  },
  'no value: the form’s own words stay': {
    form: paragraph(at('a', '旧'), run('後')),
    filled: paragraph(run('旧後')),
    fields: { a: text('') },
  },
  'no value ahead of a value': {
    form: paragraph(at('a', '旧'), at('b', '')),
    filled: paragraph(run('旧新')),
    fields: { a: text(''), b: text('新') },
  },
  'no value over a hint: the hint goes': {
    form: paragraph(at('a', 'ここに', '<w:showingPlcHdr/>'), run('後')),
    filled: paragraph(run('後')),
    fields: { a: text('') },
  },
  'no value over a hint of a list': {
    form: paragraph(at('a', 'ここに', `<w:showingPlcHdr/>${list}`), run('後')),
    filled: paragraph(run('後')),
    fields: { a: text('') },
  },
  'no value over a hint of a date': {
    form: paragraph(at('a', 'ここに', `<w:showingPlcHdr/>${date}`), run('後')),
    filled: paragraph(run('後')),
    fields: { a: text('') },
  },
  'no value over a hint, as a draft: it stays': {
    form: paragraph(at('a', 'ここに', '<w:showingPlcHdr/>'), run('後')),
    filled: paragraph(run('ここに後')),
    fields: { a: text('') },
    keepControls: true,
  },
  'no value over a hint of a picture: it stays': {
    form: paragraph(at('a', '絵', '<w:showingPlcHdr/><w:picture/>'), run('後')),
    filled: paragraph(run('絵後')),
    fields: { a: text('') },
  },
  'a value around paragraphs: the first takes it': {
    form: control('a', paragraph(run('旧')) + paragraph(run('二')), plain) + paragraph(run('後')),
    filled: paragraph(run('新')) + paragraph(run('後')),
    fields: { a: text('新') },
  },
  'a value around nothing': {
    form: control('a', '', plain) + paragraph(run('後')),
    filled: paragraph(run('新')) + paragraph(run('後')),
    fields: { a: text('新') },
  },
  'a value around paragraphs of which one ends a section': {
    form: control('a', paragraph(run('旧')) + paragraph('<w:pPr><w:sectPr/></w:pPr>', run('二')), plain),
    filled: paragraph(run('新')) + paragraph(),
    fields: { a: text('新') },
  },
  'a value around a paragraph and a table, behind which one stays': {
    form: control(
      'a',
      paragraph(run('旧')) + `<w:tbl>${row(run('表'))}</w:tbl>` + paragraph(run('二')) + paragraph(run('三')),
      plain,
    ),
    filled: paragraph(run('新')) + `<w:tbl>${row(run('表'))}</w:tbl>` + paragraph(),
    fields: { a: text('新') },
  },
  'a value around a paragraph and a control, behind which one stays': {
    form: control(
      'a',
      paragraph(run('旧')) + control('', paragraph(run('中'))) + paragraph(run('二')) + paragraph(run('三')),
    ),
    filled: paragraph(run('新')) + paragraph(run('中')) + paragraph(),
    fields: { a: text('新') },
  },
  'a value around a control in which the first paragraph stands': {
    form: control('a', control('', paragraph(run('旧')), plain) + paragraph(run('二')), plain),
    filled: paragraph(run('新')) + paragraph(run('二')),
    fields: { a: text('新') },
  },
  'a list, as it is shown': {
    form: paragraph(at('a', '選', list)),
    filled: paragraph(run('看護師')),
    fields: { a: text('12') },
  },
  'a list, as it was asked for': {
    form: paragraph(at('a', '選', list)),
    filled: paragraph(run('12')),
    fields: { a: text('12') },
  },
  'a day, as its format says': {
    form: paragraph(at('a', '', date)),
    filled: paragraph(run('令和6年4月1日')),
    fields: { a: text('2024/4/1', '2024-04-01') },
  },
  'a day, as the form says': {
    form: paragraph(at('a', '', date)),
    filled: paragraph(run('2024/4/1')),
    fields: { a: text('2024/4/1', '2024-04-01') },
  },
  'a tick': {
    form: paragraph(at('a', '☐', box), run('はい')),
    filled: paragraph(run('☑はい')),
    fields: { a: check(true) },
  },
  'no tick where one was printed': {
    form: paragraph(at('a', '☑', box), run('はい')),
    filled: paragraph(run('☐はい')),
    fields: { a: check(false) },
  },
  'no tick in an empty box as it is printed': {
    form: paragraph(at('a', '□', box), run('はい')),
    filled: paragraph(run('□はい')),
    fields: { a: check(false) },
  },
  'a tick with signs of its own': {
    form: paragraph(at('a', '○ 可', circleSigns)),
    filled: paragraph(run('● 可').replace('● 可', '●')),
    fields: { a: check(true) },
  },
  'a tick in a box with words behind it': {
    form: paragraph(control('a', run('☐') + run('可'), box)),
    filled: paragraph(run('☑可')),
    fields: { a: check(true) },
  },
  'a ring': {
    form: paragraph(control('a', run('有・無'), '')),
    filled: paragraph(drawing, run('有・無')),
    fields: { a: ring('有') },
  },
  'a ring around the second word': {
    form: paragraph(control('a', run('有・無'), '')),
    filled: paragraph(run('有・'), drawing, run('無')),
    fields: { a: ring('無') },
  },
  'a ring in two pieces': {
    form: paragraph(control('a', run('有・無'), '')),
    filled: paragraph(run('有・'), drawing, drawing, run('無')),
    fields: { a: ring('無') },
  },
  'a ring around a word with furigana': {
    form: paragraph(control('a', run('可・') + furigana, '')),
    filled: paragraph(run('可・'), drawing, furigana),
    fields: { a: ring('不') },
  },
  'no ring': {
    form: paragraph(control('a', run('有・無'), '')),
    filled: paragraph(run('有・無')),
    fields: { a: ring(null) },
  },
  'no ring beside a drawing of the form’s own': {
    form: paragraph(control('a', run('有') + drawing + run('無'), '')),
    filled: paragraph(run('有'), drawing, run('無')),
    fields: { a: ring(null) },
  },
  'a text field': {
    form: paragraph(textField('旧'), run('後')),
    filled: paragraph(textField('新'), run('後')),
    fields: { t: text('新') },
  },
  'a box field': {
    form: paragraph(boxField('0', '枠'), run('後')),
    filled: paragraph(boxField('1', '枠'), run('後')),
    fields: { b: check(true) },
  },
  'a box field that is cleared': {
    form: paragraph(boxField('1'), run('後')),
    filled: paragraph(boxField('0'), run('後')),
    fields: { b: check(false) },
  },
  'a choice field': {
    form: paragraph(choiceField(0, ''), run('後')),
    filled: paragraph(choiceField(1, ''), run('後')),
    fields: { c: text('介護') },
  },
  'a choice field whose word is printed, too': {
    form: paragraph(choiceField(0, ''), run('後')),
    filled: paragraph(choiceField(1, '介護'), run('後')),
    fields: { c: text('介護') },
  },
  'no choice': {
    form: paragraph(choiceField(0, '看護'), run('後')),
    filled: paragraph(choiceField(0, '看護'), run('後')),
    fields: { c: text('') },
  },
  'a place that is no anchor': {
    form: paragraph(at('x', '欄'), at('a', '')),
    filled: paragraph(run('欄新')),
    fields: { a: text('新') },
  },
  'a place whose deletion is marked': {
    form: paragraph(`<w:del>${at('a', '旧')}</w:del>`, at('a', '')),
    filled: paragraph(`<w:del>${at('a', '旧')}</w:del>`, run('新')),
    fields: { a: text('新') },
  },
  'one place twice': {
    form: paragraph(at('a', ''), run('・'), at('a', '')),
    filled: paragraph(run('新・新')),
    fields: { a: text('新') },
  },
  'what is said in two ways': {
    form: paragraph(twice(inBox(paragraph(at('a', '一'))), inBox(paragraph(at('a', '二'))))),
    filled: paragraph(twice(inBox(paragraph(run('新'))), inBox(paragraph(run('新'))))),
    fields: { a: text('新') },
  },
  'a list of rows': {
    form: table(repeating('u', entry('', ''))),
    filled: table(entry('一', '甲'), entry('二', '乙'), entry('三', '丙')),
    rows: { u: entries(['一', '甲'], ['二', '乙'], ['三', '丙']) },
    columns,
  },
  'a list without entries: its row stays': {
    form: table(repeating('u', entry('例', ''))),
    filled: table(entry('例', '')),
    rows: { u: [blank] },
    columns,
  },
  'a list with fewer entries than rows': {
    form: table(repeating('u', entry('', ''), entry('', ''))),
    filled: table(entry('一', '甲'), entry('', '')),
    rows: { u: entries(['一', '甲']) },
    columns,
  },
  'a list with rows of two looks, of which the last repeats': {
    form: table(repeating('u', row(run('*'), at('u.a', '')), row(run('+'), at('u.a', '')))),
    filled: table(row(run('*'), run('一')), row(run('+'), run('二')), row(run('+'), run('三'))),
    rows: { u: entries(['一', ''], ['二', ''], ['三', '']) },
    columns: ['u.a'],
  },
  'a list with two entries in a row': {
    form: table(repeating('u', row(at('u.a', ''), at('u.a', '')))),
    filled: table(row(run('一'), run('二')), row(run('三'), run(''))),
    rows: { u: entries(['一', ''], ['二', ''], ['三', '']) },
    columns: ['u.a'],
  },
  'a list whose rows say all in two ways': {
    form: table(
      repeating('u', row(twice(inBox(paragraph(at('u.a', ''))), inBox(paragraph(at('u.a', '')))), at('u.a', ''))),
    ),
    filled: table(row(twice(inBox(paragraph(run('一'))), inBox(paragraph(run('一')))), run('二'))),
    rows: { u: entries(['一', ''], ['二', '']) },
    columns: ['u.a'],
  },
  'a list whose rows have a drawing that older programs don’t show': {
    form: table(repeating('u', row(twice(inBox(paragraph(at('u.a', ''))), ''), at('u.a', '')))),
    filled: table(
      row(twice(inBox(paragraph(run('一'))), ''), run('二')),
      row(twice(inBox(paragraph(run('三'))), ''), run('')),
    ),
    rows: { u: entries(['一', ''], ['二', ''], ['三', '']) },
    columns: ['u.a'],
  },
  'a list with something between its rows': {
    form: table(
      control(
        'u',
        control('', entry('', ''), '<w15:repeatingSectionItem/>') + row(run('計')),
        '<w15:repeatingSection/>',
      ),
    ),
    filled: table(entry('一', '甲'), entry('二', '乙'), row(run('計'))),
    rows: { u: entries(['一', '甲'], ['二', '乙']) },
    columns,
  },
  'a list whose cells hold another place': {
    form: table(repeating('u', row(at('u.a', ''), at('x', '印')))),
    filled: table(row(run('一'), run('印')), row(run('二'), run('印'))),
    rows: { u: entries(['一', ''], ['二', '']) },
    columns: ['u.a'],
  },
  'a further sheet': {
    form: paragraph(at('a', '')),
    filled: paragraph(run('一')) + paragraph(run('二')),
    fields: { a: text('一') },
    further: [{ a: text('二') }],
  },
  'a further sheet behind a page break': {
    form: table(row(at('a', ''))),
    filled: table(row(run('一'))) + paragraph('<w:r><w:br w:type="page"/></w:r>') + table(row(run('二'))),
    fields: { a: text('一') },
    further: [{ a: text('二') }],
  },
  'a further sheet of one part': {
    form: paragraph(run('表紙')) + control('part', paragraph(at('a', '')), plain) + paragraph(run('裏')),
    filled: paragraph(run('表紙')) + paragraph(run('一')) + paragraph(run('裏')) + paragraph(run('二')),
    fields: { a: text('一') },
    further: [{ a: text('二') }],
    sheetPart: 'part',
  },
  'a further sheet of a part within another place': {
    form: control('around', paragraph(run('表紙')) + control('part', paragraph(at('a', '')), plain), plain),
    filled: paragraph(run('表紙')) + paragraph(run('一')) + paragraph(run('二')),
    fields: { a: text('一') },
    further: [{ a: text('二') }],
    sheetPart: 'part',
  },
  'a header, which further sheets don’t repeat': {
    form: paragraph(at('a', '')),
    filled: paragraph(run('一')),
    fields: { a: text('一') },
    further: [{ a: text('二') }],
    isBody: false,
  },
  'a place that shows what stands in another one': {
    form: paragraph(at('a', ''), run('・'), at('x', '旧', '<w:dataBinding/><w:text/>')),
    filled: paragraph(run('鈴木・鈴木')),
    fields: { a: text('鈴木') },
  },
  'a place that shows the day in its own format': {
    form: paragraph(at('a', ''), run('・'), at('x', '旧', `<w:dataBinding/>${date}`)),
    filled: paragraph(run('4/1・令和6年4月1日')),
    fields: { a: text('4/1', '2024-04-01') },
  },
  'a place that could show another one and keeps its words': {
    form: paragraph(at('a', ''), run('・'), at('x', '旧', '<w:dataBinding/><w:text/>')),
    filled: paragraph(run('鈴木・旧')),
    fields: { a: text('鈴木') },
  },
  'a box that shows another one': {
    form: paragraph(at('x', '☐', `<w:dataBinding/>${box}`), run('可')),
    filled: paragraph(run('☑可')),
    fields: {},
  },
  'a box that shows another one and isn’t ticked': {
    form: paragraph(at('x', '☑', `<w:dataBinding/>${box}`), run('可')),
    filled: paragraph(run('☐可')),
    fields: {},
  },
  'a tied box around a value': {
    form: control('x', paragraph(twice(at('a', ''), at('a', ''))), '<w:dataBinding/>'),
    filled: paragraph(run('新新')),
    fields: { a: text('新') },
  },
  'a tied place around a value': {
    form: control('x', paragraph(at('a', '')), '<w:dataBinding/>'),
    filled: paragraph(run('新')),
    fields: { a: text('新') },
  },
};

describe('a filled part, read along its form', () => {
  test.each(Object.entries(SOUND))('is taken: %s', (_, one) => {
    expect(wrongAt(one)).toBeNull();
  });

  test.each(Object.entries(SOUND))('is never taken with a letter more, less or another: %s', (_, one) => {
    const { printed } = partOf(one.filled);
    const changes = Array.from(printed, (letter, i): string[] => [
      printed.slice(0, i) + printed.slice(i + 1),
      `${printed.slice(0, i)}別${printed.slice(i + 1)}`,
      `${printed.slice(0, i)}別${printed.slice(i)}`,
      `${printed.slice(0, i)}\u0004${letter === '\u0004' ? '' : printed.slice(i)}`,
    ]).flat();
    // A ring may consist of several drawings.
    const whole = (text: string): string => text.replaceAll(`${D}${D}`, D).replaceAll(`${D}${D}`, D);
    for (const changed of [...changes, `${printed}別`, `${printed}\u0001`, ''].filter(
      (one) => whole(one) !== whole(printed),
    ))
      expect(
        wrongAt(one, () => changed),
        JSON.stringify(changed),
      ).not.toBeNull();
  });

  test('takes a tick for words only in a box', () => {
    const form = (properties: string): string => paragraph(at('x', '☐', `<w:dataBinding/>${properties}`), run('可'));
    expect(wrongAt({ form: form(box), filled: paragraph(run('☑可')) })).toBeNull();
    expect(wrongAt({ form: form(plain), filled: paragraph(run('☑可')) })).not.toBeNull();
  });

  test('says at which place something else stands, and what is printed around it', () => {
    const one: Case = {
      form: paragraph(run('氏名'), at('a', ''), run('様'), at('b', '')),
      filled: paragraph(run('氏名鈴木様一')),
      fields: { a: text('鈴木'), b: text('二') },
    };
    expect(wrongAt(one)).toBe('〈b〉');
    expect(wrongAt({ ...one, fields: { a: text('鈴本'), b: text('一') } })).toBe('〈a〉');
    expect(wrongAt({ ...one, form: paragraph(run('名'), at('a', '')) })).toBe('');
    expect(
      wrongAt({ ...SOUND['a list of rows']!, rows: { u: entries(['一', '甲'], ['二', '丁'], ['三', '丙']) } }),
    ).toBe('〈u.b〉');
    const long = paragraph(run(`${'あ'.repeat(30)}鈴木${'い'.repeat(30)}`));
    const around = (() => {
      try {
        followWord(
          partOf(long),
          partOf(paragraph(run('あ'.repeat(30)), at('a', ''))).nodes,
          expectationOf({ form: '', filled: '', fields: { a: text('佐藤') } }),
          true,
        );
        return '';
      } catch (error) {
        return (error as NotAsExpected).around;
      }
    })();
    expect(around).toBe(`${'あ'.repeat(20)}鈴木${'い'.repeat(18)}`);
  });

  test('says which places it met', () => {
    const metIn = (one: Case): string[] => [
      ...followWord(partOf(one.filled), partOf(one.form).nodes, expectationOf(one), true).met,
    ];
    expect(metIn(SOUND['a value in a line']!)).toEqual(['a']);
    expect(metIn(SOUND['a list of rows']!)).toEqual(['u']);
    expect(metIn(SOUND['a tied place around a value']!)).toEqual(['a']);
    expect(metIn(SOUND['a tied box around a value']!)).toEqual(['a']);
    expect(
      metIn({
        form: paragraph(`<w:del>${at('a', '旧')}</w:del>`),
        filled: paragraph(run('旧')),
        fields: { a: text('新') },
      }),
    ).toEqual([]);
  });
});

describe('words that Word would put over a value', () => {
  const tie = (path: string): string => `<w:dataBinding w:xpath="${path}"/>`;
  const form = (inner: string): string => paragraph(run('氏名'), inner, run('様'));
  const one = (filled: string, more: Partial<Case> = {}): Case => ({
    ...{ form: form(at('a', '旧', tie('/a'))), filled, fields: { a: text('鈴木') }, keepControls: true },
    ...more,
  });
  const tiedIn = (given: Case): unknown[] =>
    followWord(partOf(given.filled), partOf(given.form).nodes, expectationOf(given), true).tied.map(
      ({ tie: { path }, slot, label, about }) => ({ path, slot, label, kind: about.kind }),
    );

  test('may stand in the value’s own control, whose node is looked at', () => {
    expect(tiedIn(one(form(at('a', '鈴木', tie('/a')))))).toEqual([
      { path: '/a', slot: text('鈴木'), label: '〈a〉', kind: 'text' },
    ]);
    expect(tiedIn(one(form(run('鈴木'))))).toEqual([]);
    expect(tiedIn(one(form(at('b', '旧', tie('/b'))), { form: form(at('b', '旧', tie('/b'))), fields: {} }))).toEqual(
      [],
    );
  });

  test.each<[string, Case]>([
    [
      'around it',
      one(`<w:sdt><w:sdtPr>${tie('/x')}</w:sdtPr><w:sdtContent>${form(run('鈴木'))}</w:sdtContent></w:sdt>`),
    ],
    ['around its own control', one(form(control('', at('a', '鈴木', tie('/a')), tie('/x'))))],
    ['in it', one(form(run('鈴') + at('', '木', tie('/x'))))],
    ['at its beginning', one(form(at('', '鈴', tie('/x')) + run('木')))],
    ['in its own place, which had none', one(form(at('a', '鈴木', tie('/a'))), { form: form(at('a', '旧')) })],
    [
      'around a tick',
      one(paragraph(at('a', '☑', tie('/x'))), { form: paragraph(at('a', '☐', box)), fields: { a: check(true) } }),
    ],
    [
      'around a ring',
      one(paragraph(control('a', drawing + run('有'), tie('/x'))), {
        form: paragraph(control('a', run('有'), '')),
        fields: { a: ring('有') },
      }),
    ],
  ])('may not stand %s', (_, given) => {
    expect(wrongAt(given)).toBe('〈a〉');
  });

  test.each<[string, Case]>([
    ['beside it', one(paragraph(run('氏名鈴木様'), at('', '', tie('/x'))))],
    ['ahead of it', one(form(at('', '', tie('/x')) + run('鈴木')))],
    ['where there is no value', one(form(at('a', '旧', tie('/a'))), { fields: { a: text('') } })],
    [
      'where there is no ring',
      one(paragraph(control('a', run('有'), tie('/x'))), {
        form: paragraph(control('a', run('有'), '')),
        fields: { a: ring(null) },
      }),
    ],
  ])('may stand %s', (_, given) => {
    expect(wrongAt(given)).toBeNull();
  });
});
