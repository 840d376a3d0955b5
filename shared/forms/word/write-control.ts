import { render, writePieces, type Output } from './change';
import { showsPlaceholder, takesText } from './controls';
import type { WordControl } from './word-control';
import type { CopyableContext } from './fill-context';
import { once } from '../../text/once';
import { unwrapChanges } from './unwrap';
import type { Slot } from './values';
import { checkWriter } from './write-check';
import { circleWriter } from './write-circle';
import { fieldWriter } from './write-field';
import { textWriter } from './write-text';

/** Writes what stands in the place of a control for a slot; without one, the control as it is printed. */
export type ControlWriter = (slot: Slot | undefined, out: Output) => void;

/** Whatever stays the same from one value to the next is found out once, when it is first needed. */
export function controlWriter(control: WordControl, label: string, context: CopyableContext): ControlWriter {
  const { text, names, nextId, keepControls, copyChanges } = context;
  const { start, end } = control.element;
  if (control.field !== undefined) return fieldWriter(control, label, context);
  const asPrinted = once(() =>
    render(text, start, end, [...(keepControls ? [] : unwrapChanges(control)), ...copyChanges]),
  );
  let check: ReturnType<typeof checkWriter> | undefined;
  let circle: ReturnType<typeof circleWriter> | undefined;
  let value: ReturnType<typeof textWriter> | undefined;
  return (slot, out) => {
    if (slot?.kind === 'check') return (check ??= checkWriter(control, label, context))(slot, out);
    if (slot?.kind === 'circle') return (circle ??= circleWriter(control, label, context))(slot, out);
    // A placeholder is for whoever fills in by hand: on a finished paper it would be printed.
    const isEmpty = slot === undefined || slot.text === '';
    if (isEmpty && (keepControls || !takesText(control) || !showsPlaceholder(control, names)))
      return writePieces(asPrinted(), nextId, out);
    return (value ??= textWriter(control, label, context))(slot ?? { kind: 'text', text: '' }, out);
  };
}
