import type { PdfBox } from '../../forms/pdf/pdf-description';
import type { PageControl, PageLine } from './form-page';
import { centreOf } from './pdf-grid';

/** Something that stands in a line: a printed word, a box to be ticked, room that is underlined, a field of the file. */
export interface Inline {
  box: PdfBox;
  text: string;
  /** Of its letters, in points. */
  size: number;
  control?: Omit<PageControl, 'from' | 'to'>;
}

const SPACE = '　';
/** Nearer than that, as a share of the size, words are one. */
const TOUCHING = 0.28;
/** A number stands right in front of it. */
const COUNTED = /^(?:台|名|人|件|円|枚|歳|才|号|回)$/;
/** What stands behind a value: the room is in front of it. */
const BEHIND = new RegExp(`^(?:年|月|日|㊞|印|[（(]印[）)]|様|殿)$|${COUNTED.source}`);
/** 　　－　　－　　, 　　．　　．　　: nothing is printed but the marks between what is written, before the first of them, too. */
const BETWEEN = /^[-－‐―ー—−.．・／/][\s\u3000]*$/;
const areMarks = (things: readonly Inline[]): boolean =>
  things.length === 2 && things.every(({ text, control }) => !control && BETWEEN.test(text));
/** So many letters of room. */
const [YEAR, COUNT] = [4, 6];
/** A value goes on behind it; behind brackets with words in them nothing does: ２　返すＩＤ（利用者）. */
const OPEN = /(?:[（(][^（()）]*[\s\u3000]{2,}[）)][\s\u3000]*|[-－―ー−][\s\u3000]*|[：:])$/;

/** Things that stand beside each other, line by line, from top to bottom. */
export function linesOfThings(things: readonly Inline[]): Inline[][] {
  const lines: { top: number; low: number; things: Inline[] }[] = [];
  for (const one of things.toSorted((a, b) => centreOf(a.box)[1] - centreOf(b.box)[1])) {
    const [, top, , height] = one.box;
    const last = lines.at(-1);
    const shared = last ? Math.min(last.low, top + height) - Math.max(last.top, top) : 0;
    if (last && shared >= Math.min(height, last.low - last.top) * 0.5) last.things.push(one);
    else lines.push({ top, low: top + height, things: [one] });
  }
  return lines.map((one) => one.things.toSorted((a, b) => a.box[0] - b.box[0]));
}

/** A line as text, with spaces as wide as the room between its words. */
export function lineOf(things: readonly Inline[], page: number, [left, , width]: PdfBox): PageLine {
  const size = middleOf(things.map((one) => one.size).filter((one) => one > 0)) || 10;
  const top = Math.min(...things.map(({ box }) => box[1]));
  const low = Math.max(...things.map(({ box }) => box[1] + box[3]));
  const letters: PdfBox[] = [];
  const controls: PageControl[] = [];
  let text = '';
  const room = (from: number, to: number, most = 60): void => {
    const count = Math.min(most, Math.max(1, Math.round((to - from) / size)));
    const wide = (to - from) / Math.max(count, 1);
    text += SPACE.repeat(count);
    for (let i = 0; i < count; i++) letters.push([from + wide * i, top, wide, low - top]);
  };
  const first = things[0];
  if (first && !first.control && BEHIND.test(first.text) && first.box[0] - left >= size * 1.5) {
    const wide = first.text.startsWith('年') ? YEAR : COUNTED.test(first.text) ? COUNT : Infinity;
    const from = Math.max(left, first.box[0] - size * wide);
    room(from, first.box[0]);
  }
  const right = left + width;
  const isOfMarks = areMarks(things);
  if (first && isOfMarks && first.box[0] - left >= size) room(left, first.box[0]);
  let end = first?.box[0] ?? left;
  for (const one of things) {
    const [x, , wide] = one.box;
    const isOver = one.control !== undefined && x < end - size * 0.5;
    const over = isOver
      ? letters.findIndex((letter) => centreOf(letter)[0] >= x && centreOf(letter)[0] <= x + wide)
      : -1;
    if (one.control && over !== -1) {
      // Drawn over printed words: それを丸で囲む.
      const behind = letters.findLastIndex((letter) => centreOf(letter)[0] <= x + wide);
      controls.push({ ...one.control, from: over, to: behind + 1 });
      continue;
    }
    if (text !== '' && x - end > size * TOUCHING) room(end, x);
    const from = text.length;
    if (one.control && one.control.kind !== 'digits') room(x, x + wide, one.control.kind === 'check' ? 1 : 60);
    else {
      text += one.text;
      letters.push(...lettersOf(one));
    }
    if (one.control) controls.push({ ...one.control, from, to: text.length });
    end = Math.max(end, x + wide);
  }
  const isOpen = /[\s\u3000]/.test(text) && OPEN.test(text) && right - end >= size * 3;
  if (controls.length === 0 && (isOpen || (isOfMarks && right - end >= size))) {
    room(end, right);
    end = right;
  }
  return {
    text,
    paragraph: 0,
    controls,
    paper: { page, size, letters, end: [end, top, Math.max(size, right - end), low - top] },
  };
}

/** The boxes of a word's letters: those of full width are twice as wide as the others. */
function lettersOf({ text, box: [left, top, width, height] }: Inline): PdfBox[] {
  const widths = Array.from({ length: text.length }, (_, i) =>
    /[\u0020-\u007e\uff61-\uff9f]/.test(text[i] ?? '') ? 1 : 2,
  );
  const whole = widths.reduce((sum, one) => sum + one, 0) || 1;
  let at = left;
  return widths.map((one) => {
    const own = (width * one) / whole;
    at += own;
    return [at - own, top, own, height];
  });
}

const middleOf = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** The box of some letters of a line; where there are none, the room behind the last. */
export function boxOfLetters({ paper }: PageLine, from: number, to: number): PdfBox | null {
  if (!paper) return null;
  const own = paper.letters.slice(from, to);
  const [first] = own;
  if (!first) {
    const next = paper.letters[from];
    return next ? [next[0], next[1], next[2], next[3]] : paper.end;
  }
  const right = Math.max(...own.map(([left, , width]) => left + width));
  const top = Math.min(...own.map(([, one]) => one));
  const low = Math.max(...own.map(([, one, , height]) => one + height));
  return [first[0], top, right - first[0], low - top];
}
