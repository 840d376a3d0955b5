import { childNamed } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import type { WordTemplate } from './open-template';
import type { ParagraphPiece } from './paragraph-text';
import { rawLength } from './printed-text';

interface Insertion {
  at: number;
  /** What it takes the place of: a start tag that is written anew; else `at`. */
  end: number;
  text: string;
  /** Of those at one position: what closes comes first, what opens last, outer ones around inner ones. */
  order: number;
}

const LAST = 3;

/** The document's text with something put between its letters, that prints nothing: runs are divided where it has to stand inside of one. */
export class BetweenRuns {
  private readonly insertions: Insertion[] = [];
  private readonly split = new Set<XmlElement>();

  constructor(private readonly template: WordTemplate) {}

  insert(at: number, text: string, order: number): void {
    this.insertions.push({ at, end: at, text, order });
  }

  replace(element: Pick<XmlElement, 'start' | 'end'>, text: string): void {
    this.insertions.push({ at: element.start, end: element.end, text, order: 0 });
  }

  /** Between two runs, or inside of one, that many letters behind where a piece of it begins. */
  cut({ run, element, isText, text: shown }: ParagraphPiece, at: number, inserted: string, order: number): void {
    const { documentText: text, names } = this.template;
    const inRun = run.children.filter(({ name }) => name !== names.element.rPr);
    if (at === 0 && inRun[0] === element) return this.insert(run.start, inserted, order);
    if (at === shown.length && inRun.at(-1) === element) return this.insert(run.end, inserted, order);
    const [close, open] = [`</${run.name}>`, `<${run.name}>${this.lookOf(run)}`];
    if (at === 0) return this.insert(element.start, close + inserted + open, order);
    if (at === shown.length) return this.insert(element.end, close + inserted + open, order);
    if (!isText) return;
    const { t } = names.element;
    this.insert(
      element.openEnd + rawLength(text.slice(element.openEnd, element.closeStart), at),
      `</${t}>${close}${inserted}${open}<${t} xml:space="preserve">`,
      order,
    );
    if (this.split.has(element)) return;
    this.split.add(element);
    // Behind all that opens in front of it: another place may begin with this text's first letter.
    this.insertions.push({ at: element.start, end: element.openEnd, text: `<${t} xml:space="preserve">`, order: LAST });
  }

  lookOf(run: XmlElement): string {
    const look = childNamed(run, this.template.names.element.rPr);
    return look ? this.template.documentText.slice(look.start, look.end) : '';
  }

  written(): string {
    const { documentText: text } = this.template;
    const sorted = this.insertions
      .map((one, i) => ({ ...one, i }))
      .toSorted((a, b) => a.at - b.at || a.order - b.order || a.i - b.i);
    let out = '';
    let from = 0;
    for (const { at, end, text: inserted } of sorted) {
      out += text.slice(from, at) + inserted;
      from = Math.max(from, end);
    }
    return out + text.slice(from);
  }
}
