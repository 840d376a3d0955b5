import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { begun, studioAfter } from '@shared/form-studio/decide/studio';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { placeAtSpot } from '@shared/form-studio/find/find-spot';
import { lettersBefore, roomAt, type PointedSpot } from '@shared/form-studio/find/spot';
import { carryAll } from '@shared/form-studio/next-year/carry-added';
import { pageOf, proposeForm } from '@shared/form-studio/propose-form';
import { proposeSpot } from '@shared/form-studio/propose-spot';
import { lineOfMark, markLines } from '@shared/form-studio/show/mark-lines';
import { undecided, type Decision } from '@shared/form-studio/write/decision';
import { verifyAnyForm } from '@shared/forms/form-template';
import { describePdf } from '@shared/forms/pdf/look/describe-pdf';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, paragraph, row, run } from '../../builders/docx';
import { anXlsx, emptyCell, row as xlsxRow, textCell } from '../../builders/xlsx';
import { valueAt } from '../../support/excel-read';
import { filled, formOf, ledger } from '../../support/own-form';
import { paragraphs, partOf, rows } from '../../support/word-text';
import { aPage, writtenPdf } from '../../support/written-pdf';

const GALLERY = join(import.meta.dirname, '../../fixtures/gallery');
const [office] = ledger.offices;
const templateOf = (file: string, bytes: Uint8Array) => unwrap(verifyAnyForm(file, bytes, nodeCodec));

/** Nothing but this place is written. */
async function filledAt(file: string, bytes: Uint8Array, spot: PointedSpot, item: string): Promise<Uint8Array> {
  const { write: proposal } = proposeSpot(templateOf(file, bytes), spot);
  if (!proposal) throw new Error('no place there');
  const { decisions } = studioAfter(begun([]), { kind: 'add', decision: { ...undecided(proposal), item } });
  return filled(formOf(file, findCandidates(pageOf(templateOf(file, bytes))), decisions), bytes);
}

