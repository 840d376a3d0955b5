import { PDFArray, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef, type PDFObject } from 'pdf-lib';
import type { ObjectSink } from '../letters/letter-case';
import { pdfDict } from '../letters/letter-case';
import type { Codec } from '../../zip/codec';
import type { PdfFile } from './pdf-file';

/**
 * What is put behind a file (ISO 32000-1 §7.5.6): the file itself stays byte for byte, so that whatever nobody touches is as it was, and a
 * signature over it still holds. New objects get numbers behind all others; a changed one keeps its own.
 */
export class Appendix implements ObjectSink {
  readonly context;
  private readonly objects = new Map<PDFRef, PDFObject>();
  private next: number;

  constructor(
    private readonly file: PdfFile,
    private readonly codec: Codec,
  ) {
    this.context = file.context;
    this.next = file.xref.size;
  }

  reserve(): PDFRef {
    return PDFRef.of(this.next++);
  }

  add(object: PDFObject): PDFRef {
    const ref = this.reserve();
    this.objects.set(ref, object);
    return ref;
  }

  put(ref: PDFRef, object: PDFObject): void {
    this.objects.set(ref, object);
  }

  /** The object as it will be, if it was put in. */
  of(ref: PDFRef): PDFObject | undefined {
    return this.objects.get(ref);
  }

  stream(bytes: Uint8Array, words: Record<string, PDFObject>): PDFRef {
    return this.add(this.packed(bytes, words));
  }

  packed(bytes: Uint8Array, words: Record<string, PDFObject>): PDFRawStream {
    const packed = zlibOf(bytes, this.codec);
    const dict = pdfDict(this.context, {
      ...words,
      Filter: PDFName.of('FlateDecode'),
      Length: PDFNumber.of(packed.length),
    });
    return PDFRawStream.of(dict, packed);
  }

  /** The file with all of it behind. */
  bytes(): Uint8Array {
    const { bytes: before, xref } = this.file;
    const parts: Uint8Array[] = [before, latin(before.at(-1) === 10 ? '' : '\n')];
    let length = before.length + (parts[1]?.length ?? 0);
    const places: [PDFRef, number][] = [];
    const add = (part: Uint8Array): void => {
      parts.push(part);
      length += part.length;
    };
    for (const [ref, object] of [...this.objects].sort(([a], [b]) => a.objectNumber - b.objectNumber)) {
      places.push([ref, length]);
      const body = new Uint8Array(object.sizeInBytes());
      object.copyBytesInto(body, 0);
      add(latin(`${ref.objectNumber} ${ref.generationNumber} obj\n`));
      add(body);
      add(latin('\nendobj\n'));
    }
    const start = length;
    add(xref.isStream ? this.tableStream(places, start) : this.table(places));
    add(latin(`startxref\n${start}\n%%EOF\n`));
    return together(parts, length);
  }

  private trailerWords(size: number): Record<string, PDFObject> {
    const { trailer, start } = this.file.xref;
    const kept = ['Root', 'Info', 'ID'].flatMap((key): [string, PDFObject][] => {
      const value = trailer.get(PDFName.of(key));
      return value ? [[key, value]] : [];
    });
    return { ...Object.fromEntries(kept), Size: PDFNumber.of(size), Prev: PDFNumber.of(start) };
  }

  private table(places: readonly [PDFRef, number][]): Uint8Array {
    const lines = stretches(places).flatMap((stretch) => [
      `${stretch[0]?.[0].objectNumber ?? 0} ${stretch.length}`,
      ...stretch.map(([{ generationNumber }, at]) => `${digits(at, 10)} ${digits(generationNumber, 5)} n `),
    ]);
    const trailer = pdfDict(this.context, this.trailerWords(this.next));
    return latin(`xref\n${lines.join('\n')}\ntrailer\n${trailer.toString()}\n`);
  }

  /** A file whose table is a stream has one at its end, too. */
  private tableStream(places: readonly [PDFRef, number][], start: number): Uint8Array {
    const own = PDFRef.of(this.next);
    const all = [...places, [own, start] as [PDFRef, number]];
    const rows = new DataView(new ArrayBuffer(all.length * 7));
    for (const [i, [{ generationNumber }, at]] of all.entries()) {
      rows.setUint8(i * 7, 1);
      rows.setUint32(i * 7 + 1, at);
      rows.setUint16(i * 7 + 5, generationNumber);
    }
    const index = stretches(all).flatMap((stretch) => [stretch[0]?.[0].objectNumber ?? 0, stretch.length]);
    const numbers = (list: readonly number[]): PDFArray => {
      const array = PDFArray.withContext(this.context);
      for (const one of list) array.push(PDFNumber.of(one));
      return array;
    };
    const words = {
      ...this.trailerWords(this.next + 1),
      Type: PDFName.of('XRef'),
      W: numbers([1, 4, 2]),
      Index: numbers(index),
      Length: PDFNumber.of(rows.byteLength),
    };
    const stream = PDFRawStream.of(pdfDict(this.context, words), new Uint8Array(rows.buffer));
    const body = new Uint8Array(stream.sizeInBytes());
    stream.copyBytesInto(body, 0);
    const parts = [latin(`${own.objectNumber} 0 obj\n`), body, latin('\nendobj\n')];
    return together(
      parts,
      parts.reduce((sum, part) => sum + part.length, 0),
    );
  }
}

const digits = (number: number, length: number): string => String(number).padStart(length, '0');

/** Objects whose numbers follow each other. */
function stretches(places: readonly [PDFRef, number][]): [PDFRef, number][][] {
  const all: [PDFRef, number][][] = [];
  for (const one of places) {
    const last = all.at(-1);
    if (last && last.at(-1)?.[0].objectNumber === one[0].objectNumber - 1) last.push(one);
    else all.push([one]);
  }
  return all;
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0) & 0xff);

function together(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Raw DEFLATE with the head and the sum that PDFs want (RFC 1950). */
function zlibOf(bytes: Uint8Array, codec: Codec): Uint8Array {
  const raw = codec.deflateRaw(bytes);
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  const end = new DataView(new ArrayBuffer(4));
  end.setUint32(0, b * 65_536 + a);
  return together([Uint8Array.of(0x78, 0x9c), raw, new Uint8Array(end.buffer)], raw.length + 6);
}

/** A text as the format keeps it: UTF-16 with its mark, which has every character. */
export const pdfText = (text: string): PDFHexString => PDFHexString.fromText(text);
