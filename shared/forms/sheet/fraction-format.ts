import type { FormatToken } from './format-sections';

/** A section like `# ?/?` or `# ??/16`, taken apart. */
interface FractionFormat {
  /** What stands ahead of the numerator: a place for whole numbers, or none. */
  whole: readonly FormatToken[];
  numerator: number;
  /** Places of the denominator, or the one that is given. */
  denominator: { places: number } | { given: number; places: number };
  behind: readonly FormatToken[];
}

/** Larger denominators than `/????` are no fraction that anybody reads. */
const MOST_PLACES = 4;

const isDigit = (token: FormatToken | undefined): boolean => token?.kind === 'digit';
/** A digit of a denominator that is given: behind its first one, zeros are no places any more. */
const digitOf = (token: FormatToken | undefined): string => {
  if (token?.kind === 'digit') return token.place === '0' ? '0' : '';
  return token?.kind === 'literal' && /^\d+$/.test(token.text) ? token.text : '';
};

/** The parts of a fraction's format (ECMA-376-1 §18.8.31); null for any other. */
export function fractionFormat(tokens: readonly FormatToken[]): FractionFormat | null {
  const slash = tokens.findIndex(
    (token, i) => token.kind === 'literal' && token.text === '/' && isDigit(tokens[i - 1]),
  );
  if (slash === -1) return null;
  let start = slash;
  while (isDigit(tokens[start - 1])) start--;
  let end = slash + 1;
  while (isDigit(tokens[end])) end++;
  const parts = { whole: tokens.slice(0, start), numerator: slash - start };
  if (end > slash + 1) {
    const places = Math.min(MOST_PLACES, end - slash - 1);
    return { ...parts, denominator: { places }, behind: tokens.slice(end) };
  }
  let given = '';
  while (digitOf(tokens[end]) !== '') given += digitOf(tokens[end++]);
  if (Number(given) === 0 || given.length > MOST_PLACES) return null;
  return { ...parts, denominator: { given: Number(given), places: given.length }, behind: tokens.slice(end) };
}

/** A number of zero or more as a fraction; places that nothing stands in are spaces, so that columns line up. */
export function fractionText(value: number, { whole, numerator, denominator, behind }: FractionFormat): string {
  const isMixed = whole.some(({ kind }) => kind === 'digit');
  const over = 'given' in denominator ? denominator.given : 10 ** denominator.places - 1;
  const rest = isMixed ? value - Math.floor(value) : value;
  const [nearestTop, bottom] = 'given' in denominator ? [Math.round(rest * over), over] : nearest(rest, over);
  const isWhole = isMixed && nearestTop === bottom;
  const top = isWhole ? 0 : nearestTop;
  const units = (isMixed ? Math.floor(value) : 0) + (isWhole ? 1 : 0);
  const ahead = whole.map((token) => literal(token) ?? '').join('');
  const fraction =
    isMixed && top === 0
      ? ' '.repeat(numerator + 1 + denominator.places)
      : `${String(top).padStart(numerator, ' ')}/${String(bottom).padEnd(denominator.places, ' ')}`;
  const shownUnits =
    isMixed && (units !== 0 || top === 0 || whole.some((token) => token.kind === 'digit' && token.place === '0'));
  return `${shownUnits ? units : ''}${ahead}${fraction}${behind.map((token) => literal(token) ?? '').join('')}`;
}

const literal = (token: FormatToken): string | null => (token.kind === 'literal' ? token.text : null);

/** The last convergent of the continued fraction with a denominator up to `most`, which is what Excel shows. */
function nearest(value: number, most: number): [top: number, bottom: number] {
  let before: [number, number] = [0, 1];
  let now: [number, number] = [1, 0];
  for (let rest = value, step = 0; step < 40; step++) {
    const whole = Math.floor(rest + 1e-9);
    const next: [number, number] = [whole * now[0] + before[0], whole * now[1] + before[1]];
    if (next[1] > most) break;
    [before, now] = [now, next];
    if (rest - whole < 5e-8) break;
    rest = 1 / (rest - whole);
  }
  return now;
}
