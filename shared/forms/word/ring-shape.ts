import { letterWidth, settingOf, type SizeRange } from '../letter-widths';
import { wordRangesBeside } from '../ring-word';
import { isSurelyAround, ringEdges, SIDE, type LineLetters, type LinePlace } from '../ring-span';
import type { XmlElement } from '../xml/scan';
import type { CopyableContext } from './fill-context';
import { lineMiddle } from './line-middle';
import { readPrinted, type Printed, type PrintedWordPlace } from './printed-text';
import { above, letterLook, paragraphSays, type LetterLook } from './text-look';

/** A ring, in points from the word's first letter and from the upper edge of its line. */
export interface RingShape {
  left: number;
  top: number;
  width: number;
  height: number;
}

type Context = Pick<CopyableContext, 'text' | 'names' | 'styles'>;

/** The ring's height, as a share of the font size: hand-drawn proportions. */
const HEIGHT = 1.45;
/** By so much may a ring be too high or too low, as a share of the font size. */
const OFF = 0.45;
const NOTHING: SizeRange = { least: 0, most: 0 };
const FROM_WORD: LinePlace = { from: 0, side: 1 };
/** Raised letters are about two thirds of their size. */
const RAISED = 0.66;

/**
 * The ring around a word, from the looks of its letters: it moves with its first one, but where the last one ends depends on
 * the fonts at hand. A reason where it may end in the next word or leave out a part of its own, or stand above or below it.
 */
export function ringShape(place: PrintedWordPlace, word: string, context: Context): RingShape | string {
  const { text, names } = context;
  const paragraph = above(place.run, names.element.p);
  if (!paragraph) return '段落の外にあります';
  if (/^(?:distribute|thaiDistribute|.*Kashida)$/.test(paragraphSays(paragraph, 'jc', 'val', context) ?? ''))
    return '文字が均等に割り付けられています';
  if (/<(?:[\w.-]+:)?(?:inline|object)[\s>]/.test(text.slice(paragraph.start, paragraph.end))) return '図のある行です';
  const printed = readPrinted(text, paragraph, names);
  const own = printed.pieces.find(({ element }) => element === place.element);
  if (!own) return '文字の書き方が特別です';
  const at = own.from + place.shown;
  const letters = new PrintedLetters(printed, at, context);
  const end = at + word.length;
  if (letters.looks(at, end).some(({ isRaised }) => isRaised)) return '上付きか下付きの文字です';
  if (letters.looks(at, end).some(({ isFitted }) => isFitted)) return '文字の幅が割り付けられています';
  const { behind } = wordRangesBeside(printed.text, at, word);
  // What a tab or a line's end parts is nowhere near.
  const isNear = behind !== null && !/[\t\n]/.test(printed.text.slice(end, behind));
  const line = { start: at, end: printed.text.length };
  const ringed = { start: at, end, ahead: null, behind: isNear ? behind : null };
  const [left, right] = ringEdges(ringed, line, letters, FROM_WORD);
  if (!isSurelyAround([left, right], ringed, line, letters, FROM_WORD, NOTHING)) return unsure(letters.looks(at, end));
  const size = letters.largest(at, end);
  const lowered = Math.max(0, ...letters.looks(at, end).map((look) => look.lowered));
  const sizes = { word: size, line: letters.largest(0, printed.text.length) };
  const middle = lineMiddle(paragraph, sizes, context);
  if (middle.off > OFF * size) return '行の高さがフォントによって変わります';
  return {
    left: Math.min(left, -SIDE * size),
    top: middle.middle + lowered - (HEIGHT / 2) * size,
    width: right - left,
    height: HEIGHT * size,
  };
}

function unsure(looks: readonly LetterLook[]): string {
  const own = looks.find(({ fontName }) => settingOf(fontName) === 'own');
  return own
    ? `「${own.fontName}」は字ごとに幅が違い、言葉の終わりが決まりません。ＭＳ ゴシックかＭＳ 明朝なら囲めます`
    : '字ごとに幅が違い、言葉の終わりが決まりません';
}

/** Letters of a paragraph, by their places in what it prints. */
class PrintedLetters implements LineLetters {
  private readonly widths: SizeRange[] = [];
  private readonly all: (LetterLook | null)[] = [];

  /** @param from nothing in front of there is measured */
  constructor(
    { text, pieces }: Printed,
    private readonly from: number,
    context: Context,
  ) {
    const looks = new Map<XmlElement, LetterLook>();
    const grid = gridSpace(pieces[0]?.run, context);
    for (const [i, { run, from: start }] of pieces.entries()) {
      const look = looks.get(run) ?? letterLook(run, context);
      looks.set(run, look);
      const end = pieces[i + 1]?.from ?? text.length;
      for (let at = start; at < end; at++) this.all[at] = look;
    }
    for (let at = from; at < text.length; at++) this.widths[at] = widthIn(text, at, this.all[at] ?? null, grid);
  }

  between(from: number, to: number): SizeRange {
    let [least, most] = [0, 0];
    for (const width of this.widths.slice(Math.max(from, this.from), to)) {
      least += width.least;
      most += width.most;
    }
    return { least, most };
  }

  largest(from: number, to: number): number {
    return Math.max(0, ...this.looks(from, to).map(({ points }) => points));
  }

  looks(from: number, to: number): LetterLook[] {
    return [...new Set(this.all.slice(from, to))].filter((look) => look !== null && look !== undefined);
  }
}

/** The second half of a pair takes no room. */
function widthIn(text: string, at: number, look: LetterLook | null, grid: SizeRange): SizeRange {
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  if (!look || /^[\ud800-\udfff]$/.test(letter)) return NOTHING;
  const { least, most } = letterWidth(letter, look.fontName);
  const by = look.points * look.scale;
  return {
    least: Math.max(0, least * by * (look.isRaised ? RAISED : 1) + look.spacing + grid.least),
    most: Math.max(0, most * by + look.spacing + grid.most),
  };
}

/** What a grid of characters puts between them (`w:charSpace`, in 4096ths of a point); programs differ in heeding it. */
function gridSpace(run: XmlElement | undefined, { text, names }: Context): SizeRange {
  const at = run ? text.indexOf(`<${names.w}docGrid`, run.start) : -1;
  const tag = at === -1 ? '' : text.slice(at, text.indexOf('>', at));
  const space = Number(/charSpace\s*=\s*["'](-?\d+)/.exec(tag)?.[1] ?? 0) / 4096;
  return /type\s*=\s*["'](?:linesAndChars|snapToChars)/.test(tag)
    ? { least: Math.min(0, space), most: Math.max(0, space) }
    : NOTHING;
}
