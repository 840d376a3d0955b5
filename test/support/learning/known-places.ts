import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { items } from '@shared/form-studio/propose/items';
import { traitsOf } from '@shared/form-studio/propose/learned/traits';
import { expectedIn, nameThere } from '../score-proposals';
import { describedForms } from './described-forms';
import type { Example } from './descent';

/** Nothing is written there. */
const NONE = 'none';

/** The places of forms that are drawn, each with the item that is expected; room that is asked for nothing has none. */
export const drawnPlaces = (folder: string): Example[][] =>
  expectedIn(folder).map(({ file, title, places }) => {
    const traits = traitsOf(places, title);
    return places.map(({ expected: [one] }, i) => ({
      form: file,
      traits: traits[i] ?? new Map(),
      items: one ? itemsNamed([one.item, ...one.also], one.kind) : [NONE],
    }));
  });

/** The places of forms in words: all files of a folder. */
export const describedPlaces = (folder: string): Example[][] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) => describedForms(readFileSync(join(folder, name), 'utf8')))
    .map(({ title, places }, form) => {
      const traits = traitsOf(places, title);
      return places.map(({ items: named, kind }, i) => ({
        form: `${form} ${title}`,
        traits: traits[i] ?? new Map(),
        items: itemsNamed(named, kind),
      }));
    });

/** What may be typed is no less right for it, but what the ledger has is what should be proposed. */
function itemsNamed(names: readonly string[], kind: string): string[] {
  const [best = NONE, ...others] = names.map((one) => itemNamed(one, kind));
  return [...new Set([best, ...others.filter((one) => one !== 'typed' && one !== 'city')])];
}

/** Our item for what is expected under its name in the gallery; what no item is, is typed. */
function itemNamed(name: string, kind: string): string {
  if (kind === 'seal' && name !== 'city') return 'signature';
  const whole = IDS.get(name) ?? countNamed(name);
  if (whole !== undefined) return whole;
  const parts = name.split(/ ?\+ ?/).map((one) => IDS.get(one));
  return parts.every((one) => one !== undefined) ? parts.join('+') : 'typed';
}

/** computed:パソコンの台数: what the app counts itself has items; what it can't is typed. */
const countNamed = (name: string): string | undefined => COUNTS.find(([said]) => said.test(name))?.[1];
const COUNTS: readonly (readonly [RegExp, string])[] = [
  [/^computed:(?:端末の台数（|種類が)?パソコン(?:の端末)?(?:の台?数)?）?$/, 'count.pc'],
  [/^computed:(?:端末の台数（|種類が)?タブレット(?:の端末)?(?:の台?数)?）?$/, 'count.tablet'],
  [/^computed:(?:端末の台数（|種類が)?スマートフォン(?:の端末)?(?:の台?数)?）?$/, 'count.phone'],
  [/^computed:(?:利用する)?(?:職員|利用者|利用者（職員）)の人?数$/, 'count.staff'],
  [/^computed:何枚目$/, 'sheet.number'],
  [/^computed:(?:紙|すべて)の枚数$/, 'sheet.count'],
];

/** Who is chosen when a paper is made stands there as anybody of the staff. */
const IDS = new Map(
  items
    .filter(({ id }) => !id.startsWith('chosen'))
    .flatMap(({ id }) => [[nameThere(id), id] as const, [id, id] as const]),
);
IDS.set('by-hand', 'typed');
IDS.set('city', 'city');
