import { crc32, deflateRawSync } from 'node:zlib';
import { concat, u, utf8 } from './zip';

/** Which of a part's numbers stand in the extra field of its entry (APPNOTE 4.5.3), always in this order. */
export const MARKED = ['size', 'packed', 'start'] as const;
export type Marked = (typeof MARKED)[number];

export interface Zip64Record {
  name: string | Uint8Array;
  content: string | Uint8Array;
  stored?: boolean;
  flags?: number;
  marked?: readonly Marked[];
  /** Fields of other programs around the one for large files. */
  extraBefore?: Uint8Array;
  extraBehind?: Uint8Array;
  comment?: string;
  /** What is said of it, where it is not the truth. */
  size?: number;
  packed?: number;
  start?: number;
  signature?: number;
  localSignature?: number;
  /** Numbers that the extra field has, where it has fewer than are marked. */
  numbers?: number;
}

export interface Zip64Options {
  /** Whether the directory's place is told in the records for large files; without: in the end record alone. */
  located?: boolean;
  /** What the end record says beside them. */
  count?: number;
  centralStart?: number;
  /** What the records for large files say. */
  count64?: number;
  centralStart64?: number;
  recordStart?: number;
  recordSignature?: number;
  comment?: string;
}

const HUGE = 0xffffffff;

/** A container as programs write it that don't know beforehand how large it will be, byte by byte, so that every field can be wrong. */
export function aZip64(records: readonly Zip64Record[], options: Zip64Options = {}): Uint8Array {
  const { located = true, count64 = records.length, recordSignature = 0x06064b50, comment = '' } = options;
  const chunks: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  const put = (...some: Uint8Array[]): void => {
    for (const chunk of some) {
      chunks.push(chunk);
      at += chunk.length;
    }
  };
  for (const record of records) {
    const { marked = MARKED, flags = 0x0800, stored = false, signature = 0x02014b50 } = record;
    const [content, name] = [utf8(record.content), utf8(record.name)];
    const data = stored ? content : deflateRawSync(content);
    const about = {
      size: record.size ?? content.length,
      packed: record.packed ?? data.length,
      start: record.start ?? at,
    };
    const said = (one: Marked): number => (marked.includes(one) ? HUGE : about[one]);
    const numbers = MARKED.filter((one) => marked.includes(one)).slice(0, record.numbers);
    const own = numbers.length > 0 ? u('22', [1, 8 * numbers.length]) : new Uint8Array(0);
    const extra = concat([
      record.extraBefore ?? new Uint8Array(0),
      own,
      ...numbers.map((one) => u('8', [about[one]])),
      record.extraBehind ?? new Uint8Array(0),
    ]);
    const local = u('2288', [1, 16, content.length, data.length]);
    const head = [20, flags, stored ? 0 : 8, 0x6c32, 0x5b74, crc32(content)];
    put(
      u('4222224', [record.localSignature ?? 0x04034b50, ...head]),
      u('4422', [HUGE, HUGE, name.length, local.length]),
    );
    put(name, local, data);
    const note = utf8(record.comment ?? '');
    central.push(u('42222224', [signature, 45, ...head]), u('44', [said('packed'), said('size')]));
    central.push(u('22222444'.slice(0, 7), [name.length, extra.length, note.length, 0, 0, 0, said('start')]));
    central.push(name, extra, note);
  }
  const directory = concat(central);
  const from = at;
  put(directory);
  if (located) {
    const record = options.recordStart ?? at;
    const start = options.centralStart64 ?? from;
    put(u('48224488', [recordSignature, 44, 45, 45, 0, 0, count64, count64]), u('88', [directory.length, start]));
    put(u('4484', [0x07064b50, 0, record, 1]));
  }
  const count = options.count ?? (located ? 0xffff : records.length);
  const start = options.centralStart ?? (located ? HUGE : from);
  put(u('42222442', [0x06054b50, 0, 0, count, count, directory.length, start, utf8(comment).length]), utf8(comment));
  return concat(chunks);
}
