import {
  PDFArray,
  PDFBool,
  PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFObjectParser,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from 'pdf-lib';
import { Refusal } from '../../../problems/problem';
import { Words } from './bytes';
import { damaged, objectStart, readXref, type Xref } from './read-xref';
import { unpackedStream } from './stream-bytes';
import { textOf } from './text-of';

/** A reference that leads to a reference … */
const MOST_STEPS = 32;

/**
 * A PDF whose objects are read when they are asked for, each from where the file's own table says: what stands in the file beside
 * (older versions, what a program left behind) is nothing. The library reads all of them one after the other, and takes the last.
 */
export class PdfFile {
  readonly context: PDFContext;
  readonly xref: Xref;
  private readonly objects = new Map<number, PDFObject | undefined>();
  private readonly packed = new Map<number, PDFObject[]>();
  /** Of a stream of objects that says it lies in itself. */
  private readonly opening = new Set<number>();

  /** Refuses `pdf/damaged`. */
  constructor(readonly bytes: Uint8Array) {
    this.context = PDFContext.create();
    this.xref = orDamaged(() => readXref(bytes, this.context));
  }

  /** The object itself, wherever it stands; undefined where there is none. */
  readonly resolve = (object: PDFObject | undefined): PDFObject | undefined => {
    let one = object;
    for (let step = 0; one instanceof PDFRef; step++) {
      if (step > MOST_STEPS) damaged('reference');
      one = this.object(one.objectNumber);
    }
    return one === PDFNull ? undefined : one;
  };

  object(number: number): PDFObject | undefined {
    if (!this.objects.has(number)) this.objects.set(number, this.read(number));
    return this.objects.get(number);
  }

  at(dict: PDFDict | undefined, key: string): PDFObject | undefined {
    return dict && this.resolve(dict.get(PDFName.of(key)));
  }

  dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
    const value = this.at(dict, key);
    if (value instanceof PDFRawStream) return value.dict;
    return value instanceof PDFDict ? value : undefined;
  }

  streamAt(dict: PDFDict | undefined, key: string): PDFRawStream | undefined {
    const value = this.at(dict, key);
    return value instanceof PDFRawStream ? value : undefined;
  }

  /** Entries as they stand, references unresolved; none for what is no list. */
  listAt(dict: PDFDict | undefined, key: string): PDFObject[] {
    const value = this.at(dict, key);
    return value instanceof PDFArray ? value.asArray() : [];
  }

  numberAt(dict: PDFDict | undefined, key: string): number | undefined {
    const value = this.at(dict, key);
    return value instanceof PDFNumber && Number.isFinite(value.asNumber()) ? value.asNumber() : undefined;
  }

  numbersAt(dict: PDFDict | undefined, key: string): number[] {
    return this.listAt(dict, key).flatMap((one) => {
      const value = this.resolve(one);
      return value instanceof PDFNumber && Number.isFinite(value.asNumber()) ? [value.asNumber()] : [];
    });
  }

  /** A name without its slash; '' for what is none. */
  nameAt(dict: PDFDict | undefined, key: string): string {
    const value = this.at(dict, key);
    return value instanceof PDFName ? value.decodeText() : '';
  }

  textAt(dict: PDFDict | undefined, key: string): string {
    return this.text(this.at(dict, key));
  }

  text(object: PDFObject | undefined): string {
    const value = this.resolve(object);
    return value instanceof PDFString || value instanceof PDFHexString ? textOf(value) : '';
  }

  isTrueAt(dict: PDFDict | undefined, key: string): boolean {
    return this.at(dict, key) === PDFBool.True;
  }

  stream(stream: PDFRawStream): Uint8Array {
    return orDamaged(() => unpackedStream(stream, this.resolve));
  }

  private read(number: number): PDFObject | undefined {
    const place = this.xref.places.get(number);
    if (!place) return undefined;
    if ('inside' in place) return this.unpack(place.inside)[place.index];
    const words = new Words(this.bytes, place.offset);
    const isThere = words.number() === number && words.number() >= 0 && words.next().startsWith('obj');
    if (!isThere) return damaged(`object ${number}`);
    return this.parse(this.bytes.subarray(objectStart(this.bytes, words.at)));
  }

  private parse(bytes: Uint8Array): PDFObject {
    return orDamaged(() => PDFObjectParser.forBytes(bytes, this.context).parseObject());
  }

  private unpack(number: number): PDFObject[] {
    const known = this.packed.get(number);
    if (known) return known;
    if (this.opening.has(number)) damaged('packed');
    this.opening.add(number);
    const stream = this.object(number);
    if (!(stream instanceof PDFRawStream)) return damaged('packed');
    const data = this.stream(stream);
    const [count = 0, first = 0] = ['N', 'First'].map((key) => this.numberAt(stream.dict, key));
    const words = new Words(data, 0);
    const objects: PDFObject[] = [];
    for (let i = 0; i < Math.min(count, data.length); i++) {
      words.number();
      const offset = words.number();
      if (offset < 0) damaged('packed');
      objects.push(this.parse(data.subarray(first + offset)));
    }
    this.packed.set(number, objects);
    return objects;
  }
}

/** What a parser throws about a file says that it is broken; so does a stack that a file made overflow. */
export function orDamaged<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return damaged(error instanceof Error ? error.message.slice(0, 200) : 'unknown');
  }
}
