import { refuse } from '../../problems/problem';
import { childNamed, firstDescendant, isEmptyTag } from '../xml/elements';
import type { FixedText } from '../xml/encode';
import type { XmlElement } from '../xml/scan';
import { fixed, render, writePieces, type Change, type Output } from './change';
import { firstRun, showsPlaceholder, type WordControl } from './controls';
import type { CopyableContext } from './fill-context';
import { oncePerKey } from '../once';
import { halfPoints, runPropertiesXml, withLook } from './run-properties';
import { runContent } from './text-run';
import type { TextSlot } from './values';

/** Where in a control the value's run goes: what stands from `start` to `end` gives way to it. */
interface Hole {
  start: number;
  end: number;
  /** Around the run, where the template has an empty element or none. */
  open: string;
  close: string;
  /** What else of the control goes: the further paragraphs of a text. */
  changes: Change[];
}

/** Writes text in the place of a control, with the look of the control's first run. */
export function textWriter(
  control: WordControl,
  label: string,
  context: CopyableContext,
): (slot: TextSlot, out: Output) => void {
  const { text, names, nextId, keepControls, copyChanges } = context;
  const hole = findHole(control, label, context);
  const outer = keepControls ? control.element : (insideOf(text, control.content) ?? hole);
  const changes = [...hole.changes, ...(keepControls ? filledMarks(control, context) : []), ...copyChanges];
  const ahead = fixed(render(text, outer.start, hole.start, changes));
  const behind = fixed(render(text, hole.end, outer.end, changes));
  const look = valueLook(control, context);
  const begin = oncePerKey((own: string): FixedText => ({ text: `${hole.open}<${names.w}r>${own}` }));
  const finish = { text: `</${names.w}r>${hole.close}` };
  return (slot, out) => {
    writePieces(ahead, nextId, out);
    out.push(begin(ownLook(look, slot, context)), runContent(slot.text, names), finish);
    writePieces(behind, nextId, out);
  };
}

/** The stretch between an element's tags; null where it has none. */
const insideOf = (text: string, element: XmlElement | null): { start: number; end: number } | null =>
  element && !isEmptyTag(text, element) ? { start: element.openEnd, end: element.closeStart } : null;

function findHole(control: WordControl, label: string, context: CopyableContext): Hole {
  const { text, names } = context;
  const { content, level, tag: field } = control;
  if (level === 'run') return contentHole(control, '', context);
  // Around paragraphs, cells or rows: the first paragraph takes the value, those beside it go.
  const first = content && firstDescendant(content, names.element.p);
  if (!first) {
    if (level !== 'block') return refuse('word/anchor-kind', { field, label, reason: 'no paragraph' });
    return contentHole(control, names.element.p, context);
  }
  const changes = (first.parent?.children ?? [])
    .filter((beside) => beside !== first && beside.name === first.name)
    .map(({ start, end }) => ({ start, end, inserted: '', field }));
  if (isEmptyTag(text, first)) {
    const open = `${text.slice(first.start, first.openEnd - 2).trimEnd()}>`;
    return { start: first.start, end: first.end, open, close: `</${first.name}>`, changes };
  }
  const start = childNamed(first, names.element.pPr)?.end ?? first.openEnd;
  return { start, end: first.closeStart, open: '', close: '', changes };
}

/** All of the control's content, with an element put around the run where there is a name for it. */
function contentHole({ element, content }: WordControl, around: string, context: CopyableContext): Hole {
  const { text, names, keepControls } = context;
  const inside = insideOf(text, content);
  const missing = !inside && keepControls ? names.element.sdtContent : '';
  const tags = [missing, around].filter((name) => name !== '');
  const open = tags.map((name) => `<${name}>`).join('');
  const close = tags
    .map((name) => `</${name}>`)
    .reverse()
    .join('');
  const place = inside ?? content ?? { start: element.closeStart, end: element.closeStart };
  return { start: place.start, end: place.end, open, close, changes: [] };
}

/**
 * A draft's control that got a value no longer shows its placeholder, and is no longer bound to a property of the file:
 * Word would put the property's value back.
 */
function filledMarks({ properties, tag: field }: WordControl, { names }: CopyableContext): Change[] {
  const gone = [names.element.showingPlcHdr, names.element.dataBinding, `${names.w15}dataBinding`];
  return (properties?.children ?? [])
    .filter(({ name }) => gone.includes(name))
    .map(({ start, end }) => ({ start, end, inserted: '', field }));
}

/** The look of the control's first run; of a placeholder, the look that the control has for its value. */
function valueLook(control: WordControl, { text, names }: CopyableContext): string {
  const isPlaceholder = showsPlaceholder(control, names);
  const own = runPropertiesXml(text, firstRun(control, names), names, isPlaceholder);
  const inControl = control.properties && childNamed(control.properties, names.element.rPr);
  const forValues = inControl ? text.slice(inControl.start, inControl.end) : '';
  return isPlaceholder ? forValues || own : own || forValues;
}

/** The look made smaller or marked as the slot says. */
function ownLook(look: string, { scale = 1, mark }: TextSlot, { names, defaultHalfPoints }: CopyableContext): string {
  if (scale >= 1 && mark === undefined) return look;
  const size = scale < 1 ? Math.floor((halfPoints(look, names) ?? defaultHalfPoints()) * scale) : undefined;
  return withLook(look, { halfPoints: size, mark }, names);
}
