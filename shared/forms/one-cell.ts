import type { FormField } from '../packs/schema';
import type { PlaceOfForm } from '../packs/form-place-schema';
import { entryOf } from '../text/by-word';
import type { ExcelSlot, RingedAt } from './excel/values';
import { optionBoxes } from './one-of';
import { ringedPlace } from './ring-word';

/** A value in a cell, and the stretch of what is printed there that it takes the place of. */
interface Stretch {
  key: string;
  from: number;
  to: number;
  slot: ExcelSlot;
  /** Alone; null where nothing was filled in, and what is printed stays. */
  text: string | null;
  /** Of words of which one is ringed: that one, counted from the cell's beginning. */
  ringed?: RingedAt | undefined;
}

const BOXES = /[□☐❏◻■]/g;

/**
 * Several values among the words of one cell, 「部署（　　）氏名（　　）」, 「□新規 □変更」, 「男・女　　有・無」: each of their places takes all of the cell, with
 * every value in its gap, a tick in its box and a ring around its word. A cell of Excel is written whole, so that the last of them would otherwise be the
 * only one.
 */
export function joinInCells(
  slots: Record<string, ExcelSlot>,
  fields: ReadonlyMap<string, FormField>,
  places: Readonly<Record<string, PlaceOfForm>>,
): void {
  const cells = new Map<string, Stretch[]>();
  for (const [key, slot] of Object.entries(slots)) {
    const place = entryOf(places, key);
    const stretch =
      place?.cell === undefined ? null : stretchOf(key, slot, place, fields.get(key) ?? ofOption(key, fields));
    if (!stretch) continue;
    const name = `${place?.sheet}!${place?.cell}`;
    cells.set(name, [...(cells.get(name) ?? []), stretch]);
  }
  for (const stretches of cells.values()) {
    const printed = entryOf(places, stretches[0]?.key ?? '')?.printed ?? '';
    const isSole = stretches.length < 2 && (printed.match(BOXES)?.length ?? 0) < 2;
    if (isSole && stretches[0]?.slot.kind !== 'circle') continue;
    const filled = stretches.filter(({ text }) => text !== null).toSorted((a, b) => a.from - b.from);
    const isApart = filled.every(({ from }, i) => i === 0 || from >= (filled[i - 1]?.to ?? 0));
    if (!isApart) continue;
    const text = filled.length === 0 ? '' : whole(printed, filled);
    const scale = Math.min(1, ...filled.map(({ slot }) => ('scale' in slot ? (slot.scale ?? 1) : 1)));
    const rings = ringsAmong(stretches, filled);
    const isGap = filled.length > 0 && filled.every(({ slot }) => 'isGap' in slot && slot.isGap === true);
    for (const { key, slot } of stretches)
      // With no value among them the rings stand around what is printed.
      slots[key] =
        slot.kind === 'circle' && text === ''
          ? { ...slot, rings }
          : {
              kind: 'text',
              text,
              scale,
              isGap,
              mark: slot.mark,
              ...(text !== '' && rings.length > 0 && { ringed: rings }),
            };
  }
}

/** A word to be ringed, each with a place of its own. */
const ofOption = (tag: string, fields: ReadonlyMap<string, FormField>): Pick<FormField, 'label'> | undefined =>
  [...fields.values()].flatMap(optionBoxes).find((one) => one.tag === tag);

function stretchOf(
  key: string,
  slot: ExcelSlot,
  { from, to, printed = '' }: PlaceOfForm,
  { within, label = key }: Partial<Pick<FormField, 'within' | 'label'>> = {},
): Stretch | null {
  if (slot.kind === 'check')
    return from === undefined || to === undefined ? null : { key, from, to, slot, text: slot.checked ? '☑' : null };
  if (slot.kind === 'circle') {
    if (from === undefined || to === undefined) return null;
    const { word } = slot;
    const at =
      word === null ? 0 : from + ringedPlace(printed.slice(from, to), word, { kind: 'excel', field: key, label });
    return { key, from, to, slot, text: null, ringed: word === null ? undefined : { word, at, field: key, label } };
  }
  if (slot.kind !== 'text' || within === undefined) return null;
  const [ahead, behind] = [(within[0] ?? '').length, (within.at(-1) ?? '').length];
  const text = slot.text === '' ? null : slot.text.slice(ahead, slot.text.length - behind);
  return { key, from: ahead, to: printed.length - behind, slot, text };
}

/** Where the words stand among what is filled in. */
const ringsAmong = (stretches: readonly Stretch[], filled: readonly Stretch[]): RingedAt[] =>
  stretches.flatMap(({ from: begin, ringed }) => {
    if (!ringed) return [];
    const ahead = filled.filter(({ to }) => to <= begin);
    const longer = ahead.reduce((sum, { from, to, text }) => sum + (text ?? '').length - (to - from), 0);
    return [{ ...ringed, at: ringed.at + longer }];
  });

const whole = (printed: string, filled: readonly Stretch[]): string =>
  filled.map(({ from, text }, i) => printed.slice(filled[i - 1]?.to ?? 0, from) + (text ?? '')).join('') +
  printed.slice(filled.at(-1)?.to ?? 0);
