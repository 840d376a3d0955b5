/** The first 64 indexed colours (ECMA-376-1 §18.8.27); 0–7 repeat as 8–15. */
const BASIC = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';
const INDEXED = (
  `${BASIC} ${BASIC} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 ` +
  '0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC ' +
  'CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 ' +
  '333399 333333'
).split(' ');

/** Office's own theme, for a workbook without one; the order that `theme` counts in. */
export const OFFICE = 'FFFFFF 000000 E7E6E6 44546A 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47 0563C1 954F72'.split(' ');
export const THEME_ORDER = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');

/**
 * `#rrggbb` of what a colour element says (ECMA-376-1 §18.8.19); null for one that says automatic, or nothing.
 *
 * @param theme the colours of the workbook's theme, in `THEME_ORDER`
 */
export function colourIn(theme: readonly string[], said: (attribute: string) => string | null): string | null {
  const rgb = said('rgb');
  const place = said('theme');
  const base = rgb ? rgb.slice(-6) : place === null ? INDEXED[Number(said('indexed') ?? -1)] : theme[Number(place)];
  return base !== undefined && /^[0-9a-f]{6}$/i.test(base) ? tinted(base, Number(said('tint')) || 0) : null;
}

/** Lighter towards 1, darker towards -1 (ECMA-376-1 §18.8.19), each of red, green and blue on its own. */
function tinted(hex: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const mixed = channels.map((one) => Math.round(tint < 0 ? one * (1 + tint) : one + (255 - one) * tint));
  return `#${mixed.map((one) => Math.min(255, Math.max(0, one)).toString(16).padStart(2, '0')).join('')}`;
}
