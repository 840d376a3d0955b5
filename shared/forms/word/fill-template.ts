import { attempt, refuse, type Result } from '../../problems/problem';
import { illegalCharacter } from '../xml/characters';
import { encodePieces } from '../xml/encode';
import type { Edit } from '../xml/edits';
import { withReplacements, toEdits, type Replacement } from '../xml/replacement';
import { settle } from '../xml/settle';
import type { Codec } from '../zip/codec';
import { replaceParts } from '../zip/replace-parts';
import type { Output } from './change';
import { furtherSheets } from './continuation';
import { boundValues, type BoundValues } from './bound-values';
import { allControls } from './controls';
import type { ControlKind, WordControl } from './word-control';
import { newIds, type FillContext } from './fill-context';
import type { FilledFile } from '../filled-file';
import { once } from '../../text/once';
import { CONTENT_TYPES, documentTypeChanges } from '../opc/content-types';
import { partText } from '../opc/part-text';
import type { WordTemplate } from './open-template';
import { defaultHalfPoints } from './run-properties';
import { StyleLooks } from './style-looks';
import type { Slot, WordAnchors, WordValues } from './values';
import { planWordFill, refuseMissing } from './word-fill-plan';
import type { StoryPlace, WordStory } from './story';
import { printedWordsBeside } from './words-beside';
import { controlWriter } from './write-control';

export interface WordFill {
  anchors: WordAnchors;
  /** One set of values a sheet; a second one makes a continuation: the form again, on a new page. */
  sheets: readonly WordValues[];
  /** `true` for a draft: content controls stay. A finished paper is a plain document like the city's own. */
  keepControls: boolean;
}

/** Puts values into the anchors of a Word form. Only parts with something to change are rewritten. */
export function fillTemplate(template: WordTemplate, fill: WordFill, codec: Codec): Result<FilledFile> {
  return attempt(() => {
    const contents = new Map<string, Uint8Array>();
    const edits: Edit[] = [];
    for (const { part, text, mark, replacements } of changedParts(template, fill, codec)) {
      const settled = settle(replacements);
      const own = toEdits(text, part, settled);
      if (own.length === 0) continue;
      edits.push(...own);
      contents.set(part, encodePieces([mark, ...withReplacements(text, settled)]));
    }
    const { directory } = template;
    // Nothing written: the very bytes that came in, not the same text packed anew.
    if (edits.length === 0) return { bytes: directory.bytes, edits };
    return { bytes: replaceParts(directory, contents, codec), edits };
  });
}

interface ChangedPart {
  part: string;
  text: string;
  mark: string;
  replacements: Replacement[];
}

function changedParts(template: WordTemplate, fill: WordFill, codec: Codec): ChangedPart[] {
  const { anchors, sheets } = fill;
  const [first, ...others] = sheets;
  if (!first) throw new Error('a fill needs at least one sheet');
  for (const sheet of sheets) checkCharacters(sheet, anchors);
  const contextOf = storyContexts(template, fill.keepControls, codec);
  const values = boundValues(template, anchors, sheets, contextOf, codec);
  const found = new Set<string>();
  const parts = template.stories.map((story): ChangedPart => {
    const context = { ...contextOf(story), bound: values.bound };
    const replacements = storyReplacements(story, anchors, first, context, found);
    if (story.place === 'body' && others.length > 0)
      replacements.push(furtherSheets(template, anchors, others, context));
    if (story.place !== 'body') refuseDifferent(story, anchors, sheets);
    const shown = values.shown.filter((one) => one.story === story);
    return { ...story, replacements: [...replacements, ...shown.map((one) => shownReplacement(one, context))] };
  });
  refuseMissing(anchors, found, template.sameNames);
  const { contentTypes: types, documentPart } = template;
  const asDocument = {
    part: CONTENT_TYPES,
    text: types,
    mark: '',
    replacements: documentTypeChanges(types, documentPart),
  };
  const stores = [...values.stores].map(([store, replacements]) => ({ ...store, replacements }));
  return [...parts, ...stores, asDocument];
}

function storyReplacements(
  { controls }: WordStory,
  anchors: WordAnchors,
  values: WordValues,
  context: FillContext,
  found: Set<string>,
): Replacement[] {
  const { changes, spots } = planWordFill(controls, anchors, { ...context, copyChanges: [] }, found);
  const replacements: Replacement[] = changes.map(({ inserted, ...place }) => ({
    ...place,
    inserted: [inserted ?? String(context.nextId())],
  }));
  for (const { start, end, field, write } of spots) {
    const inserted: Output = [];
    write(values, inserted);
    replacements.push({ start, end, inserted, field });
  }
  return replacements;
}

/** A control of the city's own that shows a node of custom XML which got another value. It stays. */
function shownReplacement({ control, slot }: BoundValues['shown'][number], context: FillContext): Replacement {
  const inserted: Output = [];
  const bound = new Set([...context.bound, control]);
  controlWriter(control, control.tag, { ...context, bound, keepControls: true, copyChanges: [] })(slot, inserted);
  return { start: control.element.start, end: control.element.end, inserted, field: control.tag };
}

/** A header stands once in the document, above all of its sheets: it can't say something else on each. */
function refuseDifferent({ controls }: WordStory, { fields }: WordAnchors, sheets: readonly WordValues[]): void {
  const tags = new Set(allControls(controls).map(({ tag }) => tag));
  for (const { tag: field, label } of fields) {
    if (!tags.has(field)) continue;
    const [first, ...others] = sheets.map((sheet) => JSON.stringify(sheet.fields[field]));
    if (others.some((other) => other !== first))
      refuse('word/copy', { field, label, reason: '用紙の上下に印刷されるところで、どの枚も同じになります' });
  }
}

/** What filling each part needs, made once. */
function storyContexts(template: WordTemplate, keepControls: boolean, codec: Codec): (story: WordStory) => FillContext {
  const shared = {
    ...{ keepControls, bound: new Set<WordControl>() },
    nextId: newIds(template.stories.map(({ text }) => text)),
    ...stylesOf(template, codec),
  };
  return ({ text, names: own }) => ({ ...shared, text, names: own });
}

type Styles = Pick<FillContext, 'defaultHalfPoints' | 'styles'>;

/** Of each form that is open: reading them is half of what filling in a page costs. */
const knownStyles = new WeakMap<WordTemplate, Styles>();

export function stylesOf(template: WordTemplate, codec: Codec): Styles {
  const known = knownStyles.get(template);
  if (known) return known;
  const { directory, documentPart, names } = template;
  const part = once(() => {
    const found = directory.byName.get(documentPart.replace(/[^/]+$/, 'styles.xml'));
    return found ? partText(directory, found, codec) : null;
  });
  const styles = { defaultHalfPoints: once(() => defaultHalfPoints(part(), names)), styles: new StyleLooks(part) };
  knownStyles.set(template, styles);
  return styles;
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

/** An anchor of a template, with its kind, where it stands, and the words around it: `［ ］` is the place itself. */
export interface ListedAnchor {
  tag: string;
  kind: ControlKind;
  level: WordControl['level'];
  place: StoryPlace;
  beside: string;
}

/** All anchors of a template: what `inspect` shows. */
export const listAnchors = ({ stories }: WordTemplate): ListedAnchor[] =>
  stories.flatMap(({ place, controls, text, names }) => {
    const all = allControls(controls);
    return all.map((control) => {
      const { tag, kind, level } = control;
      return { tag, kind, level, place, beside: printedWordsBeside(control, all, text, names) };
    });
  });
