import type { FormField } from '../packs/schema';
import type { PlaceOfForm } from '../packs/form-place-schema';
import type { ExcelSlot, ExcelTextSlot } from './excel/values';

/** A value in a cell, and the stretch of what is printed there that it takes the place of. */
interface Stretch {
  from: number;
  to: number;
  slot: ExcelTextSlot;
  /** Alone; null where nothing was filled in, and what is printed stays. */
  text: string | null;
}

/**
 * Several values among the words of one cell, 「部署（　　）氏名（　　）」: each of their places takes all of the cell, with every value in its gap. A cell of
 * Excel is written whole, so that the last of them would otherwise be the only one.
 */
export function joinInCells(
  slots: Record<string, ExcelSlot>,
  fields: ReadonlyMap<string, FormField>,
  places: Readonly<Record<string, PlaceOfForm>>,
): void {
  const cells = new Map<string, string[]>();
  for (const key of Object.keys(slots)) {
    const { sheet, cell } = places[key] ?? {};
    if (cell === undefined || !fields.get(key)?.within) continue;
    const name = `${sheet}!${cell}`;
    cells.set(name, [...(cells.get(name) ?? []), key]);
  }
  for (const keys of cells.values()) {
    if (keys.length < 2) continue;
    const printed = places[keys[0] ?? '']?.printed ?? '';
    const stretches = keys.flatMap((key) => stretchOf(slots[key], fields.get(key)?.within, printed) ?? []);
    const filled = stretches.filter(({ text }) => text !== null).toSorted((a, b) => a.from - b.from);
    const isApart = filled.every(({ from }, i) => i === 0 || from >= (filled[i - 1]?.to ?? 0));
    if (filled.length === 0 || !isApart) continue;
    const text = whole(printed, filled);
    const scale = Math.min(...filled.map(({ slot }) => slot.scale ?? 1));
    const isGap = filled.every(({ slot }) => slot.isGap);
    for (const { slot } of stretches) Object.assign(slot, { text, scale, isGap });
  }
}

function stretchOf(
  slot: ExcelSlot | undefined,
  within: readonly string[] | undefined,
  printed: string,
): Stretch | null {
  if (slot?.kind !== 'text' || within === undefined) return null;
  const [ahead, behind] = [(within[0] ?? '').length, (within.at(-1) ?? '').length];
  const text = slot.text === '' ? null : slot.text.slice(ahead, slot.text.length - behind);
  return { from: ahead, to: printed.length - behind, slot, text };
}

const whole = (printed: string, filled: readonly Stretch[]): string =>
  filled.map(({ from, text }, i) => printed.slice(filled[i - 1]?.to ?? 0, from) + (text ?? '')).join('') +
  printed.slice(filled.at(-1)?.to ?? 0);
