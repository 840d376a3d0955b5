/** A part as it stands in a zip container, inflated and known to be sound. */
export interface SoundPart {
  name: string;
  content: Uint8Array;
  crc: number;
}

const LOCAL = { signature: 0x04034b50, size: 30 };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const END = { signature: 0x06054b50, size: 22 };
const VERSION = 20;
const UTF8_NAME = 0x0800;
const STORED = 0;
/** First of January 1980, the earliest that can be written. */
const NO_DATE = 0x0021;

/** A container of these parts, none of them deflated (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
export function storedZip(parts: readonly SoundPart[]): Buffer {
  const names = parts.map(({ name }) => Buffer.from(name));
  const nameBytes = names.reduce((sum, { length }) => sum + length, 0);
  const content = parts.reduce((sum, part) => sum + part.content.length, 0);
  const central = parts.length * CENTRAL.size + nameBytes;
  const centralStart = parts.length * LOCAL.size + nameBytes + content;
  const zip = Buffer.alloc(centralStart + central + END.size);
  let local = 0;
  let entry = centralStart;
  parts.forEach((part, i) => {
    const name = names[i] ?? Buffer.alloc(0);
    zip.writeUInt32LE(LOCAL.signature, local);
    writeFields(zip, local + 4, part, name);
    zip.set(name, local + LOCAL.size);
    zip.set(part.content, local + LOCAL.size + name.length);
    zip.writeUInt32LE(CENTRAL.signature, entry);
    zip.writeUInt16LE(VERSION, entry + 4);
    writeFields(zip, entry + 6, part, name);
    zip.writeUInt32LE(local, entry + 42);
    zip.set(name, entry + CENTRAL.size);
    local += LOCAL.size + name.length + part.content.length;
    entry += CENTRAL.size + name.length;
  });
  zip.writeUInt32LE(END.signature, entry);
  zip.writeUInt16LE(parts.length, entry + 8);
  zip.writeUInt16LE(parts.length, entry + 10);
  zip.writeUInt32LE(central, entry + 12);
  zip.writeUInt32LE(centralStart, entry + 16);
  return zip;
}

/** What a record and its entry in the directory have in common, from the version that it needs on. */
function writeFields(zip: Buffer, at: number, { content, crc }: SoundPart, name: Buffer): void {
  [VERSION, UTF8_NAME, STORED, 0, NO_DATE].forEach((value, i) => zip.writeUInt16LE(value, at + 2 * i));
  [crc, content.length, content.length].forEach((value, i) => zip.writeUInt32LE(value, at + 10 + 4 * i));
  zip.writeUInt16LE(name.length, at + 22);
}
