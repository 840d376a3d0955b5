import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { describePdf } from '@shared/forms/pdf/look/describe-pdf';
import type { PdfDescription } from '@shared/forms/pdf/pdf-description';
import { needs } from '../../../support/tools';
import { aForm, aPage, hexText, writtenPdf, type WrittenPdf } from '../../../support/written-pdf';

const described = (pdf: WrittenPdf): PdfDescription => {
  const found = describePdf(writtenPdf(pdf));
  if (!found.ok) throw new Error(found.code);
  return found.value;
};
const refused = (pdf: WrittenPdf): string => {
  const found = describePdf(writtenPdf(pdf));
  return found.ok ? 'opened' : found.code;
};
const rounded = (box: readonly number[] | undefined): number[] => (box ?? []).map((one) => Math.round(one));

test('words come with their boxes from the top left, in fonts that lie in the file or don’t', () => {
  const { words, width, height, rules, frames, hasMore } = described(aPage()).pages[0]!;
  expect({ width, height, hasMore }).toEqual({ width: 595, height: 842, hasMore: false });
  expect(words.map(({ text }) => text)).toEqual(['Application', 'form', '法人名', '理由']);
  expect(rounded(words[2]?.box)).toEqual([72, 93, 32, 11]);
  expect(words[2]).toMatchObject({ size: 10.5, font: 'MS-Mincho' });
  expect(frames.map(rounded)).toEqual([[90, 194, 270, 18]]);
  expect(rules).toEqual([]);
});

test('a page that is turned or cropped is told as it is seen', () => {
  const turned = described(aPage('/Rotate 90')).pages[0]!;
  expect([turned.width, turned.height]).toEqual([842, 595]);
  // Its letters run down: what was at the left is at the top.
  expect(rounded(turned.words[2]?.box)).toEqual([739, 72, 11, 32]);
  const cropped = described(aPage('/CropBox [50 700 400 800]')).pages[0]!;
  expect([cropped.width, cropped.height]).toEqual([350, 100]);
  expect(rounded(cropped.words[2]?.box)).toEqual([22, 51, 32, 11]);
});

