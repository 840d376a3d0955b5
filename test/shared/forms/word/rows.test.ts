import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { undoEdits } from '@shared/forms/xml/edits';
import { aDocx, paragraph, run, tableOf, textControl } from '../../../builders/docx';
import { codecs, filled, tryFill } from '../../../builders/word-fill';
import { documentOf, elements, partOf, paragraphs, rows } from '../../../support/word-text';

/** A row of a form: a printed number, a name and a job. */
const person = (number: number): string =>
  `<w:tr><w:tc>${paragraph(run(String(number)))}</w:tc><w:tc>${paragraph(run('氏名 '), textControl('users.name'))}</w:tc>` +
  `<w:tc>${paragraph(textControl('users.job'))}</w:tc></w:tr>`;
const form = aDocx({ body: tableOf('users', ...[1, 2, 3, 4].map(person)) + paragraph(run('以上')) });

const people = (count: number): { 'users.name': string; 'users.job': string }[] =>
  Array.from({ length: count }, (_, i) => ({ 'users.name': `職員 ${i + 1}`, 'users.job': `職種 ${i + 1}` }));
const rowFields = { users: ['users.name', 'users.job'] };
const fillPeople = (count: number, draft = false) =>
  filled(form, { rows: { users: people(count) } }, { draft, rowFields });

describe('people in the rows of a form', () => {
  test.each([0, 1, 4, 5, 23, 500])('%d of them stand in order, and none is left out', (count) => {
    const table = rows(fillPeople(count).bytes);
    expect(table[0]).toEqual(['見出し']);
    expect(table.at(-1)).toEqual(['末尾']);
    const between = table.slice(1, -1);
    expect(between).toHaveLength(Math.max(4, count));
    expect(between.slice(0, count).map(([, name, job]) => [name, job])).toEqual(
      people(count).map((one) => [`氏名 ${one['users.name']}`, one['users.job']]),
    );
    // What is printed but not used stays printed and empty.
    expect(between.slice(count).map(([, name, job]) => [name, job])).toEqual(
      Array.from({ length: Math.max(0, 4 - count) }, () => ['氏名 ', '']),
    );
  });

  test('beyond the printed rows take the last printed row as their pattern', () => {
    expect(rows(fillPeople(6).bytes).map(([number]) => number)).toEqual([
      '見出し',
      '1',
      '2',
      '3',
      '4',
      '4',
      '4',
      '末尾',
    ]);
  });

  test('leave what follows the table where it was', () => {
    expect(paragraphs(fillPeople(23).bytes).at(-1)).toBe('以上');
  });

  test.each(codecs)('can be any number with any names, with %s', (_, codec) => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 8 }), { maxLength: 30 }), fc.boolean(), (names, draft) => {
        const users = names.map((name) => ({ 'users.name': name.replace(/[^ -~]/gu, '') || '無名' }));
        const { bytes, edits } = filled(
          form,
          { rows: { users } },
          { draft, codec, rowFields: { users: ['users.name'] } },
        );
        const shown = rows(bytes).slice(1, -1).slice(0, users.length);
        expect(shown.map(([, name]) => name)).toEqual(users.map((one) => `氏名 ${one['users.name']}`));
        expect(undoEdits(partOf(bytes), edits)).toBe(partOf(form));
      }),
      { numRuns: 40 },
    );
  });

  test('undone give the template back, also 500 of them', () => {
    const { bytes, edits } = fillPeople(500);
    expect(undoEdits(partOf(bytes), edits)).toBe(partOf(form));
  });

  test('are refused by name when a printed row has lost a place, whichever row it is', () => {
    const kinds = ['users.name', 'users.job'];
    for (let broken = 0; broken < 4; broken++)
      for (const tag of kinds) {
        let seen = -1;
        const document = partOf(form).replaceAll(`w:val="${tag}"`, (whole) =>
          ++seen === broken ? 'w:val="x"' : whole,
        );
        const refused = tryFill(aDocx({ document }), { rows: { users: people(2) } });
        expect(refused).toMatchObject({ ok: false, code: 'word/missing-anchor', details: { field: tag } });
      }
  });

  test('are refused when their place is no repeating section, or has no printed row', () => {
    const plain = aDocx({ body: paragraph(textControl('users')) });
    const empty = aDocx({ body: tableOf('users') });
    for (const docx of [plain, empty])
      expect(tryFill(docx, { rows: { users: people(1) } })).toMatchObject({ ok: false, code: 'word/anchor-kind' });
  });
});

describe('names in a grid of cells', () => {
  const line = `<w:tr>${[1, 2, 3].map(() => `<w:tc>${paragraph(textControl('names.name'))}</w:tc>`).join('')}</w:tr>`;
  const grid = aDocx({ body: tableOf('names', line, line, line) });
  const names = (count: number) => Array.from({ length: count }, (_, i) => ({ 'names.name': `名${i + 1}` }));

  test.each([
    [0, 3],
    [1, 3],
    [3, 3],
    [4, 3],
    [9, 3],
    [10, 4],
    [12, 4],
    [13, 5],
    [500, 167],
  ])('%d names fill it from left to right, in %d rows of three', (count, expected) => {
    const { bytes } = filled(grid, { rows: { names: names(count) } }, { rowFields: { names: ['names.name'] } });
    const cells = rows(bytes).slice(1, -1);
    expect(cells).toHaveLength(expected);
    const shown = cells.flat();
    expect(shown.slice(0, count)).toEqual(names(count).map((one) => one['names.name']));
    expect(new Set(shown.slice(count))).toEqual(count === expected * 3 ? new Set() : new Set(['']));
  });
});

describe('copied rows', () => {
  const MARKED =
    `<w:tr w14:paraId="11111111" w14:textId="22222222"><w:tc><w:p w14:paraId="33333333" w14:textId="77777777"><w:bookmarkStart w:id="5" w:name="ここ"/>` +
    `${textControl('users.name')}<w:bookmarkEnd w:id="5"/><w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>` +
    `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="7" name="図 1"/></wp:inline></w:drawing></w:r></w:p></w:tc></w:tr>`;
  const marked = aDocx({ body: tableOf('users', MARKED) });

  test.each([false, true])('never share what must be unique in a document (draft: %s)', (draft) => {
    const users = people(6).map((one) => ({ 'users.name': one['users.name'] }));
    const { bytes } = filled(marked, { rows: { users } }, { draft });
    const document = documentOf(bytes);
    const unique = (values: (string | null)[]): void => expect(new Set(values).size).toBe(values.length);
    const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
    const paragraphIds = elements(document, 'p').map((p) => p.getAttributeNS(W14, 'paraId'));
    unique(paragraphIds.filter((id) => id !== null && id !== ''));
    unique(
      elements(document, 'docPr', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing').map((d) =>
        d.getAttribute('id'),
      ),
    );
    unique(elements(document, 'id').map((id) => id.getAttribute('w:val')));
    for (const once of ['bookmarkStart', 'bookmarkEnd', 'commentRangeStart', 'commentReference'])
      expect(elements(document, once)).toHaveLength(1);
  });

  test('pass over numbers that the document already uses', () => {
    const taken = textControl('users.name').replace(/w:id w:val="\d+"/, 'w:id w:val="900000001"');
    const docx = aDocx({ body: tableOf('users', `<w:tr><w:tc>${paragraph(taken)}</w:tc></w:tr>`) });
    const { bytes } = filled(
      docx,
      { rows: { users: people(3).map((one) => ({ 'users.name': one['users.name'] })) } },
      { draft: true },
    );
    const ids = elements(documentOf(bytes), 'id').map((id) => id.getAttribute('w:val'));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
