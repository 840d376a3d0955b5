import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { items } from '@shared/form-studio/propose/items';
import { traitsOf } from '@shared/form-studio/propose/learned/traits';
import { expectedIn, nameThere } from '../score-proposals';
import { describedForms } from './described-forms';
import type { Example } from './learn';

/** Nothing is written there. */
const NONE = 'none';

/** The places of forms that are drawn, each with the item that is expected; room that is asked for nothing has none. */
export const drawnPlaces = (folder: string): Example[][] =>
  expectedIn(folder).map(({ file, title, places }) => {
    const traits = traitsOf(places, title);
    return places.map(({ expected: [one] }, i) => ({
      form: file,
      traits: traits[i] ?? new Map(),
      item: one ? itemNamed(one.item, one.kind) : NONE,
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
      return places.map(({ items: [item = ''], kind }, i) => ({
        form: `${form} ${title}`,
        traits: traits[i] ?? new Map(),
        item: itemNamed(item, kind),
      }));
    });

/** Our item for what is expected under its name in the gallery; what no item is, is typed. */
function itemNamed(name: string, kind: string): string {
  if (kind === 'seal' && name !== 'city') return 'signature';
  const whole = IDS.get(name);
  if (whole !== undefined) return whole;
  const parts = name.split(/ ?\+ ?/).map((one) => IDS.get(one));
  return parts.every((one) => one !== undefined) ? parts.join('+') : 'typed';
}

const IDS = new Map(items.flatMap(({ id }) => [[nameThere(id), id] as const, [id, id] as const]));
IDS.set('by-hand', 'typed');
IDS.set('city', 'city');
