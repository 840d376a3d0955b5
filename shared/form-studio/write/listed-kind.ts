import type { Decision } from './decision';

/** A list of what nobody but who fills can say: its rows are typed. */
export const BY_HAND = 'by hand';

/** What a table lists; null: something that there is one of. */
export const listedKind = (own: readonly Decision[]): string | null =>
  kindOf(own.map(({ item }) => item ?? '')) ??
  (own.some(({ item }) => item === 'typed') && own.every(({ item }) => AS_IT_COMES.includes(item ?? ''))
    ? BY_HAND
    : null);
const AS_IT_COMES = ['typed', 'city', 'signature'];

/** Whose table it is: of what most of its columns are. */
function kindOf(items: readonly string[]): string | null {
  const kinds = items.flatMap((item) => /^(staff|device|account|patient|member)\./.exec(item)?.[1] ?? []);
  const [first] = kinds.toSorted(
    (a, b) => kinds.filter((one) => one === b).length - kinds.filter((one) => one === a).length,
  );
  return first ?? null;
}
