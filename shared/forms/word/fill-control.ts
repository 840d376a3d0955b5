import { refuse } from '../../problems/problem';
import { attribute, childNamed, decodeText, descendants, type XmlElement } from '../xml/scan';
import type { Change } from './change';
import { circleRun } from './circle';
import { firstRun, type WordControl } from './controls';
import type { WordNames } from './names';
import { halfPoints, runPropertiesXml, withLook } from './run-properties';
import { textRun } from './text-run';
import type { CheckSlot, CircleSlot, Slot, TextSlot } from './values';

/** What filling needs beside the control itself. */
export interface FillContext {
  text: string;
  names: WordNames;
  /** Size of runs that name none, in half-points; read only when asked for. */
  defaultHalfPoints: () => number;
  /** A number that no other drawing or control of the document has. */
  nextId: () => number;
  /** Keeps the control around its value (draft) instead of unwrapping it (finished paper). */
  keepControl: boolean;
}

/** The changes that put `slot` into `control`; without a slot only what finishing takes away. */
export function fillControl(
  control: WordControl,
  slot: Slot | undefined,
  label: string,
  context: FillContext,
): Change[] {
  const changes: Change[] = [];
  const field = control.tag;
  if (slot?.kind === 'text' && (slot.text !== '' || isPlaceholder(control, context.names)))
    changes.push(...fillText(control, slot, context));
  if (slot?.kind === 'check') changes.push(...fillCheck(control, slot, label, context));
  if (slot?.kind === 'circle') changes.push(...fillCircle(control, slot, label, context));
  changes.push(...(context.keepControl ? keptMarks(control, slot, context) : unwrapChanges(control, field)));
  return changes;
}

/** Takes the control away and leaves its content: `<w:sdt>…<w:sdtContent>` and `</w:sdtContent></w:sdt>`. */
export function unwrapChanges(control: WordControl, field: string): Change[] {
  const { element, content } = control;
  if (!content) return [{ start: element.start, end: element.end, inserted: '', field }];
  return [
    { start: element.start, end: content.openEnd, inserted: '', field },
    { start: content.closeStart, end: element.end, inserted: '', field },
  ];
}

const isPlaceholder = (control: WordControl, names: WordNames): boolean =>
  control.properties !== null && childNamed(control.properties, `${names.w}showingPlcHdr`) !== null;

/** A draft's control that got a value no longer shows its placeholder. */
function keptMarks(control: WordControl, slot: Slot | undefined, { names }: FillContext): Change[] {
  const mark = control.properties && childNamed(control.properties, `${names.w}showingPlcHdr`);
  if (!mark || slot?.kind !== 'text' || slot.text === '') return [];
  return [{ start: mark.start, end: mark.end, inserted: '', field: control.tag }];
}

// ---- text ------------------------------------------------------------------------------------------------------------

function fillText(control: WordControl, slot: TextSlot, context: FillContext): Change[] {
  const { text, names } = context;
  const field = control.tag;
  const run = textRun(slot.text, valueLook(control, slot, context), names);
  if (control.level === 'run') return [replaceRunContent(control, run, context)];

  // Around paragraphs or cells: the first paragraph takes the value, the others of the control go.
  const paragraphs = control.content
    ? [...descendants(control.content)].filter(({ name }) => name === `${names.w}p`)
    : [];
  const [first, ...others] = paragraphs;
  if (!first) return [replaceRunContent(control, `<${names.w}p>${run}</${names.w}p>`, context)];
  const changes: Change[] = others.map(({ start, end }) => ({ start, end, inserted: '', field }));
  if (first.openEnd === first.closeStart && text.charAt(first.openEnd - 2) === '/') {
    const open = text.slice(first.start, first.openEnd - 2);
    changes.push({ start: first.start, end: first.end, inserted: `${open}>${run}</${names.w}p>`, field });
  } else {
    const from = childNamed(first, `${names.w}pPr`)?.end ?? first.openEnd;
    changes.push({ start: from, end: first.closeStart, inserted: run, field });
  }
  return changes;
}

function replaceRunContent(control: WordControl, run: string, { text, names, keepControl }: FillContext): Change {
  const { element, content, tag: field } = control;
  if (!keepControl) return { start: element.start, end: element.end, inserted: run, field };
  const wrapped = `<${names.w}sdtContent>${run}</${names.w}sdtContent>`;
  if (!content) return { start: element.closeStart, end: element.closeStart, inserted: wrapped, field };
  const isEmptyTag = content.openEnd === content.closeStart && text.charAt(content.openEnd - 2) === '/';
  if (isEmptyTag) return { start: content.start, end: content.end, inserted: wrapped, field };
  return { start: content.openEnd, end: content.closeStart, inserted: run, field };
}

