import { charactersOf, selectorOf, withoutSelectors } from '../../text/characters';
import type { UsualForms } from './drawn-characters';
import { sequenceKey, type FontCmap } from './font-cmap';
import type { ValueToFind } from './look-at-pdf';

/** Forms of kanji that the bundled fonts draw by their usual glyphs, by `sequenceKey`: what of the fonts the look at a PDF needs. */
export interface KnownForms {
  bizUd: readonly string[];
  rare: readonly string[];
}

/** The forms that values have; null: all that there are. */
export const formsAsked = (values: readonly ValueToFind[] | null): ReadonlySet<string> | null =>
  values &&
  new Set(
    values.flatMap(({ shown }) =>
      charactersOf(shown).flatMap((one) => {
        const selector = selectorOf(one);
        return selector === null ? [] : [sequenceKey(withoutSelectors(one).codePointAt(0) ?? 0, selector)];
      }),
    ),
  );

/** Those of a font that are asked for. A font says so by naming no glyph, or by naming the usual one. */
export const usualIn = ({ sequences, glyphs }: FontCmap, asked: ReadonlySet<string> | null): string[] =>
  [...(asked ?? sequences.keys())].filter((key) => {
    const special = sequences.get(key);
    return special === null || (special !== undefined && special === glyphs.get(Number(key.split(' ')[0])));
  });

export function usualForms({ bizUd, rare }: KnownForms): UsualForms {
  const [ofBizUd, ofRare] = [new Set(bizUd), new Set(rare)];
  return (font, base, selector) => (font.startsWith('IPAmj') ? ofRare : ofBizUd).has(sequenceKey(base, selector));
}
