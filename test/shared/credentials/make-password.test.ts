import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makePassword } from '@shared/credentials/make-password';
import { characterKinds, PasswordMaking } from '@shared/packs/password-making';
import { systemRandom } from '@shared/vault/random-bytes';

const LOOKALIKES = /[0Oo1lI]/;
const OF_KIND = { upper: /[A-Z]/, lower: /[a-z]/, digit: /\d/, symbol: /[!-/:-@[-`{-~]/ };

const making = fc
  .record({
    length: fc.integer({ min: 8, max: 64 }),
    kinds: fc.uniqueArray(fc.constantFrom(...characterKinds), { minLength: 2 }),
    symbols: fc.constantFrom('-', '!#', '-_.+'),
  })
  .map((given) => PasswordMaking.parse(given));

test('whatever a network asks for: its length, each of its kinds, nothing else, and nothing that is read wrong', () => {
  fc.assert(
    fc.property(making, (asked) => {
      const made = makePassword(asked, systemRandom);
      expect(made).toHaveLength(asked.length);
      expect(made).not.toMatch(LOOKALIKES);
      for (const kind of characterKinds) expect(OF_KIND[kind].test(made), kind).toBe(asked.kinds.includes(kind));
      expect([...made].filter((one) => OF_KIND.symbol.test(one)).every((one) => asked.symbols.includes(one))).toBe(
        true,
      );
    }),
    { numRuns: 500 },
  );
});

test('it is read off in groups of four', () => {
  const asked = PasswordMaking.parse({ length: 14, kinds: ['upper', 'lower', 'digit', 'symbol'] });
  expect(makePassword(asked, systemRandom)).toMatch(/^[A-Za-z2-9]{4}-[A-Za-z2-9]{4}-[A-Za-z2-9]{4}$/);
});

test('no character is likelier than another: bytes beyond the last whole round are drawn again', () => {
  // 24 capitals and 24 small letters: 256 is no multiple of 48, so 240 to 255 count for nothing.
  const asked = PasswordMaking.parse({ length: 8, kinds: ['upper', 'lower'] });
  const drawn = [255, 250, 240, 0, 24, 31, 55, 1, 2, 3, 4];
  let at = 0;
  const made = makePassword(asked, () => Uint8Array.of(drawn[at++] ?? 0));
  expect(made).toHaveLength(8);
  expect(at).toBe(11);
});

test('a pack that asks for symbols and nothing else is refused: there would be no password to find', () => {
  expect(PasswordMaking.safeParse({ length: 14, kinds: ['symbol', 'symbol'] }).success).toBe(false);
  expect(PasswordMaking.safeParse({ length: 14, kinds: ['lower', 'symbol'] }).success).toBe(true);
});
