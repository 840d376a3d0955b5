import type { Form, FormField } from '../packs/schema';
import { plainFields, rowsOf } from '../packs/form-fields';
import { attempt, problem } from '../problems/problem';
import { oncePerObject } from '../text/once';
import type { Evaluation, FilledField, FormFinding } from './bindings/evaluation';
import { entryName } from './bindings/printed-values';
import { DATE_PARTS, datePart } from './date-parts';
import { excelAnchors } from './excel-form';
import type { AnyTemplate, FormTemplate } from './form-template';
import { briefly } from './no-room';
import { optionBoxes } from './one-of';
import { spreadPlaces } from './spread-value';
import { unseenPdfFields } from './pdf-rooms';
import { unseenCells } from './sheet/unseen-cells';
import type { Unseen } from './unseen';
import { unseenText } from './word/unseen-text';
import type { Codec } from './zip/codec';

/** What was looked at last in a form: at every key that is typed beside a preview it is the same. */
const lastLooked = oncePerObject((_: AnyTemplate): { asked: string; found: ReadonlyMap<string, Unseen> } => ({
  asked: '',
  found: new Map(),
}));

/** Places of a form that take a value and show none on paper, by the anchor's tag; none where its anchors can't be found. */
export function unseenPlaces(form: Form, template: AnyTemplate, codec: Codec): ReadonlyMap<string, Unseen> {
  if (template.kind === 'pdf') return unseenPdfFields(form, template);
  const last = lastLooked(template);
  const anchors = template.kind === 'excel' ? excelAnchors(form) : null;
  const asked = JSON.stringify(anchors ?? 'word');
  if (last.asked === asked) return last.found;
  const looked = attempt(() =>
    template.kind === 'excel' && anchors ? unseenCells(template, anchors) : unseenIn(template, codec),
  );
  Object.assign(last, { asked, found: looked.ok ? looked.value : new Map() });
  return last.found;
}

const unseenIn = (template: FormTemplate, codec: Codec): Map<string, Unseen> =>
  template.kind === 'word' ? unseenText(template, codec) : new Map<string, Unseen>();

/**
 * Values that go out in the file and that nobody sees on the paper: whoever makes it is told of each, as it is theirs to say whether it may
 * go. A warning, since some forms keep a cell so that others can work with it.
 */
export function unseenFindings(form: Form, template: AnyTemplate, { sheets }: Evaluation, codec: Codec): FormFinding[] {
  const unseen = unseenPlaces(form, template, codec);
  if (unseen.size === 0) return [];
  const at = (fields: readonly FormField[], filled: readonly FilledField[], who: string): FormFinding[] =>
    filled.flatMap((one) => {
      const field = fields.find(({ key }) => key === one.key);
      const found = field && tagsOf(field).flatMap((tag) => unseen.get(tag) ?? [])[0];
      return found && one.shown !== '' ? [findingOf(field, one, found, who, template.kind === 'pdf')] : [];
    });
  const plain = plainFields(form);
  return sheets.flatMap((sheet) => [
    ...at(plain, sheet.fields, ''),
    ...rowsOf(form).flatMap(({ key, fields }) =>
      (sheet.rows[key] ?? []).flatMap((entry) => at(fields, entry.fields, entryName(entry))),
    ),
  ]);
}

const tagsOf = (field: FormField): string[] => [
  field.key,
  ...DATE_PARTS.map((part) => datePart(field.key, part)),
  ...[...optionBoxes(field), ...spreadPlaces(field)].map(({ tag }) => tag),
];

function findingOf(
  { label }: FormField,
  { shown, path }: FilledField,
  { why, place, isOnScreen = false }: Unseen,
  who: string,
  isPdf: boolean,
): FormFinding {
  const named = [who, label].filter(Boolean).join('　');
  const where = place && `（${place}）`;
  const { message } = problem('field/unseen', { label: named, value: briefly(shown), why, where, isPdf, isOnScreen });
  return { level: 'warning', id: 'unseen', message, label, path, why: null, stage: 'fill' };
}
