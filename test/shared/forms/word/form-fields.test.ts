import { describe, expect, test } from 'vitest';
import { undoEdits } from '@shared/forms/xml/edits';
import { aDocx, control, LOOK, paragraph, repeating, row, run } from '../../../builders/docx';
import { filled, opened, tryFill } from '../../../builders/word-fill';
import { listAnchors } from '@shared/forms/word/fill-template';
import { documentOf, elements, paragraphs, partOf, readText } from '../../../support/word-text';

const char = (type: string, inside = ''): string =>
  `<w:fldChar w:fldCharType="${type}"${inside ? `>${inside}</w:fldChar>` : '/>'}`;
const inRun = (content: string, look = ''): string => `<w:r>${look}${content}</w:r>`;
const data = (name: string, kind: string): string =>
  `<w:ffData><w:name w:val="${name}"/><w:enabled/><w:calcOnExit w:val="0"/>${kind}</w:ffData>`;
const instruction = (word: string): string => inRun(`<w:instrText xml:space="preserve"> ${word} </w:instrText>`);

/** A field as Word writes it: its bookmark begins inside of it and ends behind it. */
const field = (name: string, word: string, kind: string, result = ''): string =>
  inRun(char('begin', data(name, kind)), LOOK) +
  `<w:bookmarkStart w:id="3" w:name="${name}"/>${instruction(word)}${inRun(char('separate'))}${result}${inRun(char('end'))}<w:bookmarkEnd w:id="3"/>`;
const textField = (name: string, result = run('\u2002\u2002', LOOK), kind = '<w:textInput/>'): string =>
  field(name, 'FORMTEXT', kind, result);
const tick = (name: string, inside = '<w:sizeAuto/><w:default w:val="0"/>'): string =>
  field(name, 'FORMCHECKBOX', `<w:checkBox>${inside}</w:checkBox>`);
const choice = (name: string, inside = ''): string =>
  field(
    name,
    'FORMDROPDOWN',
    `<w:ddList>${inside}<w:listEntry w:val="新規"/><w:listEntry w:val="更新"/><w:listEntry w:val="削除"/></w:ddList>`,
  );

/** Fills both ways; the finished paper, after checking that edits undo and that all fields stay. */
function fill(docx: Uint8Array, fields: Record<string, string | boolean>): Uint8Array {
  for (const draft of [true, false]) {
    const { bytes, edits } = filled(docx, { fields }, { draft });
    expect(undoEdits(partOf(bytes), edits)).toBe(partOf(docx));
    for (const name of ['ffData', 'bookmarkStart', 'bookmarkEnd', 'instrText'])
      expect(elements(documentOf(bytes), name)).toHaveLength(elements(documentOf(docx), name).length);
  }
  return filled(docx, { fields }).bytes;
}
const one = (...content: string[]): Uint8Array => aDocx({ body: paragraph(...content) });

