import type { ReadTextRun } from '../own-reading/rich-text';
import type { XmlTag } from '../own-reading/walk-xml';

/** Collects what is written in a cell from what a walk tells of it: paragraphs, one on each line (ODF 1.3 part 3 §6.1). */
export class OdsText {
  private runs: ReadTextRun[] = [];
  private paragraphs = 0;
  private depth = 0;
  /** Of the open spans. */
  private readonly looks: boolean[] = [];
  /** White space is one space, and none at the ends of a paragraph. */
  private mayBegin = false;
  private space = false;

  constructor(private readonly struck: ReadonlySet<string>) {}

  open(name: string, tag: XmlTag): void {
    if (name === 'p' || name === 'h') {
      if (this.paragraphs++ > 0) this.put('\n');
      this.depth++;
      this.mayBegin = false;
      this.space = false;
    } else if (name === 'span') this.looks.push(this.struck.has(tag.attribute('style-name') ?? ''));
    else if (this.depth === 0) return;
    else if (name === 's') this.fixed(' '.repeat(Math.min(Math.max(1, Number(tag.attribute('c') ?? 1) || 1), 100)));
    else if (name === 'tab') this.fixed('\t');
    else if (name === 'line-break') this.fixed('\n');
  }

  write(words: string): void {
    if (this.depth === 0) return;
    for (const piece of words.split(/([ \t\n\r]+)/)) {
      if (piece === '') continue;
      if (/^[ \t\n\r]/.test(piece)) this.space = this.mayBegin;
      else this.fixed(piece);
    }
  }

  close(name: string): void {
    if (name === 'p' || name === 'h') this.depth--;
    if (name === 'span') this.looks.pop();
  }

  take(): ReadTextRun[] {
    const taken = this.runs;
    this.runs = [];
    this.paragraphs = 0;
    return taken;
  }

  private fixed(text: string): void {
    if (this.space) this.put(' ');
    this.space = false;
    this.mayBegin = true;
    this.put(text);
  }

  private put(text: string): void {
    this.runs.push({ text, struck: this.looks.some((struck) => struck) ? true : null });
  }
}
