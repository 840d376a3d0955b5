import { z } from 'zod';
import { meant } from './values/by-words';

/** What a schema says of one place of what somebody wrote: the names that may stand there, and what the place is called. */

/** The schema of the value that a path leads to; null where the schema knows of none. */
export function schemaAt(schema: z.ZodType, json: unknown, path: readonly PropertyKey[]): z.ZodType | null {
  let at: z.ZodType | null = schema;
  let value = json;
  for (const step of path) {
    at = at && inside(at, value, step);
    value = entryAt(value, step);
  }
  return at;
}

/** What a path leads to in what was read; undefined where there is nothing. */
export const writtenAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, step) => entryAt(value, step), json);

const entryAt = (value: unknown, step: PropertyKey): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? (value as Record<PropertyKey, unknown>)[step]
    : undefined;

/** Names that an object may have, of all that could have been meant where none of its own is known. */
export function namesAt(schema: z.ZodType, value: unknown): string[] {
  const meantOnes = isGuess(schema, value) ? optionsOf(bare(schema)) : [chosen(schema, value)];
  return [...new Set(meantOnes.flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : [])))];
}

/** Whether an object may be one of several, and has no word of that which it was taken for. */
export function isGuess(schema: z.ZodType, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || optionsOf(bare(schema)).length < 2) return false;
  const one = chosen(schema, value);
  return one instanceof z.ZodObject && Object.keys(value).every((name) => !(name in one.shape));
}

/** 「値の種類と印字のしかた」: what its description begins with. Of Japanese ones only; '' where there is none. */
export function calledAt(schema: z.ZodType): string {
  for (let one: z.ZodType | null = schema; one; one = within(one)) {
    const [head = ''] = (one.description ?? '').split(/[。：（]/u);
    if (/[ぁ-んァ-ヶ一-龠]/u.test(head)) return head;
  }
  return '';
}

function inside(schema: z.ZodType, value: unknown, step: PropertyKey): z.ZodType | null {
  const one = chosen(schema, value);
  if (one instanceof z.ZodObject) return (one.shape as Record<PropertyKey, z.ZodType>)[step] ?? null;
  if (one instanceof z.ZodArray) return one.element as z.ZodType;
  return one instanceof z.ZodRecord ? (one.valueType as z.ZodType) : null;
}

/** Without what says only that it may be left out. */
function bare(schema: z.ZodType): z.ZodType {
  let one = schema;
  for (let inner = within(one); inner; inner = within(one)) one = inner;
  return one;
}

function within(schema: z.ZodType): z.ZodType | null {
  const isAround =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodLazy;
  return isAround ? (schema.unwrap() as z.ZodType) : null;
}

/** Of one of several things, the one that somebody meant. */
function chosen(schema: z.ZodType, value: unknown): z.ZodType {
  const options = optionsOf(bare(schema));
  const [only] = options;
  if (options.length === 1 && only) return only;
  if (Array.isArray(value)) return options.find((one) => one instanceof z.ZodArray) ?? bare(schema);
  const objects = options.filter((one) => one instanceof z.ZodObject);
  if (typeof value !== 'object' || value === null || objects.length === 0) return bare(schema);
  const fits = objects.filter((one) => takesKind(one, value));
  return meant(fits.length > 0 ? fits : objects, Object.keys(value));
}

const optionsOf = (schema: z.ZodType): z.ZodType[] =>
  schema instanceof z.ZodUnion ? schema.options.flatMap((one) => optionsOf(bare(one as z.ZodType))) : [schema];

/** Whether its words that stand for a kind (`"type": "rows"`) take what is written. */
const takesKind = ({ shape }: z.ZodObject, value: object): boolean =>
  Object.entries(shape).every(([name, one]) => {
    const isKind = one instanceof z.ZodLiteral || one instanceof z.ZodEnum;
    return !isKind || entryAt(value, name) === undefined || one.safeParse(entryAt(value, name)).success;
  });
