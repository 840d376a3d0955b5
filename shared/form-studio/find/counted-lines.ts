import { toHalfWidth } from '../../text/width';

/** Lines that are counted, each a choice by itself: （１）　申請書の作成 … （４）　その他, of which the number is ringed and not the sentence. */

export interface LineNumber {
  from: number;
  to: number;
  count: number;
  kind: 'bracketed' | 'circled' | 'plain';
}

const NUMBER =
  /^[\s\u3000]*(?:([（(]([0-9０-９]{1,2})[）)])|([①-⑳])|([0-9０-９]{1,2})(?=[．.、\s\u3000]))[．.、\s\u3000]*(?=[^．.、\s\u3000])/;

/** What a line is counted by; null where it isn't. */
export function lineNumber(text: string): LineNumber | null {
  const [whole, bracketed, inside, circled, plain] = NUMBER.exec(text) ?? [];
  const mark = bracketed ?? circled ?? plain;
  if (whole === undefined || mark === undefined) return null;
  const from = text.indexOf(mark);
  const count = circled ? circled.charCodeAt(0) - '①'.charCodeAt(0) + 1 : Number(toHalfWidth(inside ?? mark));
  return { from, to: from + mark.length, count, kind: bracketed ? 'bracketed' : circled ? 'circled' : 'plain' };
}

/** Which lines are counted with one of them, from the first to the last, whichever it is. */
export function linesInSeries(texts: readonly string[], at: number): number[] {
  const numbers = texts.map(lineNumber);
  const own = numbers[at];
  const found = own ? [at] : [];
  for (const by of [-1, 1])
    for (let count = (own?.count ?? 0) + by, i = at + by; own && numbers[i] !== undefined; i += by) {
      const one = numbers[i];
      if (one?.kind !== own.kind) continue;
      if (one.count !== count) break;
      found.push(i);
      count += by;
    }
  return found.toSorted((a, b) => a - b);
}

/** （該当する番号を○で囲んでください。） */
const NOTE = /[（(][^（()）]*[○◯〇][^（()）]*[）)]/g;

/** What is asked in the line over them. */
export const askedOver = (text: string): string => text.replaceAll(NOTE, '');

/** A line, as its choice is called: without the room in it. */
export const calledLine = (text: string): string =>
  text
    .trim()
    .replaceAll(/[（(][\s\u3000＿_]+[）)]|[\s\u3000＿_]{2,}.*$/g, (_, at: number) => (at < LONGEST_NUMBER ? '　' : ''))
    .slice(0, LONGEST_CHOICE)
    .trim();
const LONGEST_NUMBER = 5;
const LONGEST_CHOICE = 40;
