/** How files of other kinds start, and what people call them. */
const STARTS: readonly [kind: string, bytes: readonly number[]][] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['リッチテキスト', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['画像', [0x89, 0x50, 0x4e, 0x47]],
  ['画像', [0xff, 0xd8, 0xff]],
];
/** How a table of Excel begins that is in no container, as Excel 2 to 4 wrote it (MS-XLS 2.4.21, BOF). */
const isBareTable = ([record, version, length, none]: Uint8Array): boolean =>
  record === 9 && none === 0 && [0, 2, 4, 8].includes(version ?? -1) && [4, 6, 8, 16].includes(length ?? -1);
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Text files: how they read from the start, in lower case. */
const TEXTS: readonly [kind: string, start: string][] = [
  ['ウェブページ', '<!doctype html'],
  ['ウェブページ', '<html'],
  ['ウェブページ', 'mime-version:'],
  // Tables that programs for care offices give out as .xls often begin somewhere in the middle of a page.
  ['ウェブページ', '<table'],
  ['ウェブページ', '<head'],
  ['ウェブページ', '<meta'],
  ['ウェブページ', '<body'],
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
  if (isBareTable(bytes)) return { kind: 'old', program: 'Excel' };
  const head = headText(bytes);
  if (head === null) return null;
  const start = head.trimStart().toLowerCase();
  const known = TEXTS.find(([, text]) => start.startsWith(text));
  return { kind: 'other', name: known?.[0] ?? 'CSV などの文字だけのファイル' };
}

/** How far a file is looked at to tell whether it is text. */
const HEAD = 512;

/** The beginning of a file that is text: in UTF-8, in UTF-16 with its mark, or in Shift_JIS; null for other bytes. */
function headText(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD);
  const marks: [string, readonly number[]][] = [
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ];
  const marked = marks.find(([, mark]) => startsWith(bytes, mark))?.[0];
  for (const encoding of marked ? [marked] : ['utf-8', 'shift_jis']) {
    // A character may be cut in two at the end.
    const text = new TextDecoder(encoding).decode(head).replace(/\ufffd$/, '');
    // eslint-disable-next-line no-control-regex -- no text has these
    if (text !== '' && !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/.test(text)) return text;
  }
  return null;
}

/** Compound files: a form under a password (MS-OFFCRYPTO 1.3), and Office files from before 2007. */
function compoundKind(bytes: Uint8Array): ForeignKind {
  if (hasUtf16(bytes, 'EncryptedPackage')) return { kind: 'encrypted' };
  if (hasUtf16(bytes, 'Workbook')) return { kind: 'old', program: 'Excel' };
  if (hasUtf16(bytes, 'PowerPoint Document')) return { kind: 'old', program: 'PowerPoint' };
  // Excel 5 and 95 call it so; in a Word file it may stand in the text.
  const isWord = hasUtf16(bytes, 'WordDocument');
  if (hasUtf16(bytes, 'Book') && !isWord) return { kind: 'old', program: 'Excel' };
  // 一太郎 keeps its text under this name.
  if (hasUtf16(bytes, 'DocumentText') && !isWord) return { kind: 'other', name: '一太郎のファイル' };
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
