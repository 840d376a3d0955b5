import { describe, expect, test } from 'vitest';
import { undoEdits } from '@shared/forms/xml/edits';
import { aDocx, checkBox, circle, control, paragraph, run, tableOf, textControl } from '../../../builders/docx';
import { circled, filled } from '../../../builders/word-fill';
import { documentOf, elements, partOf, readText } from '../../../support/word-text';

const item = (): string =>
  `<w:tr><w:tc>${paragraph(textControl('users.name'))}</w:tc><w:tc>${paragraph(checkBox('users.lead'))}</w:tc></w:tr>`;
const form = aDocx({
  body:
    paragraph(textControl('name'), circle('kind', run('有・無')), checkBox('box')) +
    tableOf('users', item(), item()) +
    paragraph(control('city.own', run('市の欄'))),
});
const values = {
  fields: { name: '鈴木 花子', kind: circled('無'), box: true },
  rows: { users: ['佐藤', '鈴木', '髙橋', '𠮷田'].map((name) => ({ 'users.name': name, 'users.lead': false })) },
};
const tags = (docx: Uint8Array): (string | null)[] =>
  elements(documentOf(docx), 'tag').map((tag) => tag.getAttribute('w:val'));

describe('a finished paper', () => {
  const { bytes } = filled(form, values);

  test('is a plain document: none of our controls is left, and the city’s own stay', () => {
    expect(tags(bytes)).toEqual(['city.own']);
  });

  test('reads the same as its draft', () => {
    expect(readText(documentOf(bytes))).toBe(readText(documentOf(filled(form, values, { draft: true }).bytes)));
  });

  test('shows no grey text that asks for a value, also in rows that nobody uses', () => {
    const grey = (tag: string): string =>
      control(tag, run('ここをクリック', '<w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>'), '<w:showingPlcHdr/>');
    const row = `<w:tr><w:tc>${paragraph(grey('users.name'))}</w:tc></w:tr>`;
    const docx = aDocx({ body: paragraph(grey('name'), grey('title')) + tableOf('users', row, row, row) });
    const filledIn = { fields: { name: '鈴木', title: '' }, rows: { users: [{ 'users.name': '佐藤' }] } };
    expect(readText(documentOf(filled(docx, filledIn).bytes))).toBe('鈴木見出し佐藤末尾');
    // In a draft whoever goes on by hand still sees where something is missing.
    const draft = filled(docx, filledIn, { draft: true }).bytes;
    expect(readText(documentOf(draft))).toBe('鈴木ここをクリック見出し佐藤ここをクリックここをクリック末尾');
    expect(elements(documentOf(draft), 'showingPlcHdr')).toHaveLength(3);
  });

  test('has values in the control’s look, not in the grey of what stood there', () => {
    const grey = '<w:rPr><w:rStyle w:val="PlaceholderText"/><w:sz w:val="20"/></w:rPr>';
    const own = '<w:rPr><w:b/><w:sz w:val="24"/></w:rPr>';
    const asked = (properties: string): Uint8Array =>
      aDocx({ body: paragraph(control('name', run('氏名を入力', grey), `${properties}<w:showingPlcHdr/><w:text/>`)) });
    expect(partOf(filled(asked(own), { fields: { name: '鈴木' } }).bytes)).toContain(`<w:r>${own}<w:t`);
    expect(partOf(filled(asked(''), { fields: { name: '鈴木' } }).bytes)).toContain(
      '<w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t',
    );
  });
});

describe('a draft', () => {
  const { bytes, edits } = filled(form, values, { draft: true });

  test('keeps all controls, with values in them, so that it can be gone on with in Word', () => {
    const found = tags(bytes);
    expect(found.filter((tag) => tag === 'users.name')).toHaveLength(4);
    expect(found).toEqual(expect.arrayContaining(['name', 'kind', 'box', 'users', 'city.own']));
  });

  test('gives every control a number of its own', () => {
    const ids = elements(documentOf(bytes), 'id').map((id) => id.getAttribute('w:val'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => Number(id) > 0 && Number(id) < 2 ** 31)).toBe(true);
  });

  test('undone is the template again', () => {
    expect(undoEdits(partOf(bytes), edits)).toBe(partOf(form));
  });

  test('cuts the tie to a property of the file, or Word would put the old value back', () => {
    const bound = control('name', run('旧'), '<w:dataBinding w:xpath="/x" w:storeItemID="{0}"/><w:text/>');
    const docx = aDocx({ body: paragraph(bound) });
    const draft = filled(docx, { fields: { name: '新' } }, { draft: true });
    expect(elements(documentOf(draft.bytes), 'dataBinding')).toEqual([]);
    expect(undoEdits(partOf(draft.bytes), draft.edits)).toBe(partOf(docx));
  });
});
