import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Form } from '@shared/packs/schema';
import { plainFields, rowsOf } from '@shared/packs/form-fields';
import { aDocx, paragraph } from '../../../builders/docx';
import { anXlsx, emptyCell, row as sheetRow, textCell } from '../../../builders/xlsx';
import { valueAt } from '../../../support/excel-read';
import { elements, parseXml, partOf, readText } from '../../../support/word-text';
import { evaluated, filled, made } from '../../../support/own-form';

/** Several marks in one cell, in rows that repeat, in a line, in a text box: whatever is chosen, the file is sound and says that. */

const WORDS = ['常勤', '非常勤', '有', '無', '可', '不可', 'A&B', '採用'] as const;
const BETWEEN = ['<w:br/>', '<w:tab/>', 'blanks', 'runs'] as const;

/** □ and a word each, divided into runs and pieces as people's typing happens to leave them. */
const marks = fc
  .record({
    words: fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 4 }),
    between: fc.array(fc.constantFrom(...BETWEEN), { minLength: 3, maxLength: 3 }),
    isMarkAlone: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    hasLook: fc.boolean(),
  })
  .map(({ words, between, isMarkAlone, hasLook }) => {
    const look = hasLook ? '<w:rPr><w:b/></w:rPr>' : '';
    const t = (text: string): string => `<w:t>${text.replaceAll('&', '&amp;')}</w:t>`;
    const xml = words
      .map((word, i) => {
        const shown = isMarkAlone[i] ? `${t('□')}</w:r><w:r>${look}${t(word)}` : t(`□${word}`);
        if (i === words.length - 1) return shown;
        const gap = between[i];
        if (gap === 'blanks') return `${shown}${t('　　')}`;
        return gap === 'runs' ? `${shown}</w:r><w:r>${look}` : `${shown}${gap}`;
      })
      .join('');
    return { words, xml: `<w:r>${look}${xml}</w:r>` };
  });
type Marks = typeof marks extends fc.Arbitrary<infer Of> ? Of : never;