/** The look of the control's first run, made smaller or marked as the slot says. */
function valueLook(control: WordControl, slot: TextSlot, context: FillContext): string {
  const { text, names } = context;
  const own = runPropertiesXml(text, firstRun(control, names), names, isPlaceholder(control, names));
  const inControl = control.properties && childNamed(control.properties, `${names.w}rPr`);
  const xml = own || (inControl ? text.slice(inControl.start, inControl.end) : '');
  const scaled = slot.scale === undefined || slot.scale >= 1 ? undefined : slot.scale;
  if (scaled === undefined && slot.mark === undefined) return xml;
  const size =
    scaled === undefined ? undefined : Math.floor((halfPoints(xml, names) ?? context.defaultHalfPoints()) * scaled);
  return withLook(xml, { halfPoints: size, mark: slot.mark }, names);
}

// ---- check boxes -----------------------------------------------------------------------------------------------------

function fillCheck(control: WordControl, slot: CheckSlot, label: string, context: FillContext): Change[] {
  const { text, names } = context;
  const field = control.tag;
  const box = control.properties && childNamed(control.properties, `${names.w14}checkbox`);
  if (!box) return refuse('word/anchor-kind', { field, label, reason: 'not a check box' });
  const glyph = checkGlyph(text, box, slot.checked, names);
  const shown = control.content && [...descendants(control.content)].find(({ name }) => name === `${names.w}t`);
  if (!shown) return refuse('word/anchor-kind', { field, label, reason: 'no check box character' });
  const changes: Change[] = [{ start: shown.openEnd, end: shown.closeStart, inserted: glyph, field }];
  const state = childNamed(box, `${names.w14}checked`);
  const value = state && attribute(text, state, `${names.w14}val`);
  if (value && context.keepControl)
    changes.push({ start: value.at, end: value.end, inserted: slot.checked ? '1' : '0', field });
  return [...changes, ...markRuns(control, slot.mark, context)];
}

/** The character that the control itself names for the state; ☑ and ☐ where it names none. */
function checkGlyph(text: string, box: XmlElement, checked: boolean, names: WordNames): string {
  const state = childNamed(box, `${names.w14}${checked ? 'checkedState' : 'uncheckedState'}`);
  const code = state && attribute(text, state, `${names.w14}val`)?.value;
  return code ? String.fromCodePoint(parseInt(code, 16)) : checked ? '☑' : '☐';
}

// ---- circles ---------------------------------------------------------------------------------------------------------

function fillCircle(control: WordControl, slot: CircleSlot, label: string, context: FillContext): Change[] {
  const field = control.tag;
  const marks = markRuns(control, slot.mark, context);
  if (slot.word === null) return marks;
  const place = findWord(control, slot.word, context);
  if (!place) return refuse('word/circle-word', { field, label, word: slot.word });
  const { names } = context;
  const own = runPropertiesXml(context.text, place.run, names, false);
  const points = (halfPoints(own, names) ?? context.defaultHalfPoints()) / 2;
  const ring = circleRun(slot.word, points, context.nextId(), names);
  if (place.isFirst) return [...marks, { start: place.run.start, end: place.run.start, inserted: ring, field }];
  // The word stands inside the run's text: the run is closed before it and opened again behind the ring.
  const look = slot.mark === undefined ? own : withLook(own, { mark: slot.mark }, names);
  const { w } = names;
  const inserted = `</${w}t></${w}r>${ring}<${w}r>${look}<${w}t xml:space="preserve">`;
  return [...marks, { start: place.at, end: place.at, inserted, field }];
}

/** The run and raw position where a word printed inside the control starts. */
function findWord(
  control: WordControl,
  word: string,
  { text, names }: FillContext,
): { run: XmlElement; at: number; isFirst: boolean } | null {
  if (!control.content) return null;
  for (const run of descendants(control.content)) {
    if (run.name !== `${names.w}r`) continue;
    const texts = run.children.filter(({ name }) => name === `${names.w}t`);
    for (const element of texts) {
      const raw = text.slice(element.openEnd, element.closeStart);
      const index = rawIndexOf(raw, word);
      if (index !== -1) return { run, at: element.openEnd + index, isFirst: index === 0 && element === texts[0] };
    }
  }
  return null;
}

/** Where `word` starts in raw character data; printed words hold no reference, so the raw text is searched. */
const rawIndexOf = (raw: string, word: string): number => (decodeText(raw).includes(word) ? raw.indexOf(word) : -1);

// ---- the preview's marks ---------------------------------------------------------------------------------------------

function markRuns(control: WordControl, mark: string | undefined, context: FillContext): Change[] {
  if (mark === undefined || !control.content) return [];
  const { text, names } = context;
  return [...descendants(control.content)]
    .filter(({ name }) => name === `${names.w}r`)
    .map((run) => {
      const element = childNamed(run, `${names.w}rPr`);
      const xml = withLook(element ? text.slice(element.start, element.end) : '', { mark }, names);
      const [start, end] = element ? [element.start, element.end] : [run.openEnd, run.openEnd];
      return { start, end, inserted: xml, field: control.tag };
    });
}
