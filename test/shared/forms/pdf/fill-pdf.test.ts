import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, describe, expect, test } from 'vitest';
import { checkPdf } from '@shared/forms/finished/check-pdf';
import { openPdf } from '@shared/forms/pdf/file/open-pdf';
import { readPicture } from '@shared/forms/pdf/look/read-picture';
import { readPreviewPlaces } from '@shared/forms/pdf/preview-places';
import { describePdf } from '@shared/forms/pdf/look/describe-pdf';
import { fillPdf } from '@shared/forms/pdf/fill/fill-pdf';
import type { PdfFill, PdfSlot, PdfValue } from '@shared/forms/pdf/fill/pdf-fill';
import type { LetterFonts } from '@shared/forms/pdf/letters/letter-case';
import { openPdfTemplate, type PdfTemplate } from '@shared/forms/pdf/pdf-template';
import { fflateCodec } from '@shared/forms/zip/fflate-codec';
import type { PdfPlace } from '@shared/packs/pdf-place-schema';
import { unwrap, type Result } from '@shared/problems/problem';
import { allLetterFonts, letterFonts } from '../../../support/letter-fonts';
import { has, needs } from '../../../support/tools';
import { aForm, aPage, hexText, writtenPdf, type WrittenPdf } from '../../../support/written-pdf';

