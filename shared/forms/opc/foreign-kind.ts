/** How files of other kinds start, and what people call them. */
const STARTS: readonly [kind: string, bytes: readonly number[]][] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['リッチテキスト', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['画像', [0x89, 0x50, 0x4e, 0x47]],
  ['画像', [0xff, 0xd8, 0xff]],
];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Text files: how they read from the start, in lower case. */
const TEXTS: readonly [kind: string, start: string][] = [
  ['ウェブページ', '<!doctype html'],
  ['ウェブページ', '<html'],
  ['ウェブページ', 'mime-version:'],
  ['XML ファイル', '<?xml'],
];

/** What a file is that isn't a zip container of Office 2007 or later. */
export type ForeignKind =
  | { kind: 'encrypted' }
  | { kind: 'old'; program: 'Word' | 'Excel' | 'PowerPoint' }
  /** In the words people use for it. */
  | { kind: 'other'; name: string };

/** Tells what people choose by mistake instead of a form, by what it is and not by the name's ending; null for the rest. */
export function foreignKind(bytes: Uint8Array): ForeignKind | null {
  if (startsWith(bytes, COMPOUND)) return compoundKind(bytes);
  for (const [name, start] of STARTS) if (startsWith(bytes, start)) return { kind: 'other', name };
  // Only a zip container starts like this, and only a zip container is looked into any further.
  if (startsWith(bytes, [0x50, 0x4b])) return null;
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  for (const [name, start] of TEXTS) if (head.startsWith(start)) return { kind: 'other', name };
  return null;
}

/** Compound files: a form under a password (MS-OFFCRYPTO 1.3), and Office files from before 2007. */
function compoundKind(bytes: Uint8Array): ForeignKind {
  if (hasUtf16(bytes, 'EncryptedPackage')) return { kind: 'encrypted' };
  if (hasUtf16(bytes, 'Workbook')) return { kind: 'old', program: 'Excel' };
  if (hasUtf16(bytes, 'PowerPoint Document')) return { kind: 'old', program: 'PowerPoint' };
  // Excel 5 and 95 call it so; in a Word file it may stand in the text.
  if (hasUtf16(bytes, 'Book') && !hasUtf16(bytes, 'WordDocument')) return { kind: 'old', program: 'Excel' };
  return { kind: 'old', program: 'Word' };
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

/** Whether the bytes hold the ASCII text as UTF-16LE, as directory entries of compound files do. */
function hasUtf16(bytes: Uint8Array, ascii: string): boolean {
  const codes = Array.from(ascii, (c) => c.charCodeAt(0));
  const [first] = codes;
  const last = Math.min(bytes.length - codes.length * 2, 4 * 1024 * 1024);
  for (let at = 0; at <= last; at++)
    if (bytes[at] === first && codes.every((code, i) => bytes[at + i * 2] === code && bytes[at + i * 2 + 1] === 0))
      return true;
  return false;
}