describe('a place that nobody found is added where somebody points', () => {
  const word = aDocx({
    body: [
      paragraph(run('当事業所　は、次のとおり届け出ます。')),
      paragraph(''),
      `<w:tbl>${row(run('担当'), run('備え考え'))}</w:tbl>`,
    ].join(''),
  });

  test('Word: between two letters of a line, which keep their places', async () => {
    const file = await filledAt('様式.docx', word, { kind: 'line', paragraph: 0, before: '当事業所' }, 'office.name');
    expect(paragraphs(file)[0]).toBe(`当事業所${office?.name}　は、次のとおり届け出ます。`);
  });

  test('Word: in an empty line, and behind the words of a cell', async () => {
    const line = await filledAt('様式.docx', word, { kind: 'line', paragraph: 1, before: '' }, 'corporation.name');
    expect(paragraphs(line)[1]).toBe(ledger.corporation.name);
    const inCell = await filledAt('様式.docx', word, { kind: 'line', paragraph: 2, before: '担当' }, 'office.phone');
    expect(rows(inCell)[0]?.[0]).toBe(`担当　${office?.phone}`);
  });

  test('Word: all of the room that is there, and never on a place that was found', () => {
    const bytes = aDocx({ body: paragraph(run('電話番号：　　　　　　　　FAX番号：　　　　　　　　')) });
    const template = templateOf('様式.docx', bytes);
    expect(proposeSpot(template, { kind: 'line', paragraph: 0, before: '電話番号：　　　' }).write).toBeNull();
    expect(roomAt('氏名　　　　印', 4, [])).toEqual({ from: 2, to: 6 });
    expect(roomAt('氏名　印', 3, [])).toEqual({ from: 3, to: 3 });
    // Of a label it stands behind, in a sentence anywhere.
    expect(roomAt('利用申請書（新規）', 2, [])).toEqual({ from: 5, to: 5 });
    expect(roomAt('当事業所は申請します。', 4, [])).toEqual({ from: 4, to: 4 });
    expect(roomAt('氏名　　　　印', 4, [{ from: 2, to: 6 }])).toBeNull();
  });

  const city = readFileSync(join(GALLERY, 'open/asagiri-trainees.xlsx'));

  test('Excel: in a cell that nothing is drawn around, and behind what is printed in one', async () => {
    const sheet = pageOf(templateOf('様式.xlsx', city)).boards[0]?.name ?? '';
    const free = await filledAt('様式.xlsx', city, { kind: 'cell', sheet, cell: 'AZ90' }, 'office.name');
    expect(valueAt(free, 'AZ90', sheet)).toBe(office?.name);
    const page = pageOf(templateOf('様式.xlsx', city));
    const printed = page.boards[0]?.cells.find(
      ({ lines, isClosed }) => lines[0]!.text !== '' && lines.length === 1 && !isClosed,
    );
    const behind = await filledAt('様式.xlsx', city, { kind: 'cell', sheet, cell: printed!.at }, 'office.phone');
    expect(valueAt(behind, printed!.at, sheet)).toBe(`${printed?.lines[0]?.text}${office?.phone}`);
  });

  const flat = readFileSync(join(GALLERY, 'ashibe/ashibe-flat.pdf'));
  const wordsOf = (bytes: Uint8Array) => unwrap(describePdf(bytes)).pages[0]?.words ?? [];

  test('PDF: in a rectangle that is drawn, and where it is only clicked', async () => {
    for (const box of [
      [400, 780, 150, 16],
      [400, 780, 0, 0],
    ] as const) {
      const file = await filledAt('様式.pdf', flat, { kind: 'paper', page: 1, box }, 'office.phone');
      const written = wordsOf(file).find(({ text, box: at }) => text === office?.phone && at[1] > 765);
      expect(written?.box[0]).toBeGreaterThanOrEqual(399);
      expect(written?.box[0]).toBeLessThan(550);
    }
  });

  test('PDF: never over a place that was found', () => {
    const template = templateOf('様式.pdf', flat);
    const [first] = findCandidates(pageOf(template)).candidates;
    const box = first!.places[0]!.paper!.box;
    expect(proposeSpot(template, { kind: 'paper', page: 1, box }).write).toBeNull();
    // Half over it, its middle beside it.
    const [left, top, width, height] = box;
    const beside = [left, top + height * 0.6, width, height] as const;
    expect(proposeSpot(template, { kind: 'paper', page: 1, box: beside }).write).toBeNull();
  });

  test('PDF: also where room was found that nobody is shown, as nothing is asked for there', () => {
    const drawing = 'BT /F1 12 Tf 100 700 Td (\\() Tj 80 0 Td (\\)) Tj ET';
    const { objects } = aPage();
    const content = `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`;
    const template = templateOf('様式.pdf', writtenPdf({ objects: { ...objects, 4: content } }));
    const [room] = findCandidates(pageOf(template)).candidates;
    expect(room?.shape).toBe('gap');
    expect(proposeForm(template).proposals).toEqual([]);
    const { page, box } = room!.places[0]!.paper!;
    expect(proposeSpot(template, { kind: 'paper', page, box }).write?.candidate.places[0]?.paper?.box).toEqual(box);
  });

  test('is proposed by the words in front of it', () => {
    const bytes = aDocx({ body: [paragraph(run('届出')), paragraph(run('法人名'))].join('') });
    const at = { kind: 'line', paragraph: 1, before: '法人名' } as const;
    const { write: proposal } = proposeSpot(templateOf('様式.docx', bytes), at);
    expect(proposal).toMatchObject({ label: '法人名', candidate: { shape: 'gap' } });
    expect(proposal?.item ?? proposal?.suggestion).toBe('corporation.name');
  });

  test('is taken back, and can be removed again', () => {
    const { write: proposal } = proposeSpot(templateOf('様式.docx', word), { kind: 'line', paragraph: 1, before: '' });
    const added = studioAfter(begun([]), { kind: 'add', decision: { ...undecided(proposal!), item: 'typed' } });
    expect(added.decisions).toMatchObject([{ isAdded: true, state: 'decided' }]);
    expect(studioAfter(added, { kind: 'undo' })).toMatchObject({ decisions: [], at: 0 });
    expect(studioAfter(added, { kind: 'remove', place: 0 }).decisions).toEqual([]);
  });
});

