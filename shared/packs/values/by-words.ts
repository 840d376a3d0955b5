import { z } from 'zod';

type Option = z.ZodObject<z.core.$ZodLooseShape>;

/**
 * One of several objects, told apart by their words: `{ "count": … }`, `{ "take": …, "from": … }`. Zod's union tries them all
 * and says what is wrong with each, which takes ten times as long for a nest of them, and tells whoever wrote one wrong
 * word twenty things.
 *
 * @param plain what isn't an object: a name, a number
 */
export function byWords<T>(plain: readonly z.ZodType[], options: readonly Option[], description: string): z.ZodType<T> {
  for (const option of options) optionsOfAll.add(option);
  const union = z.union([...plain, ...options]).describe(description);
  const one = z.union([...plain, z.never()]);
  // As Zod's own kinds of schema say how they parse.
  union._zod.parse = (payload, context) => {
    const { value } = payload;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return one._zod.run(payload, context);
    return meant(options, Object.keys(value))._zod.run(payload, context);
  };
  union._zod.run = union._zod.parse;
  return union as unknown as z.ZodType<T>;
}

const optionsOfAll = new WeakSet<object>();
/** Whether it is one of several that are told apart by their words. */
export const isByWords = (schema: object): boolean => optionsOfAll.has(schema);

/** The one that has the most of the words that are there; of like ones that which lacks the fewest of its own. */
export function meant(options: readonly Option[], words: readonly string[]): Option {
  const [first] = options;
  if (!first) throw new Error('there is something to choose from');
  let best = first;
  let most = -Infinity;
  for (const option of options) {
    const needed = neededWords(option);
    const known = words.filter((word) => word in option.shape).length;
    const lacking = needed.filter((word) => !words.includes(word)).length;
    const score = known * 4 - lacking * 4 - (words.length - known);
    if (known > 0 && score > most) [best, most] = [option, score];
  }
  return best;
}

const needed = new WeakMap<Option, string[]>();
function neededWords(option: Option): string[] {
  let words = needed.get(option);
  if (!words)
    needed.set(
      option,
      (words = Object.entries(option.shape)
        .filter(([, schema]) => schema._zod.optin !== 'optional')
        .map(([word]) => word)),
    );
  return words;
}
