import { oncePerKey } from '../../text/once';
import type { TextRun } from './cell-text';
import { letterWidth, type SizeRange } from '../letter-widths';
import type { CellFont } from './styles';

/** Raised letters are about two thirds of their size; Excel and others differ. */
const RAISED: SizeRange = { least: 0.5, most: 1 };

/** The widest and the narrowest that the letters of a cell may take, in points, and their sizes. */
export class SetLetters {
  /** From the text's start to each UTF-16 unit. */
  private readonly least: number[] = [0];
  private readonly most: number[] = [0];
  private readonly sizes: number[] = [];
  readonly fontNames = new Set<string>();
  private readonly isRaised: boolean[] = [];

  /** @param runs of the text; none where it is set as the cell is */
  constructor(text: string, runs: readonly TextRun[], font: CellFont) {
    const whole: TextRun = { text, points: null, fontName: null, isRaised: false };
    // Runs that don't make up the text say nothing about it.
    const known = runs.map((run) => run.text).join('') === text && runs.length > 0 ? runs : [whole];
    for (const run of known) {
      const [points, fontName] = [run.points ?? font.points, run.fontName ?? font.fontName];
      this.fontNames.add(fontName);
      const scale = run.isRaised ? RAISED : { least: 1, most: 1 };
      for (const letter of run.text) {
        const { least, most } = widthIn(fontName)(letter);
        for (let i = 0; i < letter.length; i++) {
          const last = i === letter.length - 1;
          this.least.push((this.least.at(-1) ?? 0) + (last ? least * scale.least * points : 0));
          this.most.push((this.most.at(-1) ?? 0) + (last ? most * scale.most * points : 0));
          this.sizes.push(points);
          this.isRaised.push(run.isRaised);
        }
      }
    }
  }

  /** Points that a stretch takes. */
  between(from: number, to: number): SizeRange {
    const width = (sums: readonly number[]): number => (sums[to] ?? 0) - (sums[from] ?? 0);
    return { least: width(this.least), most: width(this.most) };
  }

  get whole(): SizeRange {
    return this.between(0, this.sizes.length);
  }

  /** Size of the largest letter of a stretch, in points. */
  largest(from: number, to: number): number {
    return Math.max(0, ...this.sizes.slice(from, to));
  }

  /** Whether letters of a stretch are of several sizes. */
  isMixed(from: number, to: number): boolean {
    return new Set(this.sizes.slice(from, to)).size > 1 || this.isRaised.slice(from, to).includes(true);
  }
}

const widthIn = oncePerKey((fontName: string) => oncePerKey((letter: string) => letterWidth(letter, fontName)));
