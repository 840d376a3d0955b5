import { childNamed } from '../xml/elements';
import type { FixedText } from '../xml/encode';
import { fixed, render, writePieces, type FixedEdit, type Output } from './change';
import { firstRun, showsPlaceholder } from './controls';
import type { WordControl } from './word-control';
import type { CopyableContext } from './fill-context';
import { once, oncePerKey } from '../../text/once';
import { cellLineScale } from './cell-line';
import { runPropertiesXml } from './run-properties';
import { slotLook } from './slot-look';
import { runContent } from './text-run';
import { typedValue } from './typed-value';
import { propertiesRemoved, unboundChanges } from './unbind';
import { findHole, insideOf } from './value-hole';
import type { WordTextSlot } from './values';

/** Writes text in the place of a control, with the look of the control's first run. */
export function textWriter(
  control: WordControl,
  label: string,
  context: CopyableContext,
): (slot: WordTextSlot, out: Output) => void {
  const { text, names, nextId, keepControls, copyChanges } = context;
  const typed = typedValue(control, label, context);
  const hole = findHole(control, label, context);
  const outer = keepControls ? control.element : (insideOf(text, control.content) ?? hole);
  const changes = [...hole.changes, ...(keepControls ? filledMarks(control, context) : []), ...copyChanges];
  const aheadWith = (more: readonly FixedEdit[]): readonly FixedText[] =>
    fixed(render(text, outer.start, hole.start, more.length > 0 ? [...changes, ...more] : changes));
  const ahead = aheadWith([]);
  const behind = fixed(render(text, hole.end, outer.end, changes));
  const look = valueLook(control, context);
  const scaleOf = once(() => cellLineScale(control, look, context));
  const begin = oncePerKey((own: string): FixedText => ({ text: `${hole.open}<${names.w}r>${own}` }));
  const finish = { text: `</${names.w}r>${hole.close}` };
  return (slot, out) => {
    const value = slot.text === '' ? null : typed?.(slot);
    writePieces(value && keepControls ? aheadWith(value.changes) : ahead, nextId, out);
    const seen = { ...slot, scale: Math.min(slot.scale ?? 1, scaleOf()(slot.text)) };
    const own = slotLook(look, seen, context);
    const lined = slot.underlined ?? 0;
    if (lined === 0) out.push(begin(own), runContent(value?.text ?? slot.text, names), finish);
    else {
      out.push(begin(slotLook(look, seen, context, true)), runContent(slot.text.slice(0, lined), names));
      out.push(`</${names.w}r><${names.w}r>${own}`, runContent(slot.text.slice(lined), names), finish);
    }
    writePieces(behind, nextId, out);
  };
}

/** A draft's control that got a value no longer shows its placeholder. */
const filledMarks = (control: WordControl, context: CopyableContext): FixedEdit[] => [
  ...propertiesRemoved(control, [context.names.element.showingPlcHdr]),
  ...unboundChanges(control, context),
];

/** The look of the control's first run; of a placeholder, the look that the control has for its value. */
export function valueLook(control: WordControl, { text, names }: Pick<CopyableContext, 'text' | 'names'>): string {
  const isPlaceholder = showsPlaceholder(control, names);
  const own = runPropertiesXml(text, firstRun(control, names), names, isPlaceholder);
  const inControl = control.properties && childNamed(control.properties, names.element.rPr);
  const forValues = inControl ? text.slice(inControl.start, inControl.end) : '';
  return isPlaceholder ? forValues || own : own || forValues;
}
