import type { FormField } from '../packs/schema';
import type { OptionBox } from './one-of';

/** 1｜2｜7｜9, 270 － 0000: a value whose letters or parts each have a place. */
export type Spread = NonNullable<FormField['spread']>;

/** Its places, as they are called where one is spoken of. */
export const spreadPlaces = ({ label, spread }: Pick<FormField, 'label' | 'spread'>): OptionBox[] =>
  (spread?.anchors ?? []).map((tag, i) => ({
    tag,
    label: `${label}（${i + 1}${spread?.by === 'hyphen' ? '' : '字目'}）`,
  }));

/** What each of its places takes. Nothing is lost unseen: what is too much stands in the last of them, from the right in the first. */
export function spreadTexts({ anchors, by }: Spread, shown: string): string[] {
  const places = anchors.length;
  if (by === 'hyphen') return split(shown.split('-'), places, '-');
  if (by === 'letter') return split([...shown.replaceAll('-', '')], places, '');
  const letters = [...shown.replaceAll(/[-,]/g, '')];
  const tooMany = Math.max(0, letters.length - places);
  const first = letters.slice(0, tooMany + 1).join('');
  const all = tooMany > 0 ? [first, ...letters.slice(tooMany + 1)] : letters;
  return [...Array.from({ length: places - all.length }, () => ''), ...all];
}

const split = (parts: readonly string[], places: number, between: string): string[] =>
  Array.from({ length: places }, (_, i) => (i < places - 1 ? (parts[i] ?? '') : parts.slice(places - 1).join(between)));
