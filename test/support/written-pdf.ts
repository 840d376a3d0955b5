/** PDFs written by hand, object by object: made by no library, so that none reads back what it wrote itself. */
export interface WrittenPdf {
  /** Text of each object by its number, without `obj` and `endobj`. */
  objects: Record<number, string>;
  trailer?: string;
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0) & 0xff);

/** With a table of the old kind. Object 1 is the catalog. */
export function writtenPdf({ objects, trailer = '' }: WrittenPdf): Uint8Array {
  let text = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
  const offsets = new Map<number, number>();
  for (const [number, body] of Object.entries(objects)) {
    offsets.set(Number(number), text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const start = text.length;
  text += `xref\n0 ${size}\n0000000000 65535 f \n`;
  for (let number = 1; number < size; number++) {
    const offset = offsets.get(number);
    text += offset === undefined ? '0000000000 00001 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  }
  return latin(`${text}trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`);
}

const stream = (body: string, dict = ''): string => `<< ${dict} /Length ${body.length} >>\nstream\n${body}\nendstream`;

/** UTF-16 as the format writes it: <FEFF…>. */
export const hexText = (text: string): string =>
  `<FEFF${Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')}>`;

/** A page of A4 with a printed label in Helvetica and one in a Japanese font that isn't in the file, as older programs write it. */
const CONTENT = [
  'q 0.9 0 0 0.9 0 0 cm 1 w 100 700 300 20 re S Q',
  'BT /F1 12 Tf 72 770 Td (Application form) Tj ET',
  `BT /F2 10.5 Tf 72 740 Td <96 40 90 6c 96 bc> Tj 100 0 Td <97 9d 97 52> Tj ET`,
].join('\n');

const FONTS = {
  7: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  8: '<< /Type /Font /Subtype /Type0 /BaseFont /MS-Mincho /Encoding /90ms-RKSJ-H /DescendantFonts [9 0 R] >>',
  9: '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /MS-Mincho /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor 10 0 R /DW 1000 >>',
  10: '<< /Type /FontDescriptor /FontName /MS-Mincho /Flags 6 /FontBBox [0 -137 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -137 /CapHeight 709 /StemV 80 >>',
} as const;

/** @param page further words of the page, e.g. /Rotate 90 @param pages further pages beside the first, `n 0 R` */
export const aPage = (
  page = '',
  { annots = '', more = {} as Record<number, string>, catalog = '' } = {},
): WrittenPdf => ({
  objects: {
    1: `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>',
    3: `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 7 0 R /F2 8 0 R >> >> /Contents 4 0 R /Annots [${annots}] ${page} >>`,
    4: stream(CONTENT),
    ...FONTS,
    ...more,
  },
});

const DA = '/DA (/Helv 0 Tf 0 g)';

/** A form with a field of each kind, as a city's tool would write it. */
export const aForm = (form = '', more: Record<number, string> = {}): WrittenPdf => {
  const widget = (rect: string, words: string): string =>
    `<< /Type /Annot /Subtype /Widget /P 3 0 R /Rect [${rect}] /F 4 ${words} >>`;
  const box = (on: string): string => `/AP << /N << /${on} 30 0 R /Off 31 0 R >> >> /AS /Off`;
  const fields: Record<number, string> = {
    20: widget('100 660 300 680', `/FT /Tx /T ${hexText('法人名')} /TU ${hexText('法人の名前を入れます')} ${DA}`),
    21: widget('100 620 310 640', `/FT /Tx /T (number) /Ff 16777216 /MaxLen 10 ${DA}`),
    22: widget('100 540 300 610', `/FT /Tx /T (notes) /Ff 4096 ${DA}`),
    23: widget('100 500 112 512', `/FT /Btn /T (agree) ${box('Yes')}`),
    24: `<< /FT /Btn /T (kind) /Ff 49152 /Kids [25 0 R 26 0 R] /Opt [${hexText('新規')} ${hexText('変更')}] >>`,
    25: widget('100 470 112 482', `/Parent 24 0 R ${box('0')}`),
    26: widget('150 470 162 482', `/Parent 24 0 R ${box('1')}`),
    27: widget('100 430 200 448', `/FT /Ch /T (job) /Ff 131072 /Opt [${hexText('介護職')} ${hexText('看護職')}] ${DA}`),
    28: widget('100 400 200 418', `/FT /Tx /T (sum) ${DA} /AA << /C << /S /JavaScript /JS (AFSimple_Calculate) >> >>`),
    29: widget('100 370 200 388', `/FT /Tx /T (issued) /Ff 1 ${DA}`),
    30: stream('0 0 12 12 re S', '/Type /XObject /Subtype /Form /BBox [0 0 12 12]'),
    31: stream('', '/Type /XObject /Subtype /Form /BBox [0 0 12 12]'),
  };
  return aPage('', {
    annots: '20 0 R 21 0 R 22 0 R 23 0 R 25 0 R 26 0 R 27 0 R 28 0 R 29 0 R',
    catalog: `/AcroForm << /Fields [20 0 R 21 0 R 22 0 R 23 0 R 24 0 R 27 0 R 28 0 R 29 0 R] /DR << /Font << /Helv 7 0 R >> >> /CO [28 0 R] ${form} >>`,
    more: { ...fields, ...more },
  });
};
