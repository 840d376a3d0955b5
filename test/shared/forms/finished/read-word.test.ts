import { describe, expect, test } from 'vitest';
import { Faults } from '@shared/forms/finished/faults';
import { readWord } from '@shared/forms/finished/read-word';
import { printedOf, type PlaceAbout, type WordNode } from '@shared/forms/finished/word-tree';
import { control, documentXml, paragraph, repeating, ROOT, row, run } from '../../../builders/docx';

const SIGNS = '¶|↵◆‡《》';
const shown = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- signs of what isn't text
  text.replace(/[\u0001-\u0007]/g, (sign) => SIGNS.charAt(sign.charCodeAt(0) - 1));

/** What a place is, beyond a text in a line that nothing is said of. */
function aboutOf({
  kind,
  inLine,
  isPlaceholder,
  isBound,
  isDeleted,
  items,
  format,
  ticked,
  unticked,
}: PlaceAbout): string {
  return [
    kind === 'text' ? '' : kind,
    inLine ? '' : 'block',
    isPlaceholder ? 'placeholder' : '',
    isBound ? 'bound' : '',
    isDeleted ? 'deleted' : '',
    [...items].map(([value, text]) => `${value}=${text}`).join(),
    format,
    ticked === '☑' && unticked === '☐' ? '' : unticked + ticked,
  ]
    .filter((one) => one !== '')
    .map((one) => ` ${one}`)
    .join('');
}
/** `「characters」`, other words as they are, `[paragraph]`, `<place about: …>`, `(branch/branch)`. */
const drawn = (nodes: readonly WordNode[]): string =>
  nodes
    .map((node): string => {
      if (node.kind === 'text') return node.isCharacter ? `「${shown(node.text)}」` : shown(node.text);
      if (node.kind === 'paragraph') return `[${drawn(node.children)}]${node.endsSection ? '§' : ''}`;
      if (node.kind === 'alternatives') return `(${node.branches.map(drawn).join('/')})`;
      return `<${node.tag}${aboutOf(node.about)}: ${drawn(node.children)}>`;
    })
    .join('');

