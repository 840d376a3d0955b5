import { decodeString } from '../../../forms/excel/cell-text';
import type { XmlTag } from './walk-xml';

/** A string of a workbook: its words in the order in which they stand, furigana left out. */
export interface RichText {
  text: string;
  /** Only where a run has a look of its own. */
  runs: readonly ReadTextRun[] | null;
}

export interface ReadTextRun {
  text: string;
  /** Null: as the cell. */
  struck: boolean | null;
}

/** What is left of a text when the words that are struck out are taken from it. */
export interface StruckText {
  text: string;
  /** The words that were taken out; '' when there were none. */
  words: string;
  /** All of it is struck out: then `text` is what stood there, and nothing was taken out. */
  whole: boolean;
}

/** Collects one string item (`si`, `is`; ECMA-376-1 §18.4.8) from what a walk tells of it. */
export class TextCollector {
  private runs: ReadTextRun[] = [];
  private isRich = false;
  private struck: boolean | null = null;
  private text = '';
  private inText = false;
  private phonetic = 0;

  open(name: string, tag: XmlTag): void {
    if (name === 'rPh') this.phonetic++;
    if (this.phonetic > 0) return;
    if (name === 't') this.inText = true;
    if (name === 'r') this.struck = null;
    if (name === 'rPr') this.struck = false;
    if (name === 'strike') this.struck = isOn(tag.attribute('val'));
  }

  write(text: string): void {
    if (this.inText) this.text += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic--;
    if (this.phonetic > 0 || name !== 't') return;
    this.inText = false;
    this.isRich ||= this.struck !== null;
    // Told apart by run: a name for a character never reaches over two of them.
    this.runs.push({ text: decodeString(this.text), struck: this.struck });
    this.text = '';
  }

  /** The item; the collector begins anew. */
  take(): RichText {
    const runs = this.runs;
    const text = runs.length === 1 ? (runs[0]?.text ?? '') : runs.map((run) => run.text).join('');
    const taken = { text, runs: this.isRich ? runs : null };
    this.runs = [];
    this.isRich = false;
    this.struck = null;
    return taken;
  }
}

export const isOn = (value: string | null): boolean => value === null || !/^(0|false|off)$/i.test(value.trim());

/** @param struckCell whether the cell's own look strikes out, for runs without a look of their own */
export function withoutStruck({ text, runs }: RichText, struckCell: boolean): StruckText {
  if (!runs) return { text, words: '', whole: struckCell && text.trim() !== '' };
  const isStruck = ({ struck }: ReadTextRun): boolean => struck ?? struckCell;
  const words = joined(runs.filter(isStruck));
  if (words.trim() === '') return { text, words: '', whole: false };
  const left = joined(runs.filter((run) => !isStruck(run)));
  // 佐藤→鈴木 with 佐藤 struck out: the arrow led from the one to the other.
  const kept = left.replace(ARROWS, '');
  return kept.trim() === '' ? { text, words: '', whole: true } : { text: kept, words, whole: false };
}

const joined = (runs: readonly ReadTextRun[]): string => runs.map(({ text }) => text).join('');
const ARROWS = /^[\s→⇒⇨➡▶＞>]+|[\s→⇒⇨➡▶＞>]+$/g;
