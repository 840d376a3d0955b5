import type { PDFHexString, PDFString } from 'pdf-lib';

/** A text string of a PDF: UTF-16 or UTF-8 with its mark, Shift_JIS as some Japanese programs write it, else Latin. */
export function textOf(value: PDFString | PDFHexString): string {
  const bytes = value.asBytes();
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return withoutLanguage(decoded('utf-16be', bytes.subarray(2)));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return withoutLanguage(decoded('utf-16le', bytes.subarray(2)));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decoded('utf-8', bytes.subarray(3));
  return japaneseText(bytes) ?? value.decodeText();
}

/** Words of bytes without a mark: a name (UTF-8 by the standard), or null where they are plain Latin. */
export function japaneseText(bytes: Uint8Array): string | null {
  if (bytes.every((byte) => byte < 0x80)) return null;
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (/[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef]/.test(text)) return text;
    } catch {
      // In another one.
    }
  }
  return null;
}

const decoded = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);

/** A text may say its language between two escapes (ISO 32000-1 §7.9.2.2). */
const withoutLanguage = (text: string): string =>
  text
    .split(String.fromCharCode(0x1b))
    .filter((_, i) => i % 2 === 0)
    .join('');