function read(body: string, document = documentXml(body)) {
  const [faults, again] = [new Faults(), new Faults()];
  const reading = readWord(document, faults, true);
  const { printed, rows, ties, isWhole } = reading;
  const text = shown(printed);
  // The tree says what was printed; without a tree the same is read.
  expect(shown(printedOf(reading.nodes))).toBe(text);
  const bare = readWord(document, again, false);
  expect({ ...bare, nodes: [] }).toEqual({ printed, rows, ties, isWhole, nodes: [] });
  expect(bare.nodes).toEqual([]);
  expect(again.beyond(null, true)).toBe(faults.beyond(null, true));
  return {
    text,
    tree: drawn(reading.nodes),
    rows,
    ties,
    isWhole,
    fault: faults.beyond(null, true),
    nodes: reading.nodes,
  };
}
const plain = '<w:text/>';
const table = (...rows: string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

describe('what is printed', () => {
  test.each([
    ['words, with white space where it is kept', paragraph(run(' 氏名 '), '<w:r><w:t> 様\n</w:t></w:r>'), ' 氏名 様¶'],
    [
      'words in several pieces, references and CDATA',
      paragraph('<w:r><w:t>A&amp;B<![CDATA[&<]]>&#x3042;</w:t></w:r>'),
      'A&B&<あ¶',
    ],
    ['words around comments', paragraph('<w:r><w:t>流<!-- x -->山</w:t></w:r>'), '流山¶'],
    ['no text that stands in no w:t', paragraph('<w:r>x<w:lastRenderedPageBreak/>y</w:r>'), '¶'],
    [
      'line breaks and tabs',
      paragraph('<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:tab/><w:t>c</w:t></w:r>'),
      'a\nb\n\tc¶',
    ],
    ['no tab of a style', paragraph('<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>'), '¶'],
    ['signs of picture fonts', paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'), '\uf0fe¶'],
    ['an empty paragraph', '<w:p/>', '¶'],
    ['a table, cell by cell', table(row(run('a'), run('b')), row(run('c'))), 'a¶|b¶|↵c¶|↵'],
    [
      'no looks',
      paragraph('<w:pPr><w:rPr><w:t>x</w:t></w:rPr></w:pPr>', run('a', '<w:rPr><w:t>y</w:t></w:rPr>')),
      'a¶',
    ],
    [
      'links, smart tags, insertions',
      paragraph(`<w:hyperlink>${run('a')}</w:hyperlink><w:ins>${run('b')}</w:ins><w:smartTag>${run('c')}</w:smartTag>`),
      'abc¶',
    ],
    [
      'what was moved to here, and text of other directions',
      paragraph(
        `<w:moveTo>${run('a')}</w:moveTo><w:bdo>${run('b')}</w:bdo><w:dir>${run('c')}</w:dir><w:customXml>${run('d')}</w:customXml>`,
      ),
      'abcd¶',
    ],
    [
      'drawings as one sign each, with words in their boxes',
      paragraph(
        `<w:r><w:drawing><w:txbxContent>${paragraph(run('箱'))}</w:txbxContent></w:drawing><w:pict/><w:object/></w:r>`,
      ),
      '◆箱¶◆◆¶',
    ],
    [
      'furigana between its signs',
      paragraph(
        `<w:r><w:ruby><w:rubyPr><w:t>x</w:t></w:rubyPr><w:rt>${run('ふり')}</w:rt><w:rubyBase>${run('振')}</w:rubyBase></w:ruby></w:r>`,
      ),
      '《ふり》振¶',
    ],
    ['what controls hold', control('a', paragraph(run('中')), plain), '中¶'],
    [
      'nothing of a control’s own words',
      paragraph(control('a', run('中'), '<w:placeholder><w:docPart w:val="x"/></w:placeholder><w:t>x</w:t>')),
      '中¶',
    ],
    [
      'nothing of a control’s look at its end',
      paragraph('<w:sdt><w:sdtPr/><w:sdtEndPr><w:t>x</w:t></w:sdtEndPr><w:sdtContent/></w:sdt>'),
      '¶',
    ],
    ['nothing that is no Word', paragraph(`<w:r><x:t xmlns:x="urn:x">x</x:t><w:t>a</w:t></w:r>`), 'a¶'],
  ])('%s', (_, body, text) => {
    const { text: found, fault, isWhole } = read(body);
    expect({ found, fault, isWhole }).toEqual({ found: text, fault: null, isWhole: true });
  });

  test('of text that is kept apart nothing is taken from the text before', () => {
    const nested = paragraph('<w:r><w:t xml:space="preserve">a </w:t><w:t> b </w:t></w:r>');
    expect(read(nested).text).toBe('a b¶');
  });

  test('rows of tables are counted, those in cells too', () => {
    const inner = table(row(run('b')));
    expect(read(table(row(run('a')), `<w:tr><w:tc>${inner}<w:p/></w:tc></w:tr>`)).rows).toBe(3);
    expect(read(paragraph(run('a'))).rows).toBe(0);
  });

  test('in headers, footers and notes as in the document', () => {
    for (const root of ['hdr', 'ftr'])
      expect(read('', `<w:${root} ${ROOT}>${paragraph(run('頭'))}</w:${root}>`)).toMatchObject({
        text: '頭¶',
        fault: null,
      });
    const note = `<w:footnotes ${ROOT}><w:footnote>${paragraph(run('注'))}</w:footnote></w:footnotes>`;
    expect(read('', note)).toMatchObject({ text: '注¶', fault: null });
    expect(read('', note.replaceAll('footnote', 'endnote'))).toMatchObject({ text: '注¶', fault: null });
  });

  test('of a part that is cut off it is said', () => {
    expect(read('', '<w:document').isWhole).toBe(false);
  });
});

describe('what stands where Word doesn’t look for it', () => {
  const HOLDER = '6';
  test.each([
    ['a paragraph in a paragraph', paragraph(paragraph()), 'paragraph 1'],
    ['a paragraph in a run', paragraph(`<w:r>${paragraph()}</w:r>`), 'paragraph 2'],
    ['a paragraph in a link’s run', paragraph(`<w:hyperlink><w:r>${paragraph()}</w:r></w:hyperlink>`), 'paragraph 2'],
    ['a paragraph in a table', `<w:tbl>${paragraph()}</w:tbl>`, 'paragraph 3'],
    ['a run outside of paragraphs', run('a'), `run ${HOLDER}`],
    ['a run in a cell', `<w:tbl><w:tr><w:tc>${run('a')}<w:p/></w:tc></w:tr></w:tbl>`, 'run 5'],
    ['a table in a paragraph', paragraph(table()), 'table 1'],
    ['a table in a table', table(table()), 'table 3'],
    ['a row outside of a table', row(), `row ${HOLDER}`],
    ['a row in a row', table(`<w:tr>${row()}</w:tr>`), 'row 4'],
    ['a cell outside of a row', '<w:tc><w:p/></w:tc>', `cell ${HOLDER}`],
    ['a cell in a table', table('<w:tc><w:p/></w:tc>'), 'cell 3'],
    ['a cell that ends in nothing', table('<w:tr><w:tc/></w:tr>'), 'cell end 0'],
    ['a cell that ends in a table', table(`<w:tr><w:tc><w:p/>${table()}</w:tc></w:tr>`), 'cell end 3'],
    ['a paragraph in a control in a paragraph', paragraph(control('a', paragraph())), 'paragraph 1'],
  ])('is told: %s', (_, body, fault) => {
    expect(read(body).fault).toBe(fault);
  });

  test.each([
    ['a table ahead of a cell’s last paragraph', table(`<w:tr><w:tc>${table()}<w:p/></w:tc></w:tr>`)],
    [
      'a cell that ends in a control that ends in a paragraph',
      table(`<w:tr><w:tc>${control('a', '<w:p/>')}</w:tc></w:tr>`),
    ],
    [
      'controls around rows and cells',
      table(control('a', row(run('a'))) + `<w:tr>${control('b', '<w:tc><w:p/></w:tc>')}</w:tr>`),
    ],
    [
      'a paragraph of a box in a run',
      paragraph(`<w:r><w:pict><v:x xmlns:v="urn:v"><w:txbxContent><w:p/></w:txbxContent></v:x></w:pict></w:r>`),
    ],
    ['runs in elements that nobody knows', paragraph('<w:subDoc><w:r/></w:subDoc>')],
  ])('is none: %s', (_, body) => {
    expect(read(body).fault).toBeNull();
  });
});

describe('places for values', () => {
  const list =
    '<w:dropDownList><w:listItem w:displayText="看護師" w:value="12"/><w:listItem w:value="介護"/><w:listItem w:displayText="選ぶ" w:value=""/><w:listItem w:displayText="別" w:value="12"/></w:dropDownList>';
  test.each([
    ['a control in a line', paragraph(run('名'), control('name', run('旧'), plain)), '[「名」<name: 「旧」>]'],
    ['a control around paragraphs', control('name', paragraph(run('旧')), plain), '<name block: [「旧」]>'],
    ['a control around rows', table(control('name', row(run('旧')), plain)), '<name block: [「旧」]|↵>'],
    [
      'a control around cells',
      table(`<w:tr>${control('name', '<w:tc><w:p/></w:tc>', plain)}</w:tr>`),
      '<name block: []|>↵',
    ],
    [
      'a control in a cell',
      table(`<w:tr><w:tc>${control('name', paragraph(), plain)}</w:tc></w:tr>`),
      '<name block: []>|↵',
    ],
    [
      'a control in a control',
      control('a', paragraph(control('b', run('x'), plain)), plain),
      '<a block: [<b: 「x」>]>',
    ],
    ['a control without a name', paragraph(control('', run('x'), plain)), '[<: 「x」>]'],
    ['a placeholder', paragraph(control('a', run('x'), '<w:showingPlcHdr/>')), '[<a placeholder: 「x」>]'],
    ['a control with a tie', paragraph(control('a', run('x'), '<w:dataBinding w:xpath="/a"/>')), '[<a bound: 「x」>]'],
    [
      'a list, with what it shows for what may be asked',
      paragraph(control('a', run('x'), list)),
      '[<a list 12=看護師,看護師=看護師,介護=介護,別=別: 「x」>]',
    ],
    [
      'a list with a box to type in',
      paragraph(control('a', run('x'), list.replaceAll('dropDownList', 'comboBox'))),
      '[<a combo 12=看護師,看護師=看護師,介護=介護,別=別: 「x」>]',
    ],
    [
      'a date',
      paragraph(control('a', run('x'), '<w:date><w:dateFormat w:val="yyyy年M月d日"/></w:date>')),
      '[<a date yyyy年M月d日: 「x」>]',
    ],
    ['a date of which nothing is said', paragraph(control('a', run('x'), '<w:date/>')), '[<a date: 「x」>]'],
    [
      'no date where something else has one',
      paragraph(control('a', run('x'), '<w:rPr><w:date/></w:rPr><w:text/>')),
      '[<a: 「x」>]',
    ],
    ['a picture', paragraph(control('a', run('x'), '<w:picture/>')), '[<a picture: 「x」>]'],
    ['a check box', paragraph(control('a', run('☐'), '<w14:checkbox/>')), '[<a checkbox: 「☐」>]'],
    [
      'a check box with signs of its own',
      paragraph(
        control(
          'a',
          run('○'),
          '<w14:checkbox><w14:checkedState w14:val="25CF" w14:font="MS Gothic"/><w14:uncheckedState w14:val="25CB"/></w14:checkbox>',
        ),
      ),
      '[<a checkbox ○●: 「○」>]',
    ],
    [
      'a check box with signs of a picture font',
      paragraph(
        control(
          'a',
          run('x'),
          '<w14:checkbox><w14:checkedState w14:val="00FE" w14:font="Wingdings"/><w14:uncheckedState w14:val="F0A8" w14:font="Wingdings 2"/></w14:checkbox>',
        ),
      ),
      '[<a checkbox \uf0a8\uf0fe: 「x」>]',
    ],
    [
      'a list of rows and its entries',
      table(repeating('users', row(run('x')))),
      '<users repeating block: < item block: [「x」]|↵>>',
    ],
    [
      'a name that is no control’s own',
      paragraph(control('', run('x'), '<w:rPr><w:tag w:val="b"/></w:rPr>')),
      '[<: 「x」>]',
    ],
    [
      'what is no word of Word’s',
      paragraph(
        control(
          'a',
          run('x'),
          '<w:checkbox/><w14:tag w:val="b"/><w14:dropDownList/><w14:date/><w14:showingPlcHdr/><w15:dataBinding w:xpath="/a"/>',
        ),
      ),
      '[<a: 「x」>]',
    ],
    [
      'several ways to say the same',
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      '[(「a」/「b」)]',
    ],
    ['a section’s end', paragraph('<w:pPr><w:sectPr/></w:pPr>', run('a')), '[「a」]§'],
    ['no section’s end in a box', paragraph('<w:pPr><w:jc/></w:pPr>', run('a')), '[「a」]'],
  ])('%s', (_, body, tree) => {
    const found = read(body);
    expect({ tree: found.tree, fault: found.fault }).toEqual({ tree, fault: null });
  });

  test('know whether they hold anything, and in which element their paragraphs stand', () => {
    const [place] = read(control('a', paragraph(run('x')) + paragraph(run('y')), plain)).nodes;
    if (place?.kind !== 'place') throw new Error('no place');
    const [first, second] = place.children;
    if (first?.kind !== 'paragraph' || second?.kind !== 'paragraph') throw new Error('no paragraphs');
    expect(place.about.hasContent).toBe(true);
    expect(first.within).toBe(second.within);
    const [bare] = read('<w:sdt><w:sdtPr><w:tag w:val="a"/></w:sdtPr></w:sdt>').nodes;
    expect(bare).toMatchObject({ tag: 'a', about: { hasContent: false } });
    const cells = read(table(row(run('a'), run('b')))).nodes.filter((node) => node.kind === 'paragraph');
    expect(cells[0]!.within).not.toBe(cells[1]!.within);
  });

  test.each([
    [
      'between marks of deletion',
      paragraph('<w:customXmlDelRangeStart w:id="1"/>', control('a', run('x'), plain)),
      '[<a deleted: 「x」>]',
    ],
    [
      'between marks of moving',
      paragraph('<w:customXmlMoveFromRangeStart w:id="1"/>', control('a', run('x'), plain)),
      '[<a deleted: 「x」>]',
    ],
    [
      'not where the mark is another’s',
      paragraph(
        '<w:customXmlDelRangeStart w:id="1"/><w:customXmlDelRangeEnd w:id="1"/>',
        control('a', run('x'), plain),
      ),
      '[<a: 「x」>]',
    ],
    [
      'in deleted text',
      paragraph(`<w:del>${control('a', run('x'), plain)}</w:del>`, control('b', run('y'), plain)),
      '[<a deleted: 「x」><b: 「y」>]',
    ],
    [
      'in text that was moved away',
      paragraph(`<w:moveFrom>${control('a', run('x'), plain)}</w:moveFrom>`),
      '[<a deleted: 「x」>]',
    ],
    [
      'in a deleted row',
      table(
        `<w:tr><w:trPr><w:cantSplit/><w:del w:id="1"/></w:trPr><w:tc>${paragraph(control('a', run('x'), plain))}</w:tc></w:tr>`,
        row(control('b', run('y'), plain)),
      ),
      '[<a deleted: 「x」>]|↵[<b: 「y」>]|↵',
    ],
    [
      'in a control that is deleted',
      `<w:customXmlDelRangeStart w:id="1"/>${control('a', paragraph(control('b', run('x'), plain)), plain)}`,
      '<a block deleted: [<b deleted: 「x」>]>',
    ],
    [
      'around rows that are all deleted',
      table(control('a', `<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p/></w:tc></w:tr>`, plain)),
      '<a block deleted: []|↵>',
    ],
    [
      'not around rows of which one stays',
      table(control('a', `<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p/></w:tc></w:tr>${row()}`, plain)),
      '<a block: []|↵↵>',
    ],
    [
      'around a control around rows that are all deleted',
      table(
        control('a', control('b', `<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p/></w:tc></w:tr>`, plain), plain),
      ),
      '<a block deleted: <b block deleted: []|↵>>',
    ],
    [
      'not in a row that was put in',
      table(`<w:tr><w:trPr><w:ins w:id="1"/></w:trPr><w:tc>${paragraph(control('a', run('x'), plain))}</w:tc></w:tr>`),
      '[<a: 「x」>]|↵',
    ],
  ])('are deleted %s', (_, body, tree) => {
    expect(read(body).tree).toBe(tree);
  });

  const tie = (path: string, tag = 'w'): string =>
    `<${tag}:dataBinding w:xpath="${path}" w:prefixMappings="xmlns:n='u'" w:storeItemID="{A}"/>`;
  test('say to which words of custom XML they are tied, and from where to where these are printed', () => {
    const body = paragraph(
      run('氏名'),
      control('a', run('鈴木'), tie('/a')),
      control('b', '', tie('/b', 'w15')),
      control('c', run('様'), plain),
    );
    const { ties } = read(body);
    const about = { mappings: "xmlns:n='u'", store: '{A}' };
    expect(ties).toEqual([
      { path: '/a', ...about, from: 2, to: 4 },
      { path: '/b', ...about, from: 4, to: 4 },
    ]);
    expect(read(paragraph(control('a', run('x'), '<w:dataBinding/>'))).ties).toEqual([
      { path: '', mappings: '', store: '', from: 0, to: 1 },
    ]);
    const inside = control('a', paragraph(control('b', run('x'), tie('/b'))), tie('/a'));
    expect(read(inside).ties.map(({ path, from, to }) => [path, from, to])).toEqual([
      ['/b', 0, 1],
      ['/a', 0, 2],
    ]);
    expect(read(paragraph(control('a', run('x'), tie('/a', 'w14')))).ties).toEqual([]);
  });
});

describe('form fields from before Word 2007', () => {
  const field = (data: string, result: string): string =>
    paragraph(
      `<w:r><w:fldChar w:fldCharType="begin">${data && `<w:ffData>${data}</w:ffData>`}</w:fldChar></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result && run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      run('後'),
    );
  const box = (more: string): string => `<w:name w:val="b"/><w:enabled/><w:checkBox><w:sizeAuto/>${more}</w:checkBox>`;
  const entries = '<w:listEntry w:val="看護"/><w:listEntry w:val="介護"/>';
  const choice = (more: string): string => `<w:name w:val="c"/><w:ddList>${more}${entries}</w:ddList>`;

  test.each([
    [
      'text',
      field('<w:name w:val="t"/><w:textInput><w:default w:val="x"/></w:textInput>', '旧'),
      '[<t field: 「旧」>「後」]',
    ],
    ['a box', field(box('<w:default w:val="0"/>'), ''), '[<b field: ‡0‡>「後」]'],
    ['a ticked box', field(box('<w:default w:val="0"/><w:checked/>'), ''), '[<b field: ‡1‡>「後」]'],
    ['a box that says that it is ticked', field(box('<w:checked w:val="1"/>'), ''), '[<b field: ‡1‡>「後」]'],
    ['a box that says so in a word', field(box('<w:checked w:val="true"/>'), ''), '[<b field: ‡1‡>「後」]'],
    [
      'a box that says that it isn’t',
      field(box('<w:default w:val="1"/><w:checked w:val="0"/>'), ''),
      '[<b field: ‡0‡>「後」]',
    ],
    ['a box that is ticked from the start', field(box('<w:default w:val="1"/>'), ''), '[<b field: ‡1‡>「後」]'],
    ['a choice of which nothing is chosen', field(choice(''), ''), '[<c field: ‡看護‡>「後」]'],
    ['a choice', field(choice('<w:result w:val="1"/>'), ''), '[<c field: ‡介護‡>「後」]'],
    ['a choice made from the start', field(choice('<w:default w:val="1"/>'), ''), '[<c field: ‡介護‡>「後」]'],
    [
      'a choice that was made, from the start another',
      field(choice('<w:result w:val="0"/><w:default w:val="1"/>'), ''),
      '[<c field: ‡看護‡>「後」]',
    ],
    ['a choice of nothing', field('<w:name w:val="c"/><w:ddList/>', ''), '[<c field: ‡‡>「後」]'],
    ['one without a name, which is no place', field('<w:name w:val=""/><w:textInput/>', '旧'), '[「旧」「後」]'],
    ['one of no kind, which is no place', field('<w:name w:val="x"/>', '旧'), '[「旧」「後」]'],
    ['another field, which is no place', field('', '旧'), '[「旧」「後」]'],
    [
      'a simple field with its bookmark',
      paragraph(
        '<w:bookmarkStart w:name="s" w:id="1"/>',
        `<w:fldSimple w:instr=" FORMTEXT ">${run('旧')}</w:fldSimple>`,
        run('後'),
      ),
      '[<s field: 「旧」>「後」]',
    ],
    [
      'a simple field without one',
      paragraph(`<w:fldSimple w:instr=" FORMTEXT ">${run('旧')}</w:fldSimple>`, run('後')),
      '[「旧」「後」]',
    ],
    [
      'a simple field whose bookmark stands elsewhere',
      paragraph(
        '<w:bookmarkStart w:name="s" w:id="1"/>',
        run('x'),
        `<w:fldSimple w:instr=" FORMTEXT ">${run('旧')}</w:fldSimple>`,
      ),
      '[「x」「旧」]',
    ],
    [
      'another simple field',
      paragraph(
        '<w:bookmarkStart w:name="s" w:id="1"/>',
        `<w:fldSimple w:instr=" FORMTEXTS ">${run('1')}</w:fldSimple>`,
        run('後'),
      ),
      '[「1」「後」]',
    ],
    [
      'a deleted one',
      paragraph(`<w:del>${field('<w:name w:val="t"/><w:textInput/>', '旧').replace(/^<w:p>|<\/w:p>$/g, '')}</w:del>`),
      '[<t field deleted: 「旧」>「後」]',
    ],
    [
      'one in another field',
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        field('<w:name w:val="t"/><w:textInput/>', '旧').replace(/^<w:p>|<\/w:p>$/g, ''),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        run('末'),
      ),
      '[<t field: 「旧」>「後」「末」]',
    ],
  ])('%s', (_, body, tree) => {
    expect(read(body).tree).toBe(tree);
  });

  test('data of a field that stands in none are passed over', () => {
    const body = paragraph('<w:r><w:ffData><w:name w:val="t"/><w:textInput/></w:ffData></w:r>', run('a'));
    expect(read(body).tree).toBe('[「a」]');
  });
});
