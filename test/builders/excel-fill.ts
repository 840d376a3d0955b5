import { checkWorkbook } from '@shared/forms/finished/check-workbook';
import { fillWorkbook } from '@shared/forms/excel/fill-workbook';
import { openWorkbook } from '@shared/forms/excel/open-workbook';
import type { ExcelAnchors, ExcelSlot } from '@shared/forms/excel/values';
import type { FilledFile } from '@shared/forms/filled-file';
import type { Codec } from '@shared/forms/zip/codec';
import { unwrap, type Result } from '@shared/problems/problem';
import { nodeCodec } from '../../electron/storage/node-codec';

/** A value: text as it is, a number, a tick as a boolean, anything else as a slot. */
type Given = string | number | boolean | ExcelSlot;
type GivenFields = Record<string, Given>;

export interface GivenRows {
  printed: number;
  entries: readonly GivenFields[];
  /** Fields of the rows, where no entry names them. */
  fields?: readonly string[];
}

export interface GivenValues {
  fields?: GivenFields;
  rows?: Record<string, GivenRows>;
}

const slot = (given: Given): ExcelSlot => {
  if (typeof given === 'string') return { kind: 'text', text: given };
  if (typeof given === 'number') return { kind: 'number', text: String(given) };
  return typeof given === 'boolean' ? { kind: 'check', checked: given } : given;
};

const slots = (given: GivenFields): Record<string, ExcelSlot> =>
  Object.fromEntries(Object.entries(given).map(([tag, value]) => [tag, slot(value)]));

/** Labels are the tags in 〈〉, so that a message can be told from a tag. */
const named = (tags: Iterable<string>): { tag: string; label: string }[] =>
  [...new Set(tags)].map((tag) => ({ tag, label: `〈${tag}〉` }));

export const date = (iso: string, shown = iso): ExcelSlot => ({ kind: 'date', date: iso, shown });
export const circled = (word: string | null): ExcelSlot => ({ kind: 'circle', word });

export const anchorsFor = ({ fields = {}, rows = {} }: GivenValues): ExcelAnchors => ({
  fields: named(Object.keys(fields)),
  rows: Object.entries(rows).map(([tag, given]) => ({
    tag,
    label: `〈${tag}〉`,
    printed: given.printed,
    fields: named([...(given.fields ?? []), ...given.entries.flatMap((entry) => Object.keys(entry))]),
  })),
});

/** Fills an Excel file. */
export function tryFill(xlsx: Uint8Array, values: GivenValues, codec: Codec = nodeCodec): Result<FilledFile> {
  const template = openWorkbook(xlsx, codec);
  if (!template.ok) return template;
  const { fields = {}, rows = {} } = values;
  const entries = Object.entries(rows).map(([tag, given]) => [tag, given.entries.map(slots)] as const);
  const fill = { anchors: anchorsFor(values), sheets: [{ fields: slots(fields), rows: Object.fromEntries(entries) }] };
  const file = fillWorkbook(template.value, fill, codec);
  if (!file.ok) return file;
  const checked = checkWorkbook(template.value, fill, file.value.bytes, codec);
  return checked.ok ? file : checked;
}

export const filled = (xlsx: Uint8Array, values: GivenValues, codec?: Codec): FilledFile =>
  unwrap(tryFill(xlsx, values, codec));
