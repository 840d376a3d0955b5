import type { FormField } from '../packs/schema';
import { eras } from '../text/wareki';
import type { FilledField } from './bindings/evaluation';
import { GAP_TEXT, isGapSeen, type FillMode } from './fill-mode';
import type { OptionBox } from './one-of';
import { withoutCommas } from '../text/characters';

/** 1｜2｜7｜9, 270 － 0000: a value whose letters or parts each have a place. */
export type Spread = NonNullable<FormField['spread']>;

/** Its places, as they are called where one is spoken of. */
export const spreadPlaces = ({ label, spread }: Pick<FormField, 'label' | 'spread'>): OptionBox[] =>
  (spread?.anchors ?? []).map((tag, i) => ({
    tag,
    label: `${label}（${spread?.by === 'day' ? '年月日'.charAt(i) : `${i + 1}${spread?.by === 'hyphen' ? '' : '字目'}`}）`,
  }));

/** What each of its places takes. Nothing is lost unseen: what is too much stands in the last of them, from the right in the first. */
export function spreadTexts({ anchors, by }: Spread, shown: string): string[] {
  const places = anchors.length;
  if (by === 'day') return split(partsOfDay(shown), places, '.');
  if (by === 'hyphen') return split(shown.split('-'), places, '-');
  if (by === 'letter') return split([...withoutCommas(shown.replaceAll('-', ''))], places, '');
  const letters = [...shown.replaceAll(/[-,]/g, '')];
  const tooMany = Math.max(0, letters.length - places);
  const first = letters.slice(0, tooMany + 1).join('');
  const all = tooMany > 0 ? [first, ...letters.slice(tooMany + 1)] : letters;
  return [...Array.from({ length: places - all.length }, () => ''), ...all];
}

/** What each anchor takes, by its tag; where a value is missing the first of them says so. */
export function spreadWords(
  spread: Spread,
  filled: Pick<FilledField, 'shown' | 'required'>,
  mode: FillMode,
): { tag: string; text: string; isGap: boolean }[] {
  const isGap = isGapSeen(filled, mode);
  const texts = isGap ? [GAP_TEXT] : spreadTexts(spread, filled.shown);
  return spread.anchors.map((tag, i) => ({ tag, text: texts[i] ?? '', isGap: isGap && i === 0 }));
}

/** R8, 12 and 25 of 令和8年12月25日: between points nobody has room for an era's name. */
function partsOfDay(shown: string): string[] {
  const [, name = '', year = '', ...others] = /^(\D{2})?(元|\d+)年(\d{1,2})月(\d{1,2})日$/.exec(shown) ?? [];
  const era = eras.find((one) => one.name === name);
  return others.length === 0 ? [shown] : [`${era?.letter ?? ''}${year === '元' ? '1' : year}`, ...others];
}

const split = (parts: readonly string[], places: number, between: string): string[] =>
  Array.from({ length: places }, (_, i) => (i < places - 1 ? (parts[i] ?? '') : parts.slice(places - 1).join(between)));
