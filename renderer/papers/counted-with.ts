import type { StandIn } from '../paper/messages';

/** So many are named, and so long a name: they stand in a file that others made. */
const [NAMED, LONGEST] = [2, 24];

/**
 * Said beside a count of pages, where this PC lacks fonts of the file: what is seen, that nothing is to be done, and what may be otherwise
 * in Word. Null where nothing is to be said, as the count is Word's, too.
 */
export function countedWith(standIns: readonly StandIn[]): string | null {
  if (standIns.length === 0) return null;
  const missing = listed(standIns.map((one) => one.missing));
  return `${missing} に似た字の形で出しています。このまま出せます。Word で開くと、ページの数が変わることがあります。`;
}

function listed(names: readonly string[]): string {
  const named = names.slice(0, NAMED).map((name) => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name));
  return `${named.join('・')}${names.length > NAMED ? ' など' : ''}`;
}
