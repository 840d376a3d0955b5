import { z } from 'zod';
import { describe } from './schema-words';

/** Kinds of characters that a network wants in a password. Look-alikes (0 O o, 1 l I) are never among them. */
export const characterKinds = ['upper', 'lower', 'digit', 'symbol'] as const;

/** How a new password is made up. */
export const PasswordMaking = z.strictObject({
  length: describe(z.number().int().min(8).max(64), '全部の文字数。Characters in all'),
  kinds: describe(
    z
      .array(z.enum(characterKinds))
      .min(2)
      .refine(
        (kinds) => kinds.some((kind) => kind !== 'symbol'),
        '記号だけのパスワードは使えません。Symbols alone make no password',
      ),
    'どれも一字以上。At least one of each',
  ),
  symbols: describe(
    z.string().regex(/^[!-/:-@[-`{-~]{1,16}$/),
    '使う記号。つくるときは、四字ごとに一つ入ります。Which; one of them stands behind every fourth character',
  ).default('-'),
});
export type PasswordMaking = z.output<typeof PasswordMaking>;