describe('a text field', () => {
  test('takes a value in the look of what stood there; nothing else of it is touched', () => {
    const docx = one(run('氏名：'), textField('Name'), run('　様'));
    const bytes = fill(docx, { Name: '鈴木\n花子' });
    expect(paragraphs(bytes)).toEqual(['氏名：鈴木\n花子　様']);
    const [before, after] = partOf(docx).split(run('\u2002\u2002', LOOK));
    expect(partOf(bytes).startsWith(before!)).toBe(true);
    expect(partOf(bytes).endsWith(after!)).toBe(true);
    expect(partOf(bytes)).toContain(`<w:r>${LOOK}<w:t xml:space="preserve">鈴木</w:t><w:br/>`);
  });

  test('with a bookmark that ends in its result keeps it', () => {
    const docx = one(
      inRun(char('begin', data('Name', '<w:textInput/>'))) +
        `<w:bookmarkStart w:id="1" w:name="Name"/>` +
        instruction('FORMTEXT') +
        inRun(char('separate')) +
        run('旧') +
        `<w:bookmarkEnd w:id="1"/>` +
        inRun(char('end')),
    );
    expect(paragraphs(fill(docx, { Name: '新' }))).toEqual(['新']);
  });

  test('without a result, with an empty one, or written in one run is filled', () => {
    const begin = char('begin', data('Name', '<w:textInput/>'));
    const word = '<w:instrText> FORMTEXT </w:instrText>';
    for (const content of [
      inRun(begin) + inRun(word) + inRun(char('end')),
      textField('Name', ''),
      inRun(begin + word + char('separate') + '<w:t>旧</w:t>' + char('end'), LOOK),
    ])
      expect(paragraphs(fill(one(run('前'), content, run('後')), { Name: '新' }))).toEqual(['前新後']);
  });

  test('written in short is known by its bookmark', () => {
    const short = (content: string): string =>
      `<w:bookmarkStart w:id="1" w:name="Name"/><w:fldSimple w:instr=" FORMTEXT "${content ? `>${content}</w:fldSimple>` : '/>'}<w:bookmarkEnd w:id="1"/>`;
    for (const content of [run('旧', LOOK), '']) {
      const docx = one(run('前'), short(content));
      const { bytes, edits } = filled(docx, { fields: { Name: '新' } });
      expect(paragraphs(bytes)).toEqual(['前新']);
      expect(undoEdits(partOf(bytes), edits)).toBe(partOf(docx));
    }
  });

  test('that is too short for the value says so', () => {
    const docx = one(textField('Name', run('x'), '<w:textInput><w:maxLength w:val="3"/></w:textInput>'));
    expect(paragraphs(fill(docx, { Name: '𠮷田花' }))).toEqual(['𠮷田花']);
    const refused = tryFill(docx, { fields: { Name: '𠮷田花子' } });
    expect(refused).toMatchObject({ ok: false, code: 'word/too-long', details: { length: 4, limit: 3 } });
    expect(refused.ok ? '' : refused.message).toContain('「〈Name〉」は 3 文字までの欄ですが、4 文字あります。');
  });

  test('that Word fills by itself, or that goes on into another paragraph, is refused by name', () => {
    const byItself = one(textField('Name', run('x'), '<w:textInput><w:type w:val="calculated"/></w:textInput>'));
    const begin =
      inRun(char('begin', data('Name', '<w:textInput/>'))) + instruction('FORMTEXT') + inRun(char('separate'));
    const long = aDocx({ body: paragraph(begin, run('一')) + paragraph(run('二'), inRun(char('end'))) });
    for (const docx of [byItself, long])
      expect(tryFill(docx, { fields: { Name: '新' } })).toMatchObject({ ok: false, code: 'word/anchor-kind' });
  });

  test('with another field in its result, and fields without a name, don’t get mixed up', () => {
    const page = inRun(char('begin')) + instruction('PAGE') + inRun(char('separate')) + run('1') + inRun(char('end'));
    expect(paragraphs(fill(one(page, textField('Name', page), page, textField('Other')), { Other: 'い' }))).toEqual([
      '111い',
    ]);
    const docx = one(page, textField('Name'), page);
    expect(paragraphs(fill(docx, { Name: '新' }))).toEqual(['1新1']);
  });

  test('inside a control of the city’s own, and in rows, is filled', () => {
    expect(paragraphs(fill(one(control('city', textField('Name'))), { Name: '新' }))).toEqual(['新']);
    const docx = aDocx({ body: `<w:tbl>${repeating('users', row(textField('users.name')))}</w:tbl>` });
    const { bytes, edits } = filled(docx, {
      rows: { users: ['甲', '乙', '丙'].map((name) => ({ 'users.name': name })) },
    });
    expect(readText(documentOf(bytes))).toBe('甲乙丙');
    // A bookmark can't stand twice.
    expect(elements(documentOf(bytes), 'bookmarkStart')).toHaveLength(1);
    expect(elements(documentOf(bytes), 'bookmarkEnd')).toHaveLength(1);
    expect(undoEdits(partOf(bytes), edits)).toBe(partOf(docx));
  });
});

describe('a check box field', () => {
  const states = (docx: Uint8Array): (string | null)[] =>
    elements(documentOf(docx), 'checked').map((element) => element.getAttribute('w:val'));

  test.each([
    ['without a state', '<w:sizeAuto/><w:default w:val="0"/>'],
    ['with one', '<w:sizeAuto/><w:default w:val="1"/><w:checked w:val="0"/>'],
    ['with one in short', '<w:sizeAuto/><w:default w:val="1"/><w:checked/>'],
  ])('%s is ticked and not ticked', (_, inside) => {
    const docx = one(tick('Agreed', inside), run('同意'));
    expect(states(fill(docx, { Agreed: true }))).toEqual(['1']);
    expect(states(fill(docx, { Agreed: false }))).toEqual(['0']);
    expect(partOf(fill(docx, { Agreed: true }))).toMatch(
      /<w:default w:val="[01]"\/><w:checked w:val="1"\/><\/w:checkBox>/,
    );
  });

  test('takes no text', () => {
    expect(tryFill(one(tick('Agreed')), { fields: { Agreed: 'はい' } })).toMatchObject({ code: 'word/anchor-kind' });
  });
});

