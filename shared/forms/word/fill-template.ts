import { attempt, refuse, type Result } from '../../problems/problem';
import { illegalCharacter } from '../xml/characters';
import { encodePieces } from '../xml/encode';
import { replaced, toEdits, type Replacement } from '../xml/replacement';
import { settle } from '../xml/settle';
import type { Codec } from '../zip/codec';
import { replaceParts } from '../zip/replace-parts';
import type { Output } from './change';
import { furtherSheets } from './continuation';
import { allControls, type WordControl } from './controls';
import { newIds, type FillContext } from './fill-context';
import type { FilledFile } from '../filled-file';
import { once } from '../once';
import { partText } from '../opc/part-text';

import type { WordTemplate } from './open-template';
import { defaultHalfPoints } from './run-properties';
import type { Slot, WordAnchors, WordValues } from './values';
import { planSheet } from './plan-sheet';

export interface WordFill {
  anchors: WordAnchors;
  /** One set of values a sheet; a second one makes a continuation: the form again, on a new page. */
  sheets: readonly WordValues[];
  /** `true` for a draft: content controls stay. A finished paper is a plain document like the city's own. */
  keepControls: boolean;
}

/** Puts values into the anchors of a Word form. Only the main document part is rewritten. */
export function fillTemplate(template: WordTemplate, fill: WordFill, codec: Codec): Result<FilledFile> {
  return attempt(() => {
    const { directory, documentPart, documentText, documentMark } = template;
    const replacements = settle(replacementsFor(template, fill, codec));
    const edits = toEdits(documentText, documentPart, replacements);
    // Nothing written: the very bytes that came in, not the same text packed anew.
    if (edits.length === 0) return { bytes: directory.bytes, edits };
    const content = encodePieces([documentMark, ...replaced(documentText, replacements)]);
    return { bytes: replaceParts(directory, new Map([[documentPart, content]]), codec), edits };
  });
}

function replacementsFor(template: WordTemplate, fill: WordFill, codec: Codec): Replacement[] {
  const { anchors, sheets } = fill;
  const [first, ...others] = sheets;
  if (!first) throw new Error('a fill needs at least one sheet');
  for (const sheet of sheets) checkCharacters(sheet, anchors);
  const context = fillContext(template, fill.keepControls, codec);
  const { changes, spots } = planSheet(template, anchors, { ...context, copyChanges: [] });
  const replacements: Replacement[] = changes.map(({ inserted, ...place }) => ({
    ...place,
    inserted: [inserted ?? String(context.nextId())],
  }));
  for (const { start, end, field, write } of spots) {
    const inserted: Output = [];
    write(first, inserted);
    replacements.push({ start, end, inserted, field });
  }
  if (others.length > 0) replacements.push(furtherSheets(template, anchors, others, context));
  return replacements;
}

function fillContext(template: WordTemplate, keepControls: boolean, codec: Codec): FillContext {
  const { directory, documentText: text, documentPart, names } = template;
  return {
    text,
    names,
    keepControls,
    nextId: newIds(text),
    defaultHalfPoints: once(() => {
      const styles = directory.byName.get(documentPart.replace(/[^/]+$/, 'styles.xml'));
      return defaultHalfPoints(styles ? partText(directory, styles, codec) : null, names);
    }),
  };
}

function checkCharacters({ fields, rows }: WordValues, anchors: WordAnchors): void {
  const check = (slot: Slot | undefined, label: string, row?: number): void => {
    const illegal = slot?.kind === 'text' ? illegalCharacter(slot.text) : null;
    if (illegal) refuse('field/illegal-character', { label: row ? `${label}（${row}行目）` : label, ...illegal });
  };
  for (const { tag, label } of anchors.fields) check(fields[tag], label);
  for (const row of anchors.rows)
    (rows[row.tag] ?? []).forEach((entry, i) => {
      for (const { tag, label } of row.fields) check(entry[tag], label, i + 1);
    });
}

/** The tags of all anchors in a template, with their kinds: what `inspect` shows. */
export function listAnchors(
  template: WordTemplate,
): { tag: string; kind: WordControl['kind']; level: WordControl['level'] }[] {
  return allControls(template.controls).map(({ tag, kind, level }) => ({ tag, kind, level }));
}
