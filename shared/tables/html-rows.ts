import { MOST_CELLS, squared } from './squared';

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(nbsp|amp|lt|gt|quot));/gi;
const NAMED = new Map([
  ['nbsp', ' '],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
]);
/** Wider than any sheet. */
const WIDEST = 1_000;
/** Longer than any sheet: copied from a page of the web it can be anything. */
const LONGEST = 200_000;

/** A tag, or what stands between two. */
type Piece = { tag: string; isEnd: boolean; attributes: string } | { text: string };
const TAG = /^<(\/?)([a-z][a-z0-9]*)\b([^>]*)>$/i;
/** What isn't shown, up to its end. */
const ENDS: ReadonlyMap<string, RegExp> = new Map(
  ['style', 'script', 'head'].map((name) => [name, new RegExp(`</${name}\\s*>`, 'gi')]),
);

/** Each sign is looked at once, however it is written: what begins and doesn't end takes the rest along. */
function* piecesOf(html: string): Generator<Piece> {
  const endless = new Set<string>();
  /** Where what was begun there is over; null: nowhere. */
  const overAt = (name: string, from: number): number | null => {
    const end = endless.has(name) ? undefined : ENDS.get(name);
    if (!end) return null;
    end.lastIndex = from;
    if (end.test(html)) return end.lastIndex;
    endless.add(name);
    return null;
  };
  for (let at = 0; at < html.length;) {
    const next = html.indexOf('<', at);
    if (next !== at) yield { text: html.slice(at, next === -1 ? undefined : next) };
    if (next === -1) return;
    const isComment = html.startsWith('<!--', next);
    const end = isComment ? html.indexOf('-->', next + 4) + 2 : html.indexOf('>', next);
    // Of a comment nothing was found, and 2 more.
    if (end < next) return;
    at = end + 1;
    const [, slash, tag = '', attributes = ''] = (!isComment && TAG.exec(html.slice(next, at))) || [];
    const name = tag.toLowerCase();
    const over = slash === '' ? overAt(name, at) : null;
    if (over !== null) at = over;
    else if (name !== '') yield { tag: name, isEnd: slash === '/', attributes };
  }
}

/**
 * The first table of what a program copied as HTML, as rows of equal length: the words of its cells and nothing else. Read here as text, so
 * that nothing of it ever becomes a part of the page; markup that is no table gives no rows.
 */
export function htmlRows(html: string): string[][] {
  const rows: string[][] = [];
  let cell: string | null = null;
  let span = 1;
  let cells = 0;
  let isInside = false;
  const endCell = (): void => {
    if (cell !== null) cells += span;
    if (cell !== null && cells <= MOST_CELLS)
      rows.at(-1)?.push(worded(cell), ...Array.from({ length: span - 1 }, () => ''));
    cell = null;
  };
  for (const piece of piecesOf(html)) {
    if (cells > MOST_CELLS || rows.length > LONGEST || (rows.at(-1)?.length ?? 0) > LONGEST) return [];
    if ('text' in piece) {
      if (cell !== null) cell += piece.text.replace(/\s+/g, ' ');
      continue;
    }
    const { tag, isEnd, attributes } = piece;
    if (tag === 'table') {
      if (isEnd && isInside) break;
      isInside = true;
    }
    if (!isInside) continue;
    if (tag === 'tr' || tag === 'td' || tag === 'th') endCell();
    if (tag === 'tr' && !isEnd) rows.push([]);
    if ((tag === 'td' || tag === 'th') && !isEnd) {
      cell = '';
      span = Math.min(WIDEST, Math.max(1, Number(/colspan\s*=\s*["']?(\d+)/i.exec(attributes)?.[1] ?? 1)));
    } else if (cell !== null && /^(br|p|div)$/.test(tag)) cell += isEnd && tag !== 'br' ? '' : '\n';
  }
  endCell();
  return squared(rows);
}

const worded = (text: string): string =>
  text
    .replace(ENTITY, (_, decimal: string | undefined, hex: string | undefined, word: string | undefined) =>
      word ? (NAMED.get(word.toLowerCase()) ?? '') : character(decimal ? Number(decimal) : parseInt(hex ?? '', 16)),
    )
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();

/** 𠮷 lies beyond U+FFFF. */
const character = (code: number): string =>
  code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '' : String.fromCodePoint(code);
