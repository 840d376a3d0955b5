import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFObject } from 'pdf-lib';

/** How an object is found that stands elsewhere in the file. */
export type Resolve = (object: PDFObject | undefined) => PDFObject | undefined;

/** What lies in a stream, unpacked. The library knows no predictors, which most tables of objects are written with. */
export function unpackedStream(stream: PDFRawStream, resolve: Resolve): Uint8Array {
  const dict = PDFDict.withContext(stream.dict.context);
  const filter = resolve(stream.dict.get(PDFName.of('Filter')));
  const params = resolve(stream.dict.get(PDFName.of('DecodeParms')));
  if (filter) dict.set(PDFName.of('Filter'), filter);
  if (params) dict.set(PDFName.of('DecodeParms'), params);
  const bytes = decodePDFRawStream(PDFRawStream.of(dict, stream.contents)).decode();
  const last = params instanceof PDFArray ? resolve(params.asArray().at(-1)) : params;
  if (!(last instanceof PDFDict)) return bytes;
  const number = (key: string, usual: number): number => {
    const value = resolve(last.get(PDFName.of(key)));
    return value instanceof PDFNumber ? value.asNumber() : usual;
  };
  if (number('Predictor', 1) < 10) return bytes;
  return unpredicted(bytes, {
    columns: number('Columns', 1),
    colours: number('Colors', 1),
    bits: number('BitsPerComponent', 8),
  });
}

/** Bytes of rows that were written as differences (PNG predictors, ISO 32000-1 §7.4.4.4), put together again. */
function unpredicted(bytes: Uint8Array, { columns, colours, bits }: RowShape): Uint8Array {
  const step = Math.max(1, (colours * bits) >> 3);
  const length = (columns * colours * bits + 7) >> 3;
  const count = Math.floor(bytes.length / (length + 1));
  const rows = new Uint8Array(count * length);
  for (let row = 0; row < count; row++) {
    const from = row * (length + 1);
    const kind = bytes[from] ?? 0;
    const to = row * length;
    for (let i = 0; i < length; i++) {
      const left = i >= step ? (rows[to + i - step] ?? 0) : 0;
      const up = row > 0 ? (rows[to + i - length] ?? 0) : 0;
      const corner = row > 0 && i >= step ? (rows[to + i - length - step] ?? 0) : 0;
      rows[to + i] = (bytes[from + 1 + i] ?? 0) + guess(kind, left, up, corner);
    }
  }
  return rows;
}

interface RowShape {
  columns: number;
  colours: number;
  bits: number;
}

function guess(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const [byLeft, byUp, byCorner] = [left, up, corner].map((one) => Math.abs(left + up - corner - one)) as [
    number,
    number,
    number,
  ];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
