import { describe, expect, test } from 'vitest';
import { undoEdits } from '@shared/forms/xml/edits';
import { aDocx, checkBox, control, paragraph, run, textControl } from '../../../builders/docx';
import { filled, tryFill } from '../../../builders/word-fill';
import { documentOf, elements, partOf, readText } from '../../../support/word-text';

const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
const states = (on: [string, string], off: [string, string]): string =>
  `<w14:checkedState w14:val="${on[0]}" w14:font="${on[1]}"/><w14:uncheckedState w14:val="${off[0]}" w14:font="${off[1]}"/>`;

const boxed = (box: string): Uint8Array => aDocx({ body: paragraph(box, run(' 管理担当者')) });
const shown = (docx: Uint8Array, checked: boolean): string =>
  readText(documentOf(filled(docx, { fields: { box: checked } }).bytes));

describe('a box to tick', () => {
  test.each([
    ['that names no signs', '', '☑', '☐'],
    ['of Word’s own', states(['2612', 'MS Gothic'], ['2610', 'MS Gothic']), '☒', '☐'],
    ['of a city', states(['25A0', 'ＭＳ 明朝'], ['25A1', 'ＭＳ 明朝']), '■', '□'],
  ])('%s is ticked and left', (_, given, on, off) => {
    const docx = boxed(checkBox('box', '☐', given));
    expect(shown(docx, true)).toBe(`${on} 管理担当者`);
    expect(shown(docx, false)).toBe(`${off} 管理担当者`);
  });

  test.each(['□', '▢', '☐'])('keeps the %s that is printed where the control names no signs', (glyph) => {
    expect(shown(boxed(checkBox('box', glyph)), false)).toBe(`${glyph} 管理担当者`);
    expect(shown(boxed(checkBox('box', glyph)), true)).toBe('☑ 管理担当者');
  });

  test('that was printed ticked can be left', () => {
    expect(shown(boxed(checkBox('box', '☑')), false)).toBe('☐ 管理担当者');
  });

  test('whose signs are pictures of a symbol font keeps to that font', () => {
    const wingdings = states(['00FE', 'Wingdings'], ['00A8', 'Wingdings']);
    const content = '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>';
    const box = control('box', content, `<w14:checkbox><w14:checked w14:val="0"/>${wingdings}</w14:checkbox>`);
    const [sign] = elements(documentOf(filled(boxed(box), { fields: { box: true } }).bytes), 'sym');
    expect([sign!.getAttribute('w:font'), sign!.getAttribute('w:char')]).toEqual(['Wingdings', 'F0FE']);
  });

  test('in a draft says so to Word as well', () => {
    const docx = boxed(checkBox('box'));
    const { bytes, edits } = filled(docx, { fields: { box: true } }, { draft: true });
    const [state] = elements(documentOf(bytes), 'checked', W14);
    expect(state!.getAttribute('w14:val')).toBe('1');
    expect(undoEdits(partOf(bytes), edits)).toBe(partOf(docx));
  });

  test('on a finished paper is a character and no control', () => {
    const { bytes } = filled(boxed(checkBox('box')), { fields: { box: true } });
    expect(elements(documentOf(bytes), 'sdt')).toEqual([]);
  });

  test('that is no box is refused by name', () => {
    const refused = tryFill(boxed(textControl('box')), { fields: { box: true } });
    expect(refused).toMatchObject({ ok: false, code: 'word/anchor-kind', details: { field: 'box' } });
  });

  test('that lost its character is refused by name', () => {
    const empty = control('box', '<w:r/>', '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>');
    expect(tryFill(boxed(empty), { fields: { box: true } })).toMatchObject({ ok: false, code: 'word/anchor-kind' });
  });
});