describe('next year’s form', () => {
  const lines = (...words: string[]): Uint8Array => aDocx({ body: words.map((one) => paragraph(run(one))).join('') });
  const formAs = (bytes: Uint8Array) => proposeForm(templateOf('様式.docx', bytes));
  const addedTo = (bytes: Uint8Array, spot: PointedSpot): Decision[] => {
    const { write: proposal } = proposeSpot(templateOf('様式.docx', bytes), spot);
    return [
      ...formAs(bytes).proposals.map((one): Decision => ({ ...undecided(one), state: 'decided' })),
      { ...undecided(proposal!), item: 'office.name', state: 'decided', isAdded: true },
    ];
  };
  const before = addedTo(lines('法人名：', '当事業所は届け出ます。'), { kind: 'line', paragraph: 1, before: '当' });

  test('keeps what was added where its line is the same, also further down', () => {
    const { decisions, fates, left } = carryAll(
      before,
      formAs(lines('注意書き。', '法人名：', '当事業所は届け出ます。')),
    );
    expect(decisions.at(-1)).toMatchObject({ isAdded: true, item: 'office.name', state: 'decided' });
    expect(decisions.at(-1)?.candidate.places).toMatchObject([{ paragraph: 2, from: 1, to: 1 }]);
    expect(fates).toHaveLength(decisions.length);
    expect(left).toEqual([]);
  });

  test('keeps what was added to a sheet where its row went; of two that are called alike neither', () => {
    const sheet = (...labels: string[]) => {
      const rows = labels.map((label, i) => xlsxRow(i + 1, textCell(`A${i + 1}`, label) + emptyCell(`D${i + 1}`)));
      return templateOf('様式.xlsx', anXlsx({ sheets: [{ name: '様式', rows: rows.join('') }] }));
    };
    const cellsAfter = (...labels: string[]): (string | undefined)[] => {
      const last = sheet('届', '電話', '所在地', '備考');
      const { write } = proposeSpot(last, { kind: 'cell', sheet: '様式', cell: 'D3' });
      const added: Decision = { ...undecided(write!), item: 'office.address', state: 'decided', isAdded: true };
      const { decisions, left } = carryAll([added], proposeForm(sheet(...labels)));
      return [...decisions.filter(({ isAdded }) => isAdded), ...left].map(
        ({ candidate }) => candidate.places[0]?.cell + (left.length > 0 ? '?' : ''),
      );
    };
    expect(cellsAfter('届', '電話', '所在地', '備考')).toEqual(['D3']);
    expect(cellsAfter('届', '所在地', '電話', 'メール', '備考')).toEqual(['D2']);
    expect(cellsAfter('届', '電話', '備考', 'メール', '所在地')).toEqual(['D5']);
    expect(cellsAfter('届', '所在地', '電話', '所在地', '備考')).toEqual([]);
  });

  test('says that it is gone where the line is another', () => {
    const { decisions, left } = carryAll(before, formAs(lines('法人名：', '当法人は申し込みます。')));
    expect(decisions.some(({ isAdded }) => isAdded)).toBe(false);
    expect(left).toHaveLength(1);
  });
});

test('what is seen of a line is counted in its letters: a tab seen as a space, room that only the screen has', () => {
  expect(lettersBefore('氏名\t様', '氏名\u2003')).toBe(3);
  expect(lettersBefore('氏名様', '氏名\u3000様')).toBe(3);
  expect(lettersBefore('𠮷野　家', '𠮷野')).toBe(3);
});

test('marks of lines print nothing, and say which paragraph is which', () => {
  const marked = partOf(markLines('様式.docx', aDocx({ body: `${paragraph(run('甲'))}<w:p/>` }), nodeCodec));
  const names = [...marked.matchAll(/w:name="([^"]+)"/g)].map(([, name = '']) => lineOfMark(name));
  expect(names).toEqual([0, 1]);
  expect(marked).toContain('</w:p>');
  expect(lineOfMark('しおり')).toBeNull();
});

test('where nothing is printed or drawn there is no paper to write on', () => {
  expect(
    placeAtSpot(
      { format: 'word', boards: [] },
      { candidates: [], rows: [] },
      { kind: 'line', paragraph: 3, before: '' },
    ),
  ).toBeNull();
});
