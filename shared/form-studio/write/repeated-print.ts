import type { Condition, Value } from '../../packs/values/value-schema';
import { isPrintedBeside, type PrintedKind } from '../../text/beside-print';
import type { PlaceCandidate } from '../find/candidate';
import { itemOf } from '../propose/items';

/** A value beside which the form prints a part of it: 千葉県＿＿＿, ＿＿市, 社会福祉法人＿＿＿, 04－＿＿＿. */
export interface BesidePrint {
  value: Value;
  /** The form prints another prefecture, city, kind of corporation or area code. */
  isOther: Condition;
  /** What it prints. */
  printed: string;
}

/** @param value a name in the ledger: what else there is isn't taken apart; null: the form prints nothing of it */
export function besidePrintOf(
  item: string,
  value: Value | null,
  { shape, places, left: [beside = ''] }: PlaceCandidate,
): BesidePrint | null {
  const [place, ...others] = places;
  const kind = kindOf(item);
  // 所在地 | 千葉県 | an empty cell.
  const isBeside = shape === 'blank' && kind === 'address' && PLACE.test(beside);
  if (typeof value !== 'string' || !kind || !place || others.length > 0 || !(shape === 'gap' || isBeside)) return null;
  const [ahead, behind] = isBeside ? [beside, ''] : [place.printed.slice(0, place.from), place.printed.slice(place.to)];
  if (!isPrintedBeside(kind, ahead, behind)) return null;
  const expression = `$besidePrint('${kind}', ${value}, ${quoted(ahead.slice(-MOST))}, ${quoted(behind.slice(0, MOST))})`;
  return {
    value: { expression },
    isOther: { expression: `$present(${value}) and ${expression} = null` },
    printed:
      (ahead
        .trim()
        .split(/[\s\u3000：:]+/u)
        .at(-1) ?? '') + behind.trim().slice(0, 1),
  };
}

/** Told as long as nobody has typed what is to stand there. */
export const otherPrinted = (
  { isOther, printed }: BesidePrint,
  { key, label }: { key: string; label: string },
  at: number,
): Record<string, unknown> => ({
  id: `other-printed-${at + 1}`,
  level: 'warning',
  when: { all: [isOther, { missing: { field: key } }] },
  message: `「${label}」には「${printed}」と印刷されていて、台帳の内容とちがうので、空けてあります。この様式でよければ、書く内容を入れてください。`,
  field: key,
  label,
  why: { text: `「${printed}」`, source: '様式に印刷されている言葉' },
});

const PLACE = /^[^\s]{1,8}[都道府県市区町村]$/;
const MOST = 30;
const quoted = (printed: string): string => JSON.stringify(printed);

function kindOf(item: string): PrintedKind | null {
  if (/(?:\.address|Address)$/.test(item)) return 'address';
  if (item === 'corporation.name') return 'corporation';
  return itemOf(item)?.type === 'tel' ? 'phone' : null;
}
