import { attempt, refuse, type Result } from '../../problems/problem';
import { illegalCharacter } from '../xml/characters';
import { applyEdits, type Edit } from '../xml/edits';
import type { Codec } from '../zip/codec';
import { replaceParts } from '../zip/replace-parts';
import { settle, toEdits, type Change } from './change';
import { furtherSheets } from './continuation';
import { allControls, type WordControl } from './controls';
import { fillControl, type FillContext } from './fill-control';
import { fillRows } from './fill-rows';
import { partText } from './open-package';
import type { WordTemplate } from './open-template';
import { defaultHalfPoints } from './run-properties';
import type { Slot, WordAnchors, WordValues } from './values';

export interface WordFill {
  anchors: WordAnchors;
  /** One set of values a sheet; a second one makes a continuation: the form again, on a new page. */
  sheets: readonly WordValues[];
  /** `true` for a draft: content controls stay. A finished paper is a plain document like the city's own. */
  keepControls: boolean;
}

export interface FilledWord {
  bytes: Uint8Array;
  edits: Edit[];
}

/** Ids of drawings and copied controls start here, above what Word numbers by itself. */
const FIRST_ID = 900_000_001;

/** Puts values into the anchors of a Word form. Only the main document part is rewritten. */
export function fillTemplate(template: WordTemplate, fill: WordFill, codec: Codec): Result<FilledWord> {
  return attempt(() => {
    const { directory, documentPart, documentText, documentMark } = template;
    const edits = fillEdits(template, fill, codec);
    const content = new TextEncoder().encode(documentMark + applyEdits(documentText, edits));
    return { bytes: replaceParts(directory, new Map([[documentPart, content]]), codec), edits };
  });
}

/** The edits that a fill makes, without writing a file. */
export function fillEdits(template: WordTemplate, fill: WordFill, codec: Codec): Edit[] {
  const [first, ...others] = fill.sheets;
  if (!first) throw new Error('a fill needs at least one sheet');
  for (const sheet of fill.sheets) checkCharacters(sheet, fill.anchors);
  const context = fillContext(template, fill.keepControls, codec);
  const changes = sheetChanges(template, fill.anchors, first, context);
  if (others.length > 0) {
    const sheets = others.map((values) => sheetChanges(template, fill.anchors, values, context));
    changes.push(furtherSheets(template, sheets, context));
  }
  return toEdits(template.documentText, template.documentPart, settle(changes));
}

function fillContext(template: WordTemplate, keepControl: boolean, codec: Codec): FillContext {
  const { directory, documentText: text, documentPart, names } = template;
  let id = FIRST_ID;
  let size: number | undefined;
  return {
    text,
    names,
    keepControl,
    nextId: () => id++,
    defaultHalfPoints: () => {
      const styles = directory.byName.get(documentPart.replace(/[^/]+$/, 'styles.xml'));
      return (size ??= defaultHalfPoints(styles ? partText(directory, styles, codec) : null, names));
    },
  };
}

/** The changes of one sheet: every anchor of the form, wherever and however often it stands. */
function sheetChanges(
  template: WordTemplate,
  anchors: WordAnchors,
  values: WordValues,
  context: FillContext,
): Change[] {
  const changes: Change[] = [];
  const fields = new Map(anchors.fields.map((field) => [field.tag, field.label]));
  const rows = new Map(anchors.rows.map((row) => [row.tag, row]));
  const found = new Set<string>();
  const visit = (controls: readonly WordControl[]): void => {
    for (const control of controls) {
      const label = fields.get(control.tag);
      const row = control.kind === 'repeating' ? rows.get(control.tag) : undefined;
      if (label !== undefined || row) found.add(control.tag);
      if (row) changes.push(...fillRows(control, row, values.rows[control.tag] ?? [], context));
      else if (label !== undefined) changes.push(...fillControl(control, values.fields[control.tag], label, context));
      else visit(control.children);
    }
  };
  visit(template.controls);
  for (const { tag, label } of [...anchors.fields, ...anchors.rows])
    if (!found.has(tag)) refuse('word/missing-anchor', { field: tag, label });
  return changes;
}

function checkCharacters(values: WordValues, anchors: WordAnchors): void {
  const check = (slots: Record<string, Slot>, labels: readonly { tag: string; label: string }[]): void => {
    for (const { tag, label } of labels) {
      const slot = slots[tag];
      const illegal = slot?.kind === 'text' ? illegalCharacter(slot.text) : null;
      if (illegal) refuse('field/illegal-character', { label, ...illegal });
    }
  };
  check(values.fields, anchors.fields);
  for (const row of anchors.rows)
    (values.rows[row.tag] ?? []).forEach((entry, i) =>
      check(
        entry,
        row.fields.map(({ tag, label }) => ({ tag, label: `${label}（${i + 1}行目）` })),
      ),
    );
}

/** The tags of all anchors in a template, with their kinds: what `inspect` shows. */
export function listAnchors(
  template: WordTemplate,
): { tag: string; kind: WordControl['kind']; level: WordControl['level'] }[] {
  return [...allControls(template.controls)].map(({ tag, kind, level }) => ({ tag, kind, level }));
}