const cell = (content: string): string => `<w:tc><w:tcPr><w:tcW w:w="2000"/></w:tcPr>${content}</w:tc>`;
const text = (said: string): string => paragraph(said === '' ? '' : `<w:r><w:t>${said}</w:t></w:r>`);
const row = (...cells: string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;

/** Five numbered rows of people; of each is chosen among the marks. */
const ofRows = ({ xml }: Marks): Uint8Array =>
  aDocx({
    body: `<w:tbl>${row(text('番号'), text('氏名'), text('勤務形態'), text('資格'))}${[1, 2, 3]
      .map((n) => row(text(`${n}`), text(''), paragraph(xml), text('')))
      .join('')}</w:tbl>${paragraph()}`,
  });

const ofCell = ({ xml }: Marks): Uint8Array =>
  aDocx({ body: `<w:tbl>${row(text('変更の区分'), paragraph(xml))}</w:tbl>${paragraph()}` });

const ofBox = ({ xml }: Marks): Uint8Array =>
  aDocx({
    body: paragraph(
      `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="box" style="width:200pt;height:40pt"><v:textbox><w:txbxContent>${paragraph('<w:r><w:t>変更の区分</w:t></w:r>')}${paragraph(xml)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
    ),
  });

/** The same in cells of rich text. */
function ofSheet({ words }: Marks): Uint8Array {
  const runs = words.map(
    (word, i) =>
      `<r>${i % 2 === 0 ? '<rPr><b/></rPr>' : ''}<t xml:space="preserve">${i > 0 ? '\n' : ''}□${word.replaceAll('&', '&amp;')}</t></r>`,
  );
  const rich = (name: string): string => `<c r="${name}" s="1" t="inlineStr"><is>${runs.join('')}</is></c>`;
  const entry = (n: number): string =>
    sheetRow(n, textCell(`A${n}`, `${n - 1}`) + emptyCell(`B${n}`, 1) + rich(`C${n}`));
  const head = textCell('A1', '番号') + textCell('B1', '氏名') + textCell('C1', '勤務形態');
  return anXlsx({
    sheets: [{ name: '名簿', rows: sheetRow(1, head) + [2, 3, 4].map(entry).join('') }],
  });
}

/** What stands in the paragraphs that hold marks, as an independent parser reads it. */
const readMarks = (file: Uint8Array): string[] =>
  elements(parseXml(partOf(file)), 'p')
    .map(readText)
    .filter((said) => /^[□☐☑☒]/.test(said));

const boxesIn = (said: string): boolean[] => Array.from(said.matchAll(/[□☐☑☒]/g), ([mark]) => /[☑☒]/.test(mark));

/** Chooses for each mark of a form, wherever it stands; `wanted`: what is ticked then, in the order of the paper. */
async function chosenAtRandom(
  form: Form,
  choose: () => boolean,
): Promise<{ overrides: Record<string, string | boolean>; wanted: boolean[] }> {
  const [sheet] = (await evaluated(form)).sheets;
  const entries = Object.values(sheet?.rows ?? {}).flat();
  const fields = [...(sheet?.fields ?? []), ...entries.flatMap((one) => one.fields)];
  const byKey = new Map(
    [...plainFields(form), ...rowsOf(form).flatMap((one) => one.fields)].map((one) => [one.key, one]),
  );
  const overrides: Record<string, string | boolean> = {};
  const wanted: boolean[] = [];
  for (const { path, key } of fields) {
    const { type, options = [] } = byKey.get(key) ?? {};
    if (type !== 'check' && type !== 'one-of') continue;
    const chosen = type === 'check' ? choose() : (options[choose() ? 1 : 0]?.value ?? '');
    overrides[path] = chosen;
    wanted.push(...(typeof chosen === 'boolean' ? [chosen] : options.map(({ value }) => value === chosen)));
  }
  return { overrides, wanted };
}

describe('marks that are chosen by hand', () => {
  test.each([
    ['rows of a table', ofRows],
    ['a cell', ofCell],
    ['a text box', ofBox],
  ])('in %s leave a sound file that says them', async (_, drawn) => {
    await fc.assert(
      fc.asyncProperty(marks, fc.infiniteStream(fc.boolean()), async (drawnMarks, stream) => {
        const bytes = drawn(drawnMarks);
        const { form } = made('様式.docx', bytes);
        const { overrides, wanted } = await chosenAtRandom(form, () => stream.next().value === true);
        const ticked = readMarks(await filled(form, bytes, overrides)).flatMap(boxesIn);
        expect(ticked.length).toBeGreaterThanOrEqual(drawnMarks.words.length);
        // People of whom there is no room go into further files.
        expect(ticked).toEqual(wanted.slice(0, ticked.length));
      }),
      { numRuns: 8 },
    );
  });

  test('in rich text of a sheet’s rows leave a sound file that says them', async () => {
    await fc.assert(
      fc.asyncProperty(marks, fc.infiniteStream(fc.nat({ max: 3 })), async (drawnMarks, stream) => {
        const bytes = ofSheet(drawnMarks);
        const { form } = made('様式.xlsx', bytes);
        const [rows] = rowsOf(form);
        const choice = rows?.fields.find(({ type }) => type === 'one-of');
        const checks = new Set(rows?.fields.flatMap(({ type, key }) => (type === 'check' ? key : [])));
        const [sheet] = (await evaluated(form)).sheets;
        const entries = sheet?.rows[rows?.key ?? ''] ?? [];
        const chosen = entries.map(({ fields }) => {
          const at = Number(stream.next().value) % drawnMarks.words.length;
          const boxes = fields.filter(({ key }) => checks.has(key));
          const { path = '' } = (choice ? fields.find(({ key }) => key === choice.key) : boxes[at]) ?? {};
          return { path, at };
        });
        const overrides = Object.fromEntries(chosen.map(({ path, at }) => [path, choice ? `v${at + 1}` : true]));
        const file = await filled(form, bytes, overrides);
        parseXml(partOf(file, 'xl/worksheets/sheet1.xml'));
        const read = [2, 3, 4].map((n) => String(valueAt(file, `C${n}`)));
        const wanted = chosen.map(({ at }) =>
          drawnMarks.words.map((word, i) => `${i === at ? '☑' : '□'}${word}`).join('\n'),
        );
        expect(read).toEqual(wanted.slice(0, 3));
      }),
      { numRuns: 8 },
    );
  });
});