const folder = mkdtempSync(join(tmpdir(), 'pdf-forms-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const opened = (pdf: WrittenPdf): PdfTemplate => unwrap(openPdfTemplate(writtenPdf(pdf)));
const text = (words: string): PdfValue => ({ kind: 'text', text: words, scale: 1, isGap: false });
const slot = (place: PdfPlace, value: PdfValue | string, label = '欄', lines = 1): PdfSlot => ({
  ...{ tag: label, label, place, page: place.page ?? 1, lines, mark: undefined },
  value: typeof value === 'string' ? text(value) : value,
});
const field = (name: string, value: PdfValue | string): PdfSlot => slot({ field: name }, value, name);
const one = (...slots: PdfSlot[]): PdfFill => ({ sheets: [slots], isPreview: false });

function fillOf(pdf: WrittenPdf, fill: PdfFill, fonts: LetterFonts = letterFonts()): Result<{ bytes: Uint8Array }> {
  return fillPdf(opened(pdf), fill, fonts, fflateCodec);
}
const filled = (pdf: WrittenPdf, fill: PdfFill, fonts?: LetterFonts): Uint8Array =>
  unwrap(fillOf(pdf, fill, fonts)).bytes;
const refused = (pdf: WrittenPdf, fill: PdfFill, fonts?: LetterFonts): string => {
  const found = fillOf(pdf, fill, fonts);
  return found.ok ? 'filled' : found.code;
};

const fieldValues = (bytes: Uint8Array): Record<string, string> => {
  const { fields } = unwrap(describePdf(bytes));
  return Object.fromEntries(fields.flatMap(({ name, value }) => (value === '' ? [] : [[name, value]])));
};

const everything = one(
  field('法人名', '社会福祉法人 ひまわり会'),
  field('number', '12-3456-7890'),
  field('notes', '一行目のことば\n二行目は少し長くて、この欄の幅には一行では入りきらないはずです。'),
  field('agree', { kind: 'check', checked: true }),
  field('kind', '変更'),
  field('job', '看護職'),
);

function asText(bytes: Uint8Array): string {
  const file = join(folder, 'paper.pdf');
  writeFileSync(file, bytes);
  return execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
}

interface QpdfFile {
  qpdf: [unknown, Record<string, { value?: unknown; stream?: { dict: Record<string, unknown> } }>];
}
function objectsOf(bytes: Uint8Array): Record<string, unknown> {
  const file = join(folder, 'objects.pdf');
  writeFileSync(file, bytes);
  const json = execFileSync('qpdf', ['--json', '--json-stream-data=inline', file], {
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
  return (JSON.parse(json) as QpdfFile).qpdf[1];
}
/** What an object's dictionary says, whichever kind it is. */
const wordsOf = (object: unknown): Record<string, unknown> =>
  (object as { value?: Record<string, unknown>; stream?: { dict: Record<string, unknown> } }).value ?? {};

test('each kind of field takes its value, and the file in front stays byte for byte', () => {
  const bytes = filled(aForm(), everything);
  expect(fieldValues(bytes)).toEqual({
    法人名: '社会福祉法人 ひまわり会',
    number: '1234567890',
    notes: '一行目のことば\n二行目は少し長くて、この欄の幅には一行では入りきらないはずです。',
    agree: 'Yes',
    kind: '1',
    job: '看護職',
  });
  const before = writtenPdf(aForm());
  expect(bytes.subarray(0, before.length)).toEqual(before);
});

test.skipIf(!needs('poppler'))('poppler reads every value where it is shown', () => {
  const words = asText(filled(aForm(), everything)).replace(/\s/g, '');
  expect(words).toContain('社会福祉法人ひまわり会');
  expect(words).toContain('1234567890');
  expect(words).toContain('一行目のことば二行目は少し長くて、この欄の幅には');
  expect(words).toContain('看護職');
});

test.skipIf(!needs('qpdf'))(
  'qpdf finds all other objects as they were, and each changed one changed where it should be',
  () => {
    const [before, after] = [objectsOf(writtenPdf(aForm())), objectsOf(filled(aForm(), everything))];
    const changed = Object.keys(before).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
    expect(changed.sort()).toEqual([
      ...['obj:20 0 R', 'obj:21 0 R', 'obj:22 0 R', 'obj:23 0 R', 'obj:24 0 R', 'obj:26 0 R', 'obj:27 0 R'],
      'trailer',
    ]);
    expect(wordsOf(after['obj:20 0 R'])['/V']).toBe('u:社会福祉法人 ひまわり会');
    expect(wordsOf(after['obj:23 0 R'])).toMatchObject({ '/V': '/Yes', '/AS': '/Yes' });
    expect([25, 26].map((number) => wordsOf(after[`obj:${number} 0 R`])['/AS'])).toEqual(['/Off', '/1']);
    const file = join(folder, 'checked.pdf');
    writeFileSync(file, filled(aForm(), everything));
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toMatch(
      /No syntax or stream encoding errors/,
    );
  },
);

test('a file whose table is a stream gets one behind it', async () => {
  const whole = await PDFDocument.load(writtenPdf(aForm()), { updateMetadata: false });
  const packed = await whole.save({ useObjectStreams: true, updateFieldAppearances: false });
  const template = unwrap(openPdfTemplate(packed));
  const { bytes } = unwrap(fillPdf(template, everything, letterFonts(), fflateCodec));
  expect(fieldValues(bytes)['法人名']).toBe('社会福祉法人 ひまわり会');
  expect(new TextDecoder('latin1').decode(bytes.subarray(packed.length))).not.toMatch(/\nxref\n/);
  if (has('qpdf')) expect(wordsOf(objectsOf(bytes)['trailer'])['/Prev']).toBeDefined();
});

const gallery = join(import.meta.dirname, '../../../fixtures/gallery/open');
test.skipIf(!needs('poppler')).each(readdirSync(gallery).filter((name) => name.endsWith('.pdf')))(
  'gallery, %s: every text field of its own takes a value that poppler sees, and so does its page',
  async (name) => {
    const template = unwrap(openPdfTemplate(new Uint8Array(readFileSync(join(gallery, name)))));
    const own = [...template.fields.values()].filter(
      ({ seen }) => seen.kind === 'text' && !seen.isReadOnly && !seen.isComputed && seen.maxLength === null,
    );
    const fields = own.map(({ seen }, i) => field(seen.name, `欄${i}の値`));
    const fill = one(...fields, slot({ page: 1, box: [60, 20, 200, 14] }, '欄外の言葉'));
    const { bytes } = unwrap(fillPdf(template, fill, letterFonts(), fflateCodec));
    expect(await checkPdf(template, fill, bytes)).toEqual({ ok: true, value: null });
    const words = asText(bytes);
    expect(own.filter((_, i) => !words.includes(`欄${i}の値`)).map(({ seen }) => seen.name)).toEqual([]);
    expect(words).toContain('欄外の言葉');
    if (process.env['RENKEI_KEEP']) writeFileSync(join(process.env['RENKEI_KEEP'], name), bytes);
  },
);

describe.skipIf(!needs('qpdf', 'poppler'))('forms as other programs write them', () => {
  const rewritten = (bytes: Uint8Array, program: 'qpdf' | 'pdftocairo', ...how: string[]): Uint8Array => {
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
    writeFileSync(from, bytes);
    execFileSync(program, [...how, from, to]);
    return new Uint8Array(readFileSync(to));
  };
  const plain = writtenPdf(aForm());

  test.each([
    ['laid out for the web', ['--linearize']],
    ['with packed objects and a table by differences', ['--object-streams=generate']],
    ['both', ['--linearize', '--object-streams=generate', '--compress-streams=y']],
  ])('%s: the same is read, and what is filled is found by poppler', (_, how) => {
    const bytes = rewritten(plain, 'qpdf', ...how);
    expect(unwrap(describePdf(bytes))).toEqual(unwrap(describePdf(plain)));
    const made = unwrap(fillPdf(unwrap(openPdfTemplate(bytes)), everything, letterFonts(), fflateCodec)).bytes;
    expect(asText(made).replace(/\s/g, '')).toContain('社会福祉法人ひまわり会');
    const file = join(folder, 'rewritten.pdf');
    writeFileSync(file, made);
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
  });

  test.skipIf(!needs('popplerData'))('drawn anew by cairo: places on the page, over parts of fonts', () => {
    const bytes = rewritten(plain, 'pdftocairo', '-pdf');
    const template = unwrap(openPdfTemplate(bytes));
    expect(unwrap(describePdf(bytes)).pages[0]?.words.map(({ text: word }) => word)).toContain('法人名');
    const made = unwrap(fillPdf(template, flat, letterFonts(), fflateCodec)).bytes;
    expect(asText(made)).toContain('流山市おおたかの森西１－２－３');
  });

  test.each([
    ['a password', ['--encrypt', 'secret', 'owner', '256', '--']],
    ['no password, and nothing allowed', ['--encrypt', '', 'owner', '256', '--modify=none', '--']],
    ['no password, an old lock', ['--allow-weak-crypto', '--encrypt', '', 'owner', '128', '--modify=none', '--']],
  ])('under %s: refused', (_, how) => {
    const found = openPdfTemplate(rewritten(plain, 'qpdf', ...how));
    expect(!found.ok && found.code).toBe('pdf/encrypted');
  });
});

test.each([
  [90, '100 300 120 500'],
  [180, '100 300 300 320'],
  [270, '100 300 120 500'],
])('a field that is turned by %i° in its place has its text inside it, turned', (turn, rect) => {
  const pdf = aForm();
  const turned = pdf.objects[20]!.replace('100 660 300 680', rect).replace('/F 4', `/F 4 /MK << /R ${turn} >>`);
  const file = openPdf(filled({ objects: { ...pdf.objects, 20: turned } }, one(field('法人名', 'ひまわり会'))));
  const shown = readPicture(file.file, file.pages[0]!).letters.find((letter) => letter.text === 'ひまわり会');
  const [left, low, right, high] = rect.split(' ').map(Number) as [number, number, number, number];
  const [x, y, width, height] = shown?.box ?? [0, 0, 0, 0];
  expect([x >= left, x + width <= right, y >= 842 - high, y + height <= 842 - low]).toEqual([true, true, true, true]);
  expect(height > width).toBe(turn !== 180);
});

test('two fields of one name are one field: both take the value', () => {
  const pdf = aForm();
  const twin = pdf.objects[20]!.replace('100 660 300 680', '320 660 520 680');
  const { 1: catalog = '', 3: page = '' } = pdf.objects;
  const twice: WrittenPdf = {
    objects: {
      ...pdf.objects,
      1: catalog.replace('/Fields [', '/Fields [50 0 R '),
      3: page.replace('/Annots [', '/Annots [50 0 R '),
      50: twin,
    },
  };
  const { fields } = unwrap(describePdf(filled(twice, one(field('法人名', '二つの欄')))));
  expect(fields.filter(({ name }) => name === '法人名').map(({ value }) => value)).toEqual(['二つの欄', '二つの欄']);
});

test('what a program computes, what is closed, what isn’t there and what isn’t listed is refused', () => {
  expect(refused(aForm(), one(field('sum', '3')))).toBe('pdf/computed');
  expect(refused(aForm(), one(field('issued', '今日')))).toBe('pdf/read-only');
  expect(refused(aForm(), one(field('somebody', '氏名')))).toBe('pdf/missing-field');
  expect(refused(aForm(), one(field('job', '事務')))).toBe('pdf/not-in-list');
  expect(refused(aForm(), one(field('kind', '廃止')))).toBe('pdf/not-in-list');
  expect(refused(aForm(), one(field('number', '12345678901')))).toBe('pdf/too-long');
  expect(refused(aForm(), one(slot({ field: '法人名' }, { kind: 'check', checked: true })))).toBe('pdf/field-kind');
  expect(refused(aPage(), one(slot({ page: 2, box: [1, 1, 9, 9] }, 'あ')))).toBe('pdf/missing-page');
  expect(refused(aPage(), one(slot({}, 'あ')))).toBe('pdf/no-place');
  expect(refused(aPage(), one(slot({ words: {} }, { kind: 'circle', word: '介護' })))).toBe('pdf/circle-word');
});

test('computed and untouched fields stay as they are, and no program is asked to draw fields anew', () => {
  const pdf = aForm('/NeedAppearances true');
  const bytes = filled(
    { ...pdf, objects: { ...pdf.objects, 29: pdf.objects[29]!.replace(' >>', ` /V ${hexText('固定の言葉')} >>`) } },
    everything,
  );
  const tail = new TextDecoder('latin1').decode(bytes);
  expect(tail.lastIndexOf('/NeedAppearances')).toBeLessThan(writtenPdf(aForm('/NeedAppearances true')).length);
  expect(fieldValues(bytes)['issued']).toBe('固定の言葉');
  // It had no looks of its own: nobody would have seen it.
  if (has('poppler')) expect(asText(bytes)).toContain('固定の言葉');
});

test('a signed file keeps its signature’s bytes; what it forbids is refused', () => {
  const signed = (lock = ''): WrittenPdf => {
    const pdf = aForm('/SigFlags 3');
    const { 1: catalog = '' } = pdf.objects;
    return {
      objects: {
        ...pdf.objects,
        1: catalog.replace('/Fields [', '/Fields [40 0 R '),
        40: '<< /FT /Sig /T (seal) /V 41 0 R /Subtype /Widget /Rect [0 0 0 0] >>',
        41: `<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> ${lock} >>`,
      },
    };
  };
  expect(refused(signed(), everything)).toBe('filled');
  expect(refused(signed(), one(slot({ page: 1, box: [10, 10, 50, 20] }, 'あ')))).toBe('pdf/signed-page');
  const lock =
    '/Reference [<< /TransformMethod /FieldMDP /TransformParams << /Action /Include /Fields [(number)] >> >>]';
  expect(refused(signed(lock), one(field('number', '1')))).toBe('pdf/signed-field');
  expect(refused(signed(lock), one(field('job', '看護職')))).toBe('filled');
});

const flat = one(
  slot({ page: 1, box: [100, 200, 200, 18] }, '流山市おおたかの森西１－２－３', '住所'),
  slot({ page: 1, box: [100, 240, 140, 20], cells: 7 }, '270-0121', '郵便番号'),
  slot({ page: 1, box: [100, 280, 200, 20], cells: 10, align: 'right' }, '1234', '番号'),
  slot(
    { page: 1, box: [100, 320, 150, 60] },
    '長い文は、欄の中でなんども折り返して入ります。句読点は行の頭に来ません。',
    '備考',
    5,
  ),
  slot({ page: 1, box: [100, 400, 12, 12] }, { kind: 'check', checked: true }, '有'),
  slot({ page: 1, box: [130, 400, 12, 12], mark: 'cross' }, { kind: 'check', checked: true }, '無'),
  slot({ page: 1, box: [160, 400, 12, 12], mark: 'fill' }, { kind: 'check', checked: true }, '済'),
  slot({ page: 1, words: { 法人名: [72, 93, 32, 11] } }, { kind: 'circle', word: '法人名' }, '種別'),
);

test('a flat form is written on by places, over whatever its own drawing left behind', () => {
  const bytes = filled(aPage('/Rotate 0'), flat);
  const page = unwrap(describePdf(bytes)).pages[0]!;
  const words = page.words.map(({ text: word }) => word);
  expect(words).toContain('流山市おおたかの森西１－２－３');
  const digits = page.words.filter(({ box }) => box[1] > 240 && box[1] < 260);
  expect(digits.map(({ text: word }) => word).join('')).toBe('2700121');
  // Each in the middle of its own cell.
  expect(digits.map(({ box }) => Math.floor((box[0] + box[2] / 2 - 100) / 20))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  const right = page.words.filter(({ box }) => box[1] > 280 && box[1] < 300);
  expect(right.map(({ box }) => Math.floor((box[0] + box[2] / 2 - 100) / 20))).toEqual([6, 7, 8, 9]);
  const lines = page.words.filter(({ box }) => box[1] > 318 && box[1] < 380).map(({ text: word }) => word);
  expect(lines.join('')).toBe('長い文は、欄の中でなんども折り返して入ります。句読点は行の頭に来ません。');
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.some((line) => /^[。、]/.test(line))).toBe(false);
});

test.each([0, 90, 180, 270])('on a page turned by %i° a place is where somebody sees it', (turn) => {
  const bytes = filled(
    aPage(`/Rotate ${turn} /CropBox [20 30 560 800]`),
    one(slot({ page: 1, box: [60, 120, 200, 18] }, '見えるところ')),
  );
  const found = unwrap(describePdf(bytes)).pages[0]!.words.find(({ text: word }) => word === '見えるところ');
  expect(Math.abs((found?.box[0] ?? 0) - 62)).toBeLessThan(2);
  expect(found?.box[1]).toBeGreaterThan(119);
  expect((found?.box[1] ?? 0) + (found?.box[3] ?? 0)).toBeLessThan(140);
});

test('further sheets are further pages, with fields of the file drawn where they stand', () => {
  const sheet = (name: string): PdfSlot[] => [
    field('法人名', name),
    slot({ page: 1, box: [300, 100, 200, 18] }, `${name}の分`),
  ];
  const bytes = filled(aForm(), { sheets: [sheet('一枚目'), sheet('二枚目')], isPreview: false });
  const { pages, fields } = unwrap(describePdf(bytes));
  expect(pages).toHaveLength(2);
  expect(fields.find(({ name }) => name === '法人名')?.value).toBe('一枚目');
  expect(pages[0]?.words.map(({ text: word }) => word)).toContain('一枚目の分');
  expect(pages[1]?.words.map(({ text: word }) => word)).toEqual(
    expect.arrayContaining(['二枚目', '二枚目の分', '法人名']),
  );
});

test('names are drawn by their own letters; a rare one asks for its font, an unknown one is refused', () => {
  const name = one(field('法人名', '葛󠄀城 𠮷田 﨑山 神'));
  expect(refused(aForm(), name)).toBe('pdf/rare-letters');
  const bytes = filled(aForm(), name, allLetterFonts());
  expect(fieldValues(bytes)['法人名']).toBe('葛󠄀城 𠮷田 﨑山 神');
  expect(refused(aForm(), one(field('法人名', '山田😀')), allLetterFonts())).toBe('pdf/no-letter');
});

test('what is drawn on the screen has the values, rings and ticks, and where each field is', () => {
  const marked = { ...flat.sheets[0]![0]!, mark: 'mark-input-address' };
  const bytes = filled(aPage(), { sheets: [[marked, ...flat.sheets[0]!.slice(1)]], isPreview: true });
  const pdf = openPdf(bytes);
  const picture = readPicture(pdf.file, pdf.pages[0]!);
  expect(picture.letters.map((one) => one.text)).toContain('流山市おおたかの森西１－２－３');
  expect(picture.paths.some(({ d, fill }) => d.includes('C') && fill === 'none')).toBe(true);
  expect(readPreviewPlaces(pdf)).toEqual([{ page: 1, box: [100, 200, 200, 18], mark: 'mark-input-address' }]);
  const form = openPdf(filled(aForm(), everything));
  const shown = readPicture(form.file, form.pages[0]!);
  expect(shown.letters.find((one) => one.text === '看護職')?.box[0]).toBeCloseTo(102, 0);
  expect(readPreviewPlaces(form)).toEqual([]);
});

test('a file that the library stumbles over is handed to nobody', async () => {
  const odd = aForm();
  odd.objects[20] = odd.objects[20]!.replace('/FT /Tx', '');
  const bytes = writtenPdf({ objects: { ...odd.objects, 2: '<< /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>' } });
  const template = unwrap(openPdfTemplate(bytes));
  const fill = one(field('number', '12'));
  const made = unwrap(fillPdf(template, fill, letterFonts(), fflateCodec));
  // A field without a kind hinders nobody.
  expect(await checkPdf(template, fill, made.bytes)).toEqual({ ok: true, value: null });
  const broken = writtenPdf({ objects: { 1: '(no catalog)' } });
  const none = { ...template, bytes: broken };
  expect(await checkPdf(none, fill, broken)).toMatchObject({ code: 'output/unsound' });
});

test('the look at the finished file finds what the writer did otherwise', async () => {
  const template = opened(aForm());
  const bytes = filled(aForm(), everything);
  const code = async (fill: PdfFill, file = bytes): Promise<string> => {
    const checked = await checkPdf(template, fill, file);
    return checked.ok ? 'sound' : checked.code;
  };
  expect(await code(everything)).toBe('sound');
  expect(await code(one(field('法人名', '社会福祉法人 べつの会')))).toBe('output/value-elsewhere');
  expect(await code(one(field('job', '介護職')))).toBe('output/value-elsewhere');
  // A field that nobody was to touch.
  expect(await code(one(field('法人名', '社会福祉法人 ひまわり会')))).toBe('output/value-elsewhere');
  expect(await code({ ...everything, sheets: [[...everything.sheets[0]!, slot({ box: [1, 1, 9, 9] }, '鱗')]] })).toBe(
    'output/value-elsewhere',
  );
  // A printed word of the city's own, which no value stands in: Bpplication form.
  const changed = bytes.slice();
  changed[new TextDecoder('latin1').decode(bytes).indexOf('Application form')] = 0x42;
  expect(await code(everything, changed)).toBe('output/unsound');
  expect(await checkPdf(opened(aPage()), flat, filled(aPage(), flat))).toEqual({ ok: true, value: null });
});
