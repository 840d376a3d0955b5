/** A file of text, decoded. What can't be read is U+FFFD in it, so the cell that it stands in can say so. */
export interface DecodedText {
  text: string;
  encoding: Encoding;
  /** Some lines stood in the other of UTF-8 and CP932: two files were put together. */
  mixed: boolean;
}

export type Encoding = 'utf-8' | 'cp932' | 'utf-16le' | 'utf-16be';

/** As WHATWG has it: code page 932, the one of Japanese Windows. */
const labels: Record<Encoding, string> = {
  'utf-8': 'utf-8',
  cp932: 'shift_jis',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};

const marks: readonly [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const [LINE_FEED, RETURN] = [0x0a, 0x0d];

/**
 * Reads text as Excel, its relatives and care software write it: UTF-8 or UTF-16 with or without its mark, else CP932.
 * Where the file as a whole is neither UTF-8 nor CP932, each line is asked for itself: no character of either has the
 * byte of a line end in it.
 */
export function decodeTableText(file: Uint8Array): DecodedText {
  const bytes = withoutDosEnd(file);
  const marked = marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  // The decoders take the mark off.
  if (marked && marked !== 'utf-8') return plain(bytes, marked);
  const guessed = marked ? null : utf16ByZeros(bytes);
  const whole = strict(bytes, 'utf-8');
  if (guessed && !(hasBareLineEnd(bytes) || (whole !== null && !JAPANESE.test(lossy(bytes, guessed)))))
    return plain(bytes, guessed);
  if (whole !== null) return { text: whole, encoding: 'utf-8', mixed: false };
  return byLines(bytes);
}

/** Programs from the time of MS-DOS end a text with Ctrl+Z. */
const withoutDosEnd = (bytes: Uint8Array): Uint8Array => (bytes.at(-1) === 0x1a ? bytes.subarray(0, -1) : bytes);

const plain = (bytes: Uint8Array, encoding: Encoding): DecodedText => ({
  text: lossy(bytes, encoding),
  encoding,
  mixed: false,
});

/** UTF-16 without a mark: commas, digits and line ends have a zero at every other place. */
function utf16ByZeros(bytes: Uint8Array): Encoding | null {
  const head = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  head.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even++;
    else odd++;
  });
  const least = Math.max(1, head.length / 64);
  if (odd >= least && even < odd / 8) return 'utf-16le';
  if (even >= least && odd < even / 8) return 'utf-16be';
  return null;
}

/** CR and LF side by side: in UTF-16 a zero is between them. What has a zero byte all the same, programs fill fields with it. */
const hasBareLineEnd = (bytes: Uint8Array): boolean => {
  for (let at = bytes.indexOf(LINE_FEED, 1); at > 0; at = bytes.indexOf(LINE_FEED, at + 1))
    if (bytes[at - 1] === RETURN) return true;
  return false;
};

function byLines(bytes: Uint8Array): DecodedText {
  const lines = splitLines(bytes).map(decodeLine);
  const used = new Set(lines.map(({ encoding }) => encoding));
  return {
    text: lines.map(({ text }) => text).join(''),
    encoding: used.has('cp932') ? 'cp932' : 'utf-8',
    mixed: used.has('cp932') && used.has('utf-8'),
  };
}

function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, from);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(from, next));
    from = next;
  }
  return lines;
}

/** What a Japanese text has beside ASCII. CP932 read as UTF-8 by accident shows letters of other scripts. */
const JAPANESE =
  /^[\u{e0100}-\u{e01ef}\t\n\r -~\u2010-\u203e\u2190-\u25ef\u3000-\u30ff\u3200-\u33ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{2ffff}]*$/u;

function decodeLine(line: Uint8Array): { text: string; encoding: Encoding | null } {
  if (line.every((byte) => byte < 0x80)) return { text: lossy(line, 'utf-8'), encoding: null };
  const utf8 = strict(line, 'utf-8');
  if (utf8 !== null && JAPANESE.test(utf8)) return { text: utf8, encoding: 'utf-8' };
  const cp932 = strict(line, 'cp932');
  if (cp932 !== null) return { text: cp932, encoding: 'cp932' };
  // Neither: the reading with fewer holes.
  const readings = (['utf-8', 'cp932'] as const).map((encoding) => ({ encoding, text: lossy(line, encoding) }));
  const [first, second] = readings.map(({ text }) => text.split('\ufffd').length);
  const text = readings[(first ?? 0) <= (second ?? 0) ? 0 : 1]?.text ?? '';
  return { text, encoding: null };
}

function strict(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(labels[encoding], { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const lossy = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(labels[encoding]).decode(bytes);
