import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream, type PDFPage } from 'pdf-lib';

/** A PDF as a scanner makes it: one picture on the page, of so many bytes. */
export async function aScannedPdf(
  picture: Uint8Array = new Uint8Array(9).fill(7),
  more: (pdf: PDFDocument, page: PDFPage) => void | Promise<void> = () => undefined,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  const dict = pdf.context.obj({ Type: 'XObject', Subtype: 'Image', Width: 1, Height: 1, Filter: 'DCTDecode' });
  page.node.newXObject('Im', pdf.context.register(PDFRawStream.of(dict, picture)));
  page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream('q 595 0 0 842 0 0 cm /Im Do Q')));
  await more(pdf, page);
  return pdf.save();
}

const segment = (marker: number, inside: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, (inside.length + 2) >> 8, (inside.length + 2) & 0xff]), inside]);
const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

/** Exif with a turn, a camera and a place. */
const someExif = (turn: number): Buffer => {
  const entry = (tag: number, type: number, count: number, value: number[]): number[] => [
    ...[tag >> 8, tag & 0xff, 0, type, 0, 0, 0, count],
    ...value,
  ];
  const entries = [
    ...entry(0x010f, 2, 12, [0, 0, 0, 50]),
    ...entry(0x0112, 3, 1, [0, turn, 0, 0]),
    ...entry(0x8825, 4, 1, [0, 0, 0, 62]),
  ];
  return Buffer.concat([
    Buffer.from([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 3, ...entries, 0, 0, 0, 0]),
    ascii('CAMERA-MODEL\0\0\x35\x41\x2a\0'),
  ]);
};

const SCAN = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0, 0xd2, 0xff, 0, 0xcf, 0xff, 0xd3, 0x20]);
const FRAME = segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0]));
const TABLE = segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)]));
const JFIF = segment(0xe0, Buffer.from('4a46494600010100000100010000', 'hex'));
const ICC = segment(0xe2, ascii('ICC_PROFILE\0\x01\x01profile'));
const ADOBE = segment(0xee, ascii('Adobe\0\x64\0\0\0\0\x01'));

/** What of a JPEG stays: and what a camera puts in, or behind its end. */
export function aPhoto(turn: number): { bytes: Buffer; clean: Buffer } {
  const [start, end] = [Buffer.from([0xff, 0xd8]), Buffer.from([0xff, 0xd9])];
  const facts = [
    segment(0xe1, Buffer.concat([ascii('Exif\0\0'), someExif(turn)])),
    segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>PLACE</x:xmpmeta>')),
    segment(0xed, ascii('Photoshop 3.0\x008BIM AUTHOR')),
    segment(0xfe, ascii('COMMENT')),
    segment(0xe2, ascii('MPF\0second picture')),
  ];
  const only = Buffer.from(`4578696600004d4d002a0000000800010112000300000001000${turn}000000000000`, 'hex');
  return {
    bytes: Buffer.concat([start, JFIF, ...facts, ICC, TABLE, ADOBE, FRAME, SCAN, end, ascii('MOTION-PHOTO ftypmp4')]),
    clean: Buffer.concat([
      start,
      JFIF,
      ...(turn === 1 ? [] : [segment(0xe1, only)]),
      ICC,
      TABLE,
      ADOBE,
      FRAME,
      SCAN,
      end,
    ]),
  };
}

const chunk = (name: string, inside: Uint8Array): Buffer => {
  const body = Buffer.concat([ascii(name), inside]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(inside.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
};

/** A PNG with words, a time, a place and a second picture, and what of it stays. */
export function aPicture(turn: number): { bytes: Buffer; clean: Buffer } {
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const head = chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
  const size = chunk('pHYs', Buffer.from([0, 0, 0x0b, 0x13, 0, 0, 0x0b, 0x13, 1]));
  const pixels = [
    chunk('IDAT', deflateSync(Buffer.from([0, 255])).subarray(0, 5)),
    chunk('IDAT', deflateSync(Buffer.from([0, 255])).subarray(5)),
  ];
  const end = chunk('IEND', Buffer.alloc(0));
  const only = Buffer.from(`4d4d002a0000000800010112000300000001000${turn}000000000000`, 'hex');
  const facts = [
    chunk('tEXt', ascii('Author\0AUTHOR')),
    chunk('iTXt', ascii('XML:com.adobe.xmp\0\0\0\0\0PLACE')),
    chunk('tIME', Buffer.alloc(7, 1)),
    chunk('eXIf', someExif(turn)),
    chunk('acTL', Buffer.alloc(8)),
  ];
  return {
    bytes: Buffer.concat([
      start,
      head,
      ...facts,
      size,
      ...pixels,
      chunk('fdAT', ascii('second picture')),
      end,
      ascii('BEHIND'),
    ]),
    clean: Buffer.concat([start, head, size, ...(turn === 1 ? [] : [chunk('eXIf', only)]), ...pixels, end]),
  };
}

/** A TIFF of two pages, of two strips each, with what a camera writes. */
export function aFax(little: boolean): { bytes: Buffer; strips: string[]; facts: string[] } {
  const strips = ['strip one!', 'strip two', 'strip three', 'strip four'];
  const facts = ['CAMERA-MODEL', 'PLACE-AND-TIME', 'BEHIND'];
  const u16 = (n: number): Buffer => (little ? Buffer.from([n & 255, n >> 8]) : Buffer.from([n >> 8, n & 255]));
  const u32 = (n: number): Buffer =>
    little ? Buffer.concat([u16(n & 65535), u16(n >> 16)]) : Buffer.concat([u16(n >> 16), u16(n & 65535)]);
  let file = Buffer.concat([Buffer.from(little ? 'II' : 'MM'), u16(42), u32(0)]);
  const put = (piece: Buffer): number => {
    const at = file.length;
    file = Buffer.concat([file, piece, Buffer.alloc(piece.length % 2)]);
    return at;
  };
  let link = 4;
  for (const page of [strips.slice(0, 2), strips.slice(2)]) {
    const offsets = put(Buffer.concat(page.map((strip) => u32(put(ascii(strip))))));
    const lengths = put(Buffer.concat(page.map((strip) => u32(strip.length))));
    const camera = put(ascii('CAMERA-MODEL'));
    const place = put(ascii('PLACE-AND-TIME'));
    const entries = [
      [256, 3, 1, u16(8)],
      [257, 3, 1, u16(2)],
      [259, 3, 1, u16(1)],
      [272, 2, 12, u32(camera)],
      [273, 4, 2, u32(offsets)],
      [279, 4, 2, u32(lengths)],
      [700, 1, 14, u32(place)],
    ] as const;
    const list = put(
      Buffer.concat([
        u16(entries.length),
        ...entries.map(([tag, type, count, value]) =>
          Buffer.concat([u16(tag), u16(type), u32(count), value, Buffer.alloc(4 - value.length)]),
        ),
        u32(0),
      ]),
    );
    u32(list).copy(file, link);
    link = list + 2 + entries.length * 12;
  }
  return { bytes: Buffer.concat([file, ascii('BEHIND')]), strips, facts };
}
