import { isOn, type ReadTextRun } from '../own-reading/rich-text';
import type { XmlTag } from '../own-reading/walk-xml';

/** Collects what is written in a cell or a paragraph from what a walk tells of it: a line for each paragraph (ECMA-376-1 §17.3). */
export class WordCellText {
  private runs: ReadTextRun[] = [];
  private paragraphs = 0;
  private inText = false;
  private inLook = false;
  private isStruck = false;
  /** 隠し文字: nobody sees it on paper. */
  private isHidden = false;

  open(name: string, tag: XmlTag): void {
    if (name === 'p') {
      if (this.paragraphs++ > 0) this.put('\n');
    } else if (name === 'r') [this.isStruck, this.isHidden] = [false, false];
    else if (name === 'rPr') this.inLook = true;
    else if (this.inLook) this.openLook(name, tag);
    else if (name === 't') this.inText = true;
    else if (name === 'tab') this.put('\t');
    else if (name === 'br' || name === 'cr') this.put('\n');
    else if (name === 'noBreakHyphen') this.put('-');
  }

  write(words: string): void {
    if (this.inText) this.put(words);
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    if (name === 'rPr') this.inLook = false;
  }

  /** What was collected; the next begins anew. */
  take(): ReadTextRun[] {
    const taken = this.runs;
    this.runs = [];
    this.paragraphs = 0;
    return taken;
  }

  private openLook(name: string, tag: XmlTag): void {
    const on = isOn(tag.attribute('val'));
    if (name === 'strike' || name === 'dstrike') this.isStruck ||= on;
    if (name === 'vanish') this.isHidden = on;
  }

  private put(text: string): void {
    if (!this.isHidden) this.runs.push({ text, struck: this.isStruck ? true : null });
  }
}
