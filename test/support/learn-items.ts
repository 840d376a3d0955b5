import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { LearnedModel } from '@shared/form-studio/propose/learned/learned-items';
import { ItemNetwork } from '@shared/form-studio/propose/learned/network';
import { traitsAmong } from '@shared/form-studio/propose/learned/traits';
import { describedPlaces, drawnPlaces } from './learning/known-places';
import { type Example } from './learning/descent';
import { learn } from './learning/learn';
import { learnInTurn } from './learning/learn-in-turn';

/**
 * `npm run -s learn [-- --without FOLDER …] [--to FILE]`: learns from the forms of the gallery what stands in places of which words. `--without` leaves a
 * folder of them out, to measure what the others say of its forms.
 */
const { values } = parseArgs({
  options: {
    without: { type: 'string', multiple: true, default: [] },
    to: { type: 'string', default: 'shared/form-studio/propose/learned/model.json' },
  },
});
const gallery = resolve('test', 'fixtures', 'gallery');
const FOLDS = 4;
const HANDS = [
  'open',
  'was-sealed',
  'second-open',
  'unread',
  'unseen',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'ashibe',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'nineteenth',
  'twentieth',
  'twentyfirst',
  'twentysecond',
  'twentythird',
  'twentyfifth',
  'twentysixth',
  'twentyseventh',
  'twentyeighth',
  'twentyninth',
  'thirtieth',
];
const forms = [
  ...HANDS.filter((one) => !values.without.includes(one)).flatMap((one) => drawnPlaces(join(gallery, one))),
  ...describedPlaces(join(gallery, 'in-words')),
];
const examples = forms.flat();
const met = new Map<string, number>();
for (const item of examples.flatMap((one) => one.items)) met.set(item, (met.get(item) ?? 0) + 1);
const items = [...met.keys()].toSorted();
/** Fewer than this: where they stand isn't known, and what the rule says of them holds. */
const LEAST_KNOWN = 7;
const seldom = items.filter((item) => (met.get(item) ?? 0) < LEAST_KNOWN);
const first = learn(examples, items);
const second = learn(lookedAtTwice(), items);
const model: LearnedModel = { items, seldom, first, second, inTurn: learnInTurn(forms, items) };
const text = `${JSON.stringify(model)}\n`;
writeFileSync(values.to, text);
console.log(
  `${forms.length} forms, ${examples.length} places, ${items.length} items; ${Math.round(text.length / 1000)} kB, sha256 ${createHash('sha256').update(text).digest('hex').slice(0, 16)}`,
);

/** Among neighbours as a model sees them that has not learned from this form: what it has learned, it is too sure of. */
function lookedAtTwice(): Example[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isLeftOut = (_: unknown, i: number): boolean => i % FOLDS === fold;
    const others = new ItemNetwork(learn(forms.filter((_, i) => !isLeftOut(_, i)).flat(), items), items);
    return forms.filter(isLeftOut).flatMap((places) => {
      const traits = places.map((one) => one.traits);
      const among = traitsAmong(
        traits,
        traits.map((one) => others.shares(one)),
      );
      return places.map((one, i) => ({ ...one, traits: among[i] ?? one.traits }));
    });
  }).flat();
}
