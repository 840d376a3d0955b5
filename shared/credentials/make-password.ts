import type { characterKinds, PasswordMaking } from '../packs/password-making';
import type { RandomBytes } from '../vault/random-bytes';

type Kind = (typeof characterKinds)[number];

/** Without what is read wrong from paper or by telephone: 0 O o, 1 l I. */
const LETTERS: Record<Exclude<Kind, 'symbol'>, string> = {
  upper: 'ABCDEFGHJKLMNPQRSTUVWXYZ',
  lower: 'abcdefghijkmnpqrstuvwxyz',
  digit: '23456789',
};
/** Symbols stand behind each group of so many: tK7m-Qx42-bd9w is typed off without losing one's place. */
const GROUP = 4;

/** A password by a network's rules: of this length, with at least one of each kind, every such one equally likely. */
export function makePassword({ length, kinds, symbols }: PasswordMaking, random: RandomBytes): string {
  const letters = kinds.filter((kind) => kind !== 'symbol');
  const alphabet = letters.map((kind) => LETTERS[kind]).join('');
  const isSymbol = (at: number): boolean => kinds.includes('symbol') && at % (GROUP + 1) === GROUP && at !== length - 1;
  for (;;) {
    const made = Array.from({ length }, (_, at) => oneOf(isSymbol(at) ? symbols : alphabet, random));
    // Drawn anew as a whole: to put the missing one in afterwards would make some likelier than others.
    if (letters.every((kind) => made.some((one) => LETTERS[kind].includes(one)))) return made.join('');
  }
}

/** Bytes that would make the first characters likelier are passed over. */
function oneOf(characters: string, random: RandomBytes): string {
  const most = 256 - (256 % characters.length);
  for (;;) {
    const byte = random(1)[0] ?? 255;
    if (byte < most) return characters.charAt(byte % characters.length);
  }
}
