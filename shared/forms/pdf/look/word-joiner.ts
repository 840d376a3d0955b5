import { foldedButIdeographs } from '../../../text/characters';
import { boxAfter, type PageMatrix } from '../file/read-pages';
import type { PdfBox, PdfWord } from '../pdf-description';
import type { ShownFont } from './shown-font';

interface Letter {
  text: string;
  /** As a share of the size. */
  width: number;
  font: ShownFont;
  /** From a square of the letter's size to the page as it is shown. */
  matrix: PageMatrix;
}

interface Open {
  text: string;
  box: PdfBox;
  size: number;
  font: ShownFont;
  /** Where the next letter would stand. */
  end: readonly [number, number];
}

/** How far below the line letters reach, and above it. */
const [BELOW, ABOVE] = [-0.12, 0.88];
/** Farther apart than that, as a share of the size, two letters are two words. */
const GAP = 0.3;
const MOST = 50_000;

/** Some programs call 人 by the radical that looks alike (⼈): of a form’s printed words nobody means that. */
const RADICAL = /[\u2e80-\u2fdf]/g;

/** Letters as they are drawn, one after the other, put together into words. */
export class WordJoiner {
  /** Letters were drawn of which nothing says what they are. */
  hasUnread = false;
  private readonly words: PdfWord[] = [];
  private open: Open | null = null;

  add({ text, width, font, matrix }: Letter): void {
    if (text === '') this.hasUnread = true;
    if (text.trim() === '') return this.close();
    const [a, b, c, d, e, f] = matrix;
    const size = Math.hypot(c, d);
    const square = font.isVertical
      ? ([-0.5, -1 + ABOVE - 1, 0.5, ABOVE - 1] as const)
      : ([0, BELOW, width, ABOVE] as const);
    const box = boxAfter(matrix, [...square]);
    const { open } = this;
    const isNext =
      open !== null &&
      Math.hypot(open.end[0] - e, open.end[1] - f) <= GAP * size &&
      Math.abs(open.size - size) < 0.1 * size;
    const end = font.isVertical ? ([e - c, f - d] as const) : ([e + a * width, f + b * width] as const);
    if (open && isNext) Object.assign(open, { text: open.text + text, box: union(open.box, box), end });
    else {
      this.close();
      this.open = { text, box, size, font, end };
    }
  }

  finish(): PdfWord[] {
    this.close();
    return this.words;
  }

  private close(): void {
    const { open } = this;
    this.open = null;
    if (!open || this.words.length >= MOST || !open.box.every(Number.isFinite)) return;
    this.words.push({
      text: open.text.replace(RADICAL, foldedButIdeographs),
      box: open.box,
      size: open.size,
      font: open.font.name,
    });
  }
}

function union(a: PdfBox, b: PdfBox): PdfBox {
  const [left, top] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
  return [left, top, Math.max(a[0] + a[2], b[0] + b[2]) - left, Math.max(a[1] + a[3], b[1] + b[3]) - top];
}
