import type { PlaceShape } from './candidate';
import { lineGaps, UNIT } from './line-gaps';

/** Room in a line of print that somebody points at. */
export interface PressedGap {
  shape: PlaceShape;
  spans: readonly { from: number; to: number }[];
  reach: { from: number; to: number };
  /** What stands in front of it, up to the room before. */
  label: string;
  behind: string;
  words: readonly string[];
}

const BLANKS = '[ \\t\\u00a0\\u2000-\\u200a\\u3000＿_…‥]';
const WRITTEN: ReadonlySet<PlaceShape> = new Set(['gap', 'date', 'postal', 'phone']);
/** （ ）, 〔 　〕, 「　」: however little room is in them. */
const BRACKETS = new RegExp(`[（(［\\[〔「【](${BLANKS}+)[）)］\\]〕」】]`, 'g');
/** （　台）, （　歳・女）, 　名, 計　円: in front of a unit; where the unit stands by itself there need be no blank. */
const BEFORE_UNIT = new RegExp(`(?<=^|[（(：:])${BLANKS}*(?=\\S)|${BLANKS}+(?=\\S)`, 'g');
/** ○○○○, 〇〇－〇〇, ***: for what is to stand there. */
const MASK = /^[\s\u3000]*[〒]?(?:[○〇◯●×＊*ＸX][\s\u3000\-－ー]?){2,}[\s\u3000]*$/;
const EXAMPLE =
  /^[\s\u3000]*[（(【［[]?[\s\u3000]*(?:(?:記入|記載|入力)?例(?![年会月外示題])|ex|EX|Ex)(?:[：:.．）)】］\]\s\u3000]+)\S/;
/** ここに記入してください。, （選択してください） */
const ASKS = /(?:記入|入力|記載|選択|選ん)(?:して|で)(?:ください|下さい)[。．]?[）)\s\u3000]*$/;
/** More tells how a whole form is filled in. */
const LONGEST_HINT = 40;

/** What is printed is a hint that the value takes the place of: 例：みどり野市…, ○○○○, （ここに入力してください）. */
export const isHint = (text: string): boolean =>
  MASK.test(text) || EXAMPLE.test(text) || (text.trim().length <= LONGEST_HINT && ASKS.test(text));

/**
 * Where a line leaves room, for somebody who says that something is written there: what is found without a word, and what is too little for that. In
 * the order of the line.
 */
export function pressedGaps(text: string, isWholeCell: boolean): PressedGap[] {
  const found = lineGaps(text, isWholeCell);
  const sure = found.filter(
    ({ shape, spans, reach }) =>
      WRITTEN.has(shape) && (reach.to < text.length || spans.some(({ from, to }) => to > from)),
  );
  const loose = [
    ...Array.from(text.matchAll(BRACKETS), ({ index, 1: room = '' }) => ({
      from: index + 1,
      to: index + 1 + room.length,
    })),
    ...Array.from(text.matchAll(BEFORE_UNIT), ({ index, 0: room }) => ({
      from: index,
      to: index + room.length,
    })).filter(({ from, to }) => isBeforeUnit(text, from, to)),
  ].filter((span) => found.every(({ reach }) => span.to <= reach.from || reach.to <= span.from));
  const added = loose.map((span): PressedGap => ({
    ...{ shape: 'gap', spans: [span], reach: span, words: [] },
    ...{ label: labelBefore(text.slice(0, span.from)), behind: text.slice(span.to).trim() },
  }));
  return [...sure, ...added].toSorted((a, b) => a.reach.from - b.reach.from);
}

/** Of a unit that its own brackets, or its cell, end behind. */
function isBeforeUnit(text: string, from: number, to: number): boolean {
  const [unit = ''] = UNIT.exec(text.slice(to)) ?? [];
  const behind = text.slice(to + unit.length);
  return (
    unit !== '' &&
    (to > from || from === 0 || /[（(]$/.test(text.slice(0, from))) &&
    /^(?:[\s\u3000）)・、]|$)/.test(behind)
  );
}

/** その他（ of 「□ その他（　　」. */
const labelBefore = (before: string): string =>
  (before.split(/[□☐❏◻☑☒\n]|[\s\u3000]{2,}/).findLast((word) => word.trim() !== '') ?? '').replace(
    /[（(［[〔「【][\s\u3000]*$/,
    '',
  );
