import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { date } from '../../ledger/field-types';
import { besideFields, isBeside } from './beside-fields';
import { headerKey } from './header-key';
import { importTables } from './import-fields';
import { importKinds } from '../lists';
import type { ChosenColumns } from './guess-columns';
import type { TableReading } from './reading';

/** What somebody made of the columns of one shape of table, from left to right. */
const RememberedMapping = z.object({
  kind: z.enum(importKinds),
  fields: z.array(z.string().nullable()).max(600),
  /** Which of those that aren't taken somebody left out; the others are guessed anew. Of mappings of before nobody knows. */
  leftOut: z.array(z.number().int().nonnegative()).max(600).optional(),
  usedOn: date,
});
export type RememberedMapping = z.output<typeof RememberedMapping>;

/** By shape. Headings can name people: of them there is a digest only. */
export const RememberedMappings = z.record(z.string().regex(/^[0-9a-f]{64}$/), RememberedMapping);
export type RememberedMappings = z.output<typeof RememberedMappings>;

type Shaped = Pick<TableReading, 'kind' | 'columns'>;

/** The same for every table of this kind with the same headings in the same order, wherever it lies and whatever it holds. */
export function tableShape({ kind, columns }: Shaped): string {
  const headings = columns.map(({ from }) => headerKey(from));
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([kind, ...headings]))));
}

/** What to read the table with, as it was read before; null where its shape isn't known, or the guess is the same. */
export function rememberedColumns(reading: Shaped, known: RememberedMappings): ChosenColumns | null {
  const mapping = known[tableShape(reading)];
  if (mapping?.fields.length !== reading.columns.length) return null;
  const fields = new Set([...importTables[reading.kind].fields, ...besideFields(reading.kind)].map(({ name }) => name));
  // undefined: guessed anew.
  const of = (place: number): string | null | undefined => {
    const field = mapping.fields[place] ?? null;
    if (field === null) return isLeftOut(mapping, place, reading.columns[place]?.field ?? null) ? null : undefined;
    // Of a later version of the app.
    return fields.has(field) ? field : undefined;
  };
  if (reading.columns.every(({ field }, place) => of(place) === undefined || of(place) === field)) return null;
  const chosen = reading.columns.flatMap(({ column }, place) => {
    const field = of(place);
    return field === undefined ? [] : [[column, field] as const];
  });
  return Object.fromEntries(chosen);
}

/** What nobody has said to leave out was only not known: the app may know it by now. */
const isLeftOut = ({ leftOut }: RememberedMapping, place: number, guessed: string | null): boolean =>
  leftOut ? leftOut.includes(place) : guessed === null || !isBeside(guessed);

/** Offices have a few tables, and change them rarely. */
const MOST = 40;

/**
 * As known before, and the columns as they were just taken. What wasn't used for longest goes.
 *
 * @param chosen what somebody said of them, by column
 */
export function withMapping(
  known: RememberedMappings,
  reading: Shaped,
  usedOn: string,
  chosen: ChosenColumns = {},
): RememberedMappings {
  const mapping = {
    kind: reading.kind,
    fields: reading.columns.map(({ field }) => field),
    leftOut: reading.columns.flatMap(({ column, field }, place) =>
      field === null && chosen[column] === null ? [place] : [],
    ),
    usedOn,
  };
  const { [tableShape(reading)]: _before, ...others } = known;
  const newest = Object.entries(others).sort(([, a], [, b]) => (a.usedOn < b.usedOn ? 1 : -1));
  return { [tableShape(reading)]: mapping, ...Object.fromEntries(newest.slice(0, MOST - 1)) };
}
