const TOKEN = /<!--[\s\S]*?-->|<(style|script|head)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-z][a-z0-9]*)\b([^>]*)>|[^<]+|</gi;
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

/**
 * The first table of what a program copied as HTML, as rows of equal length: the words of its cells and nothing else. Read here as text, so
 * that nothing of it ever becomes a part of the page; markup that is no table gives no rows.
 */
export function htmlRows(html: string): string[][] {
  const rows: string[][] = [];
  let cell: string | null = null;
  let span = 1;
  let isInside = false;
  const endCell = (): void => {
    if (cell !== null) rows.at(-1)?.push(worded(cell), ...Array.from({ length: span - 1 }, () => ''));
    cell = null;
  };
  for (const [token, , slash, tag = '', attributes = ''] of html.matchAll(TOKEN)) {
    const name = tag.toLowerCase();
    if (name === 'table') {
      if (slash && isInside) break;
      isInside = true;
    }
    if (!isInside) continue;
    if (name === 'tr' || name === 'td' || name === 'th') endCell();
    if (name === 'tr' && !slash) rows.push([]);
    if ((name === 'td' || name === 'th') && !slash) {
      cell = '';
      span = Math.min(WIDEST, Math.max(1, Number(/colspan\s*=\s*["']?(\d+)/i.exec(attributes)?.[1] ?? 1)));
    } else if (cell !== null && /^(br|p|div)$/.test(name)) cell += slash && name !== 'br' ? '' : '\n';
    else if (cell !== null && name === '' && !token.startsWith('<')) cell += token.replace(/\s+/g, ' ');
  }
  endCell();
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]);
}

const worded = (text: string): string =>
  text
    .replace(ENTITY, (_, decimal: string | undefined, hex: string | undefined, word: string | undefined) =>
      word ? (NAMED.get(word.toLowerCase()) ?? '') : character(decimal ? Number(decimal) : parseInt(hex ?? '', 16)),
    )
    .replace(/ *\n */g, '\n')
    .trim();

/** 𠮷 lies beyond U+FFFF. */
const character = (code: number): string =>
  code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '' : String.fromCodePoint(code);