test.skipIf(!needs('poppler', 'popplerData'))('poppler finds the same words in the same places', () => {
  const folder = mkdtempSync(join(tmpdir(), 'words-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, writtenPdf(aPage()));
    const layer = execFileSync('pdftotext', ['-bbox', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
    const theirs = [...layer.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]+)</g)].map(
      ([, left, top, , bottom, text]) => ({ text, left: Number(left), middle: (Number(top) + Number(bottom)) / 2 }),
    );
    const ours = described(aPage()).pages[0]!.words;
    expect(theirs.map(({ text }) => text)).toEqual(ours.map(({ text }) => text));
    for (const [i, { box }] of ours.entries()) {
      expect(Math.abs(box[0] - theirs[i]!.left)).toBeLessThan(3);
      expect(Math.abs(box[1] + box[3] / 2 - theirs[i]!.middle)).toBeLessThan(2);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('fields are told with their names, kinds, limits, words and places', () => {
  const { fields } = described(aForm());
  const short = fields.map(({ name, kind, cells, options, isComputed, isReadOnly }) =>
    [name, kind, cells, options.map(({ words }) => words).join('/'), isComputed && '計算', isReadOnly && '固定'].filter(
      Boolean,
    ),
  );
  expect(short).toEqual([
    ['法人名', 'text'],
    ['number', 'text', 10],
    ['notes', 'text'],
    ['agree', 'check', 'Yes'],
    ['kind', 'radio', '新規/変更'],
    ['job', 'choice', '介護職/看護職'],
    ['sum', 'text', '計算'],
    ['issued', 'text', '固定'],
  ]);
  expect(fields[0]).toMatchObject({ tooltip: '法人の名前を入れます', maxLength: null, isMultiLine: false, value: '' });
  expect(fields[0]?.places.map(({ page, box }) => [page, ...rounded(box)])).toEqual([[1, 100, 162, 200, 20]]);
  expect(fields[4]?.places.map(({ state }) => state)).toEqual(['0', '1']);
  expect(fields[2]?.isMultiLine).toBe(true);
});

test('a field’s name is that of all above it; a tree that bites its tail ends', () => {
  const pdf = aPage('', {
    annots: '22 0 R',
    catalog: '/AcroForm << /Fields [20 0 R] >>',
    more: {
      20: `<< /T ${hexText('申請者')} /FT /Tx /Kids [21 0 R 20 0 R] >>`,
      21: '<< /T (address) /Parent 20 0 R /Kids [22 0 R] >>',
      22: '<< /T (city) /Parent 21 0 R /Subtype /Widget /Rect [10 20 110 40] >>',
    },
  });
  expect(described(pdf).fields.map(({ name, kind }) => [name, kind])).toEqual([['申請者.address.city', 'text']]);
});

test('packed objects and tables as a library writes them are read alike', async () => {
  const whole = await PDFDocument.load(writtenPdf(aForm()), { updateMetadata: false });
  const packed = describePdf(await whole.save({ useObjectStreams: true, updateFieldAppearances: false }));
  expect(packed.ok && packed.value).toEqual(described(aForm()));
});

test('what can’t be filled for certain is refused with its own sentence', () => {
  expect(refused(aForm('/XFA 40 0 R', { 40: '<< /Length 0 >>\nstream\n\nendstream' }))).toBe('pdf/xfa');
  expect(refused({ ...aPage(), trailer: '/Encrypt << /Filter /Standard /V 2 /R 3 /P -44 >> ' })).toBe('pdf/encrypted');
  const certified = (allowed: number): WrittenPdf =>
    aPage('', {
      catalog: '/Perms << /DocMDP 40 0 R >>',
      more: {
        40: `<< /Type /Sig /Reference [<< /TransformMethod /DocMDP /TransformParams << /P ${allowed} >> >>] >>`,
      },
    });
  expect([1, 2].map((allowed) => refused(certified(allowed)))).toEqual(['pdf/signed', 'opened']);
  expect(refused(aPage('', { catalog: '/OpenAction << /S /Launch /F (calc.exe) >>' }))).toBe('form/reaches-out');
  const further = '/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next << /S /SubmitForm /F (x) >> >>';
  expect(refused(aPage('', { catalog: further }))).toBe('form/reaches-out');
  expect(refused(aPage('', { catalog: '/OpenAction [3 0 R /Fit]' }))).toBe('opened');
});

const SCRIPT = '<< /S /JavaScript /JS (this.getField\\("name"\\).value = "x";) >>';
test.each([
  ['a program as the file is opened', { catalog: `/OpenAction ${SCRIPT}` }],
  ['… as it is printed', { catalog: `/AA << /WP ${SCRIPT} >>` }],
  ['… by its name', { catalog: `/Names << /JavaScript << /Names [(a) ${SCRIPT}] >> >>` }],
  ['… with its letters written otherwise', { catalog: '/OpenAction << /S /Java#53cript /JS (x) >>' }],
  ['values that go when it is opened', { catalog: '/OpenAction << /S /ResetForm >>' }],
  ['fields that hide then', { catalog: '/OpenAction << /S /Hide /T (name) >>' }],
  ['layers that are switched then', { catalog: '/OpenAction << /S /SetOCGState /State [] >>' }],
  ['another file inside of it, shown then', { catalog: '/OpenAction << /S /GoToE /T << /R /C >> >>' }],
  ['another file inside of it, in its place', { catalog: '/Collection << /D (other.pdf) >>' }],
] as const)('%s: refused, as it comes after everybody has looked', (_, more) => {
  expect(refused(aPage('', more))).toBe('form/reaches-out');
});

test('so is what a page or a place on it does by itself; what somebody presses is theirs', () => {
  const submits = '<< /S /SubmitForm /F (https://example.com/) >>';
  expect(refused(aPage(`/AA << /O ${submits} >>`))).toBe('form/reaches-out');
  const withNote = (note: string) =>
    aPage('', { annots: '20 0 R', more: { 20: `<< /Type /Annot /Subtype /Widget /Rect [1 2 3 4] ${note} >>` } });
  for (const moment of ['PO', 'PV', 'PC', 'PI'])
    expect(refused(withNote(`/AA << /${moment} << /S /GoTo /D [3 0 R /Fit] /Next [${submits}] >> >>`)), moment).toBe(
      'form/reaches-out',
    );
  expect(refused(withNote(`/A ${submits} /AA << /F ${SCRIPT} /U ${SCRIPT} >>`))).toBe('opened');
  expect(refused(aPage('', { catalog: '/Names << /JavaScript << /Names [] >> >> /OpenAction << >>' }))).toBe('opened');
});

test('a file that is no PDF, cut off or broken says so', () => {
  const bytes = writtenPdf(aForm());
  const code = (one: Uint8Array): string => {
    const found = describePdf(one);
    return found.ok ? 'opened' : found.code;
  };
  expect(code(new TextEncoder().encode('<html>'))).toBe('pdf/other-kind');
  expect(code(bytes.subarray(0, bytes.length - 200))).toBe('pdf/damaged');
  expect(code(bytes.subarray(0, 40))).toBe('pdf/damaged');
  const moved = Uint8Array.from([...bytes.subarray(0, 9), 10, 10, ...bytes.subarray(9)]);
  expect(code(moved)).toBe('pdf/damaged');
});
