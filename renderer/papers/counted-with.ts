import type { StandIn } from '../paper/messages';

/** So many are named, and so long a name: they stand in a file that others made. */
const [NAMED, LONGEST] = [2, 24];

/**
 * Said beside a count of pages: with which fonts it was counted, where this PC lacks those of the file. Null where nothing is to be said, as
 * the count is Word's, too.
 */
export function countedWith(standIns: readonly StandIn[]): string | null {
  if (standIns.length === 0) return null;
  const missing = listed(standIns.map((one) => one.missing));
  const by = standingNames([...new Set(standIns.map((one) => one.by))]);
  return `${missing} がこのパソコンにないため、${by}で数えました。Word では変わることがあります。`;
}

/** Ours for 明朝 and ours for ゴシック in one word: beside a paper there is little room. */
const standingNames = (names: readonly string[]): string =>
  names.length > 1 && names.every((name) => name.startsWith('BIZ UD')) ? 'BIZ UD のフォント' : `${listed(names)} `;

function listed(names: readonly string[]): string {
  const named = names.slice(0, NAMED).map((name) => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name));
  return `${named.join('・')}${names.length > NAMED ? ' など' : ''}`;
}