describe('a list field', () => {
  const chosen = (docx: Uint8Array): (string | null)[] =>
    elements(documentOf(docx), 'result').map((element) => element.getAttribute('w:val'));

  test('takes the number of the word, in front of its entries', () => {
    for (const inside of ['', '<w:default w:val="2"/>', '<w:result w:val="0"/>']) {
      const bytes = fill(one(choice('Kind', inside)), { Kind: '更新' });
      expect(chosen(bytes)).toEqual(['1']);
      expect(partOf(bytes)).toContain('<w:ddList><w:result w:val="1"/>');
    }
  });

  test('shows the word, too, where the program before wrote it out', () => {
    const docx = one(choice('Kind').replace(inRun(char('separate')), inRun(char('separate')) + run('新規')));
    expect(paragraphs(fill(docx, { Kind: '削除' }))).toEqual(['削除']);
  });

  test('refuses what it doesn’t have, and says what it has', () => {
    const refused = tryFill(one(choice('Kind')), { fields: { Kind: '変更' } });
    expect(refused).toMatchObject({ ok: false, code: 'word/not-in-list' });
    expect(refused.ok ? '' : refused.message).toContain('（新規、更新、削除）');
  });
});

test('all of them are listed as places of a form', () => {
  const docx = one(textField('Name'), tick('Agreed'), choice('Kind'));
  expect(listAnchors(opened(docx)).map(({ tag, kind }) => [tag, kind])).toEqual([
    ['Name', 'field-text'],
    ['Agreed', 'field-check'],
    ['Kind', 'field-list'],
  ]);
});

describe('fields of one name', () => {
  const docx = aDocx({
    body:
      ['新規', '更新', '削除'].map((word) => paragraph(tick('Check1'), run(word))).join('') + paragraph(tick('Own')),
  });
  const ticked = (bytes: Uint8Array): (string | null)[] =>
    elements(documentOf(bytes), 'checkBox').map((box) => elements(box, 'checked')[0]?.getAttribute('w:val') ?? null);

  test('are listed by their place in the file, with the words beside them', () => {
    expect(listAnchors(opened(docx)).map(({ tag, beside }) => [tag, beside])).toEqual([
      ['Check1#1', '［ ］新規'],
      ['Check1#2', '［ ］更新'],
      ['Check1#3', '［ ］削除'],
      ['Own', ''],
    ]);
  });

  test('are told apart by that place: one of them is ticked, not all', () => {
    expect(ticked(fill(docx, { 'Check1#2': true, Own: true }))).toEqual([null, '1', null, '1']);
  });

  test('are refused by the bare name, and found by check-pack', () => {
    const refused = tryFill(docx, { fields: { Check1: true } });
    expect(refused).toMatchObject({ ok: false, code: 'word/same-name', details: { count: 3 } });
    expect(refused.ok ? '' : refused.message).toContain('「Check1」という名前の入力欄が 3 か所あり');
  });

  test('count once in a text box that is written twice, and keep their name in rows', () => {
    const box = (inner: string): string =>
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${inner}</w:txbxContent></w:drawing></mc:Choice>` +
          `<mc:Fallback><w:pict><w:txbxContent>${inner}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      );
    const one = aDocx({ body: box(paragraph(tick('Check1'))) });
    expect(ticked(fill(one, { Check1: true }))).toEqual(['1', '1']);
    const two = aDocx({ body: box(paragraph(tick('Check1'), run('甲'), tick('Check1'), run('乙'))) });
    expect(ticked(fill(two, { 'Check1#2': true }))).toEqual([null, '1', null, '1']);
    const rows = aDocx({
      body: `<w:tbl>${repeating('users', row(textField('users.name')), row(textField('users.name')))}</w:tbl>`,
    });
    const { bytes } = filled(rows, { rows: { users: [{ 'users.name': '甲' }, { 'users.name': '乙' }] } });
    expect(readText(documentOf(bytes))).toBe('甲乙');
  });
});
