import type { FillContext } from './fill-context';
import { childNamed } from '../xml/elements';
import type { XmlElement } from '../xml/scan';

type Context = Pick<FillContext, 'text' | 'names' | 'styles'>;

/** How a run's letters are set. Lengths in points. */
export interface LetterLook {
  points: number;
  /** Of East Asian letters. */
  fontName: string;
  /** Letters are so many times as wide (`w:w`), and stand so far apart (`w:spacing`). */
  scale: number;
  spacing: number;
  /** Above or below the line, in small. */
  isRaised: boolean;
  /** Below the others of the line, without being smaller. */
  lowered: number;
  /** Pressed into a given width, or put on top of each other: no letter has a width of its own. */
  isFitted: boolean;
}

/** Word's size where nothing says one (ECMA-376-1 §17.3.2.38). */
const DEFAULT_POINTS = 10;
/** What the themes of Japanese templates name (游明朝, ＭＳ 明朝 …) sets all kana and kanji in full width. */
const OF_THEME = '游明朝';
const TWIPS = 20;

/** The look of a run, from its own properties, its styles and what holds for all text. */
export function letterLook(run: XmlElement, { text, names, styles }: Context): LetterLook {
  const own = innerXml(text, run, names.element.rPr);
  const paragraph = above(run, names.element.p);
  const ofParagraph = paragraph ? innerXml(text, paragraph, names.element.pPr) : '';
  const levels = [
    own,
    ...styles
      .looks([attributeOf(own, 'rStyle') ?? NONE, attributeOf(ofParagraph, 'pStyle') ?? ''])
      .map((look) => look.run),
  ];
  const first = (name: string): string | null => firstOf(levels, (xml) => attributeOf(xml, name));
  const number = (name: string): number => Number.parseFloat(first(name) ?? '') || 0;
  return {
    points: number('sz') / 2 || DEFAULT_POINTS,
    fontName: firstOf(levels, eastAsianFont) ?? 'ＭＳ 明朝',
    scale: (number('w') || 100) / 100,
    spacing: number('spacing') / TWIPS,
    isRaised: ['superscript', 'subscript'].includes(first('vertAlign') ?? ''),
    lowered: Math.max(0, -number('position') / 2),
    isFitted: first('fitText') !== null || /[<:]eastAsianLayout[\s/>]/.test(own),
  };
}

/** What a paragraph says of itself by itself or by its style. @param key of the element's attributes */
export function paragraphSays(paragraph: XmlElement, name: string, key: string, context: Context): string | null {
  const { text, names, styles } = context;
  const own = innerXml(text, paragraph, names.element.pPr);
  const levels = [own, ...styles.looks([attributeOf(own, 'pStyle') ?? '']).map((look) => look.paragraph)];
  return firstOf(levels, (xml) => attributeOf(xml, name, key));
}

export function above(element: XmlElement, name: string): XmlElement | null {
  for (let at: XmlElement | null = element; at; at = at.parent) if (at.name === name) return at;
  return null;
}

/** An attribute of an element of that name, whatever their prefixes; null where there is none. */
export function attributeOf(xml: string, element: string, name = 'val'): string | null {
  const tag = new RegExp(`<(?:[\\w.-]+:)?${element}(?=[\\s/>])[^>]*>`).exec(xml)?.[0];
  return (tag && new RegExp(`[\\s:]${name}\\s*=\\s*["']([^"']*)`).exec(tag)?.[1]) ?? null;
}

/** No style has this id. */
const NONE = '\0';

const eastAsianFont = (xml: string): string | null =>
  attributeOf(xml, 'rFonts', 'eastAsia') ?? (attributeOf(xml, 'rFonts', 'eastAsiaTheme') === null ? null : OF_THEME);

function firstOf(levels: readonly string[], read: (xml: string) => string | null): string | null {
  for (const level of levels) {
    const found = level === '' ? null : read(level);
    if (found !== null) return found;
  }
  return null;
}

function innerXml(text: string, element: XmlElement, name: string): string {
  const found = childNamed(element, name);
  return found ? text.slice(found.start, found.end) : '';
}
