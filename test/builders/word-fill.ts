import type { FilledFile } from '@shared/forms/filled-file';
import { checkWord } from '@shared/forms/finished/check-word';
import { fillTemplate } from '@shared/forms/word/fill-template';
import { openTemplate, type WordTemplate } from '@shared/forms/word/open-template';
import type { Slot, WordAnchors, WordValues } from '@shared/forms/word/values';
import type { Codec } from '@shared/forms/zip/codec';
import { fflateCodec } from '@shared/forms/zip/fflate-codec';
import { unwrap, type Result } from '@shared/problems/problem';
import { nodeCodec } from '../../electron/storage/node-codec';

export const codecs: [string, Codec][] = [
  ['node:zlib', nodeCodec],
  ['fflate', fflateCodec],
];

/** A value: text as it is, a tick as a boolean, anything else as a slot. */
type Given = string | boolean | Slot;
type GivenFields = Record<string, Given>;

export interface GivenSheet {
  fields?: GivenFields;
  /** Entries by the section's tag. */
  rows?: Record<string, GivenFields[]>;
}

export interface FillOptions {
  draft?: boolean;
  codec?: Codec;
  /** Tag of what further sheets repeat. */
  sheetPart?: string;
  /** Anchors of rows by section, where no entry names them. */
  rowFields?: Record<string, string[]>;
}

export const circled = (word: string | null): Slot => ({ kind: 'circle', word });

const slot = (given: Given): Slot =>
  typeof given === 'string'
    ? { kind: 'text', text: given }
    : typeof given === 'boolean'
      ? { kind: 'check', checked: given }
      : given;

const slots = (given: GivenFields): Record<string, Slot> =>
  Object.fromEntries(Object.entries(given).map(([tag, value]) => [tag, slot(value)]));

const sheetValues = ({ fields = {}, rows = {} }: GivenSheet): WordValues => ({
  fields: slots(fields),
  rows: Object.fromEntries(Object.entries(rows).map(([tag, entries]) => [tag, entries.map(slots)])),
});

/** Labels are the tags in 〈〉, so that a message can be told from a tag. */
const named = (tags: Iterable<string>): { tag: string; label: string }[] =>
  [...new Set(tags)].map((tag) => ({ tag, label: `〈${tag}〉` }));

function anchorsFor(sheets: readonly GivenSheet[], rowFields: Record<string, string[]>): WordAnchors {
  const sections = new Set([...Object.keys(rowFields), ...sheets.flatMap(({ rows = {} }) => Object.keys(rows))]);
  return {
    fields: named(sheets.flatMap(({ fields = {} }) => Object.keys(fields))),
    rows: named(sections).map((section) => ({
      ...section,
      fields: named([
        ...(rowFields[section.tag] ?? []),
        ...sheets.flatMap(({ rows = {} }) => (rows[section.tag] ?? []).flatMap((entry) => Object.keys(entry))),
      ]),
    })),
  };
}

export const opened = (docx: Uint8Array, codec: Codec = nodeCodec): WordTemplate => unwrap(openTemplate(docx, codec));

/** Fills a Word file; several sheets make a continuation. */
export function tryFill(
  docx: Uint8Array,
  sheets: GivenSheet | readonly GivenSheet[],
  { draft = false, codec = nodeCodec, rowFields = {}, sheetPart }: FillOptions = {},
): Result<FilledFile> {
  const template = openTemplate(docx, codec);
  if (!template.ok) return template;
  const list = Array.isArray(sheets) ? (sheets as GivenSheet[]) : [sheets as GivenSheet];
  const [part] = sheetPart ? named([sheetPart]) : [];
  const fill = {
    anchors: { ...anchorsFor(list, rowFields), sheetPart: part },
    sheets: list.map(sheetValues),
    keepControls: draft,
  };
  const file = fillTemplate(template.value, fill, codec);
  if (!file.ok) return file;
  const checked = checkWord(template.value, fill, file.value.bytes, codec);
  return checked.ok ? file : checked;
}

export const filled = (
  docx: Uint8Array,
  sheets: GivenSheet | readonly GivenSheet[],
  options?: FillOptions,
): FilledFile => unwrap(tryFill(docx, sheets, options));
