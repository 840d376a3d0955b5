/** Signs by which spreadsheets, Japanese ones too, take a cell for a formula. */
const BEGINS_FORMULA = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/**
 * Reads a CSV file as a strict reader does (RFC 4180, CRLF), sharing nothing with what writes it but the platform's decoder.
 * Null where it is none: other bytes than its encoding has, a quote that is never closed, text behind a quoted cell.
 *
 * @param encoding UTF-8 with its mark, or CP932 as WHATWG has it
 */
export function readCsv(bytes: Uint8Array, encoding: 'utf-8' | 'cp932'): string[][] | null {
  const text = decoded(bytes, encoding);
  return text === null ? null : rowsOf(text);
}

function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'cp932'): string | null {
  try {
    if (encoding === 'cp932') return new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith('\ufeff') ? text.slice(1) : null;
  } catch {
    return null;
  }
}

function rowsOf(text: string): string[][] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length;) {
    const isQuoted = text[at] === '"';
    const cell = isQuoted ? quoted(text, at + 1) : plain(text, at);
    if (!cell) return null;
    row.push(cell.text);
    at = cell.end;
    if (text[at] === ',') {
      at++;
      // A comma at the end of a file stands ahead of an empty cell, which no line end follows.
      if (at === text.length) return null;
    } else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else return null;
  }
  return row.length === 0 ? rows : null;
}

function quoted(text: string, from: number): { text: string; end: number } | null {
  let whole = '';
  for (let at = from; ;) {
    const end = text.indexOf('"', at);
    if (end === -1) return null;
    whole += text.slice(at, end);
    if (text[end + 1] !== '"') return { text: whole, end: end + 1 };
    whole += '"';
    at = end + 2;
  }
}

/** A cell without quotes: up to the next comma or line end; no quote stands in it. */
function plain(text: string, from: number): { text: string; end: number } | null {
  let end = from;
  while (end < text.length && text[end] !== ',' && text[end] !== '\r' && text[end] !== '\n' && text[end] !== '"') end++;
  return text[end] === '"' ? null : { text: text.slice(from, end), end };
}

/** Whether a cell says a text, with the ' ahead of it that keeps it from being a formula, and none otherwise. */
export function saysText(cell: string, text: string): boolean {
  const bare = text.replace(/^'+/, '');
  const wouldBegin = BEGINS_FORMULA.some((sign) => bare.startsWith(sign));
  return cell === (wouldBegin ? `'${text}` : text);
}
