import { childNamed } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import type { Codec } from '../zip/codec';
import { isNearColour, SMALLEST_POINTS, type Unseen } from '../unseen';
import { allControls, firstRun } from './controls';
import { stylesOf } from './fill-template';
import type { ControlKind, WordControl } from './word-control';
import type { WordTemplate } from './open-template';
import type { WordStory } from './story';
import type { StyleLooks } from './style-looks';
import { TextColours } from './text-colours';
import { above, attributeOf } from './text-look';
import { valueLook } from './write-text';

/** The places of a Word form that a value goes into and that nobody sees on paper, by tag; one that is seen elsewhere as well is none. */
export function unseenText(template: WordTemplate, codec: Codec): Map<string, Unseen> {
  const { styles } = stylesOf(template, codec);
  const colours = TextColours.of(template, codec);
  const found = new Map<string, Unseen | null>();
  for (const story of template.stories)
    for (const control of allControls(story.controls)) {
      if (control.tag === '' || TAKES_NONE.has(control.kind)) continue;
      const why = whyUnseen(control, story, styles, colours);
      const isSeen = why === null || found.get(control.tag) === null;
      found.set(control.tag, isSeen ? null : { why, place: '' });
    }
  return new Map([...found].flatMap(([tag, unseen]) => (unseen ? [[tag, unseen] as const] : [])));
}

const TAKES_NONE: ReadonlySet<ControlKind> = new Set(['picture', 'repeating', 'item']);

function whyUnseen(
  control: WordControl,
  { text, names }: WordStory,
  styles: StyleLooks,
  colours: TextColours,
): string | null {
  const at = firstRun(control, names) ?? control.content ?? control.element;
  const paragraph = above(at, names.element.p);
  const xmlOf = (element: XmlElement | null, name: string): string => {
    const found = element && childNamed(element, name);
    return found ? text.slice(found.start, found.end) : '';
  };
  const own = valueLook(control, { text, names });
  const ofParagraph = xmlOf(paragraph, names.element.pPr);
  const looks = styles.looks([attributeOf(own, 'rStyle') ?? NO_STYLE, attributeOf(ofParagraph, 'pStyle') ?? '']);
  const runs = [own, ...looks.map(({ run }) => run)];
  const paragraphs = [ofParagraph, ...looks.map((look) => look.paragraph)];
  const row = above(at, `${names.w}tr`);
  const ofRow = xmlOf(row, `${names.w}trPr`);
  if (isOn(runs, 'vanish')) return '隠し文字';
  if (isOn([ofRow], 'hidden')) return '非表示の行';
  if (isInHiddenShape(at, text)) return '非表示の図形';
  if (isSmall(runs, paragraphs, ofRow)) return '小さすぎる文字';
  const shades = [own, ofParagraph, xmlOf(above(at, `${names.w}tc`), `${names.w}tcPr`)];
  return isInColourOfPaper(runs, shades, colours) ? '背景と同じ色の文字' : null;
}

/** No style has this id. */
const NO_STYLE = '\0';

const first = <T>(levels: readonly string[], read: (xml: string) => T | null): T | null => {
  for (const level of levels) {
    const found = level === '' ? null : read(level);
    if (found !== null) return found;
  }
  return null;
};

/** A property that is there, and not said to be off (ECMA-376-1 §17.17.4). */
const isOn = (levels: readonly string[], name: string): boolean =>
  first(levels, (xml) => {
    const tag = new RegExp(`<(?:[^\\s:<>]+:)?${name}(?=[\\s/>])[^>]*>`).exec(xml)?.[0];
    return tag === undefined ? null : !/\bval\s*=\s*["'](?:0|false|off)["']/.test(tag);
  }) ?? false;

/** Twentieths of a point. */
const TWIPS = 20;

function isSmall(runs: readonly string[], paragraphs: readonly string[], row: string): boolean {
  const number = (levels: readonly string[], name: string, key = 'val'): number | null =>
    first(levels, (xml) => {
      const said = attributeOf(xml, name, key);
      return said === null ? null : Number.parseFloat(said);
    });
  const isExact = (xml: string, name: string, key: string): boolean => attributeOf(xml, name, key) === 'exact';
  const line = paragraphs.find((xml) => attributeOf(xml, 'spacing', 'line') !== null) ?? '';
  return (
    (number(runs, 'sz') ?? Infinity) / 2 < SMALLEST_POINTS ||
    // Of their width, in hundredths.
    (number(runs, 'w') ?? 100) < 20 ||
    (isExact(line, 'spacing', 'lineRule') && (number([line], 'spacing', 'line') ?? 0) < SMALLEST_POINTS * TWIPS) ||
    (isExact(row, 'trHeight', 'hRule') && (number([row], 'trHeight') ?? 0) < SMALLEST_POINTS * TWIPS)
  );
}

/** @param shades of the run, its paragraph and its cell: the first that has a colour lies behind the text */
function isInColourOfPaper(runs: readonly string[], shades: readonly string[], colours: TextColours): boolean {
  const letters = first(runs, (xml) => colours.ofLetters(xml));
  if (letters === null || letters === 'none') return letters === 'none';
  return isNearColour(letters, first([...runs, ...shades], (xml) => colours.behind(xml)) ?? '#ffffff');
}

/** A text box, or what holds it, that Word doesn't show. */
function isInHiddenShape(element: XmlElement, text: string): boolean {
  for (let at: XmlElement | null = element; at; at = at.parent) {
    const properties = at.children.find(({ name }) => name.endsWith(':docPr'));
    const tag = properties && text.slice(properties.start, properties.openEnd);
    if (tag !== undefined && /\shidden\s*=\s*["'](?:1|true)["']/.test(tag)) return true;
    if (/:shape$/.test(at.name) && /visibility\s*:\s*hidden/.test(text.slice(at.start, at.openEnd))) return true;
  }
  return false;
}
