import { refuse } from '../../problems/problem';
import { attribute, childNamed, firstDescendant } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import { fixed, render, writePieces, type FixedEdit, type Output, type Pieces } from './change';
import type { WordControl } from './word-control';
import type { CopyableContext } from './fill-context';
import { markRuns } from './mark-runs';
import type { WordNames } from './names';
import { oncePerKey } from '../../text/once';
import { unboundChanges } from './unbind';
import { unwrapChanges } from './unwrap';
import type { CheckSlot } from './values';

/** Writes a check box control with its box ticked or not. */
export function checkWriter(
  control: WordControl,
  label: string,
  context: CopyableContext,
): (slot: CheckSlot, out: Output) => void {
  const { text, nextId, keepControls, copyChanges } = context;
  const { start, end } = control.element;
  const changesFor = (checked: boolean): FixedEdit[] => [
    ...checkChanges(control, checked, label, context),
    ...(keepControls ? unboundChanges(control, context) : unwrapChanges(control)),
    ...copyChanges,
  ];
  const plain = oncePerKey((checked: boolean) => fixed(render(text, start, end, changesFor(checked))));
  const marked = (checked: boolean, mark: string): Pieces =>
    render(text, start, end, [...changesFor(checked), ...markRuns(control, mark, context)]);
  return ({ checked, mark }, out) =>
    writePieces(mark === undefined ? plain(checked) : marked(checked, mark), nextId, out);
}

function checkChanges(control: WordControl, checked: boolean, label: string, context: CopyableContext): FixedEdit[] {
  const { text, names } = context;
  const field = control.tag;
  const box = control.properties && childNamed(control.properties, `${names.w14}checkbox`);
  if (!box) return refuse('word/anchor-kind', { field, label, reason: 'チェックボックスではありません' });
  const shown = control.content && firstDescendant(control.content, names.element.t, names.element.sym);
  if (!shown) return refuse('word/anchor-kind', { field, label, reason: 'チェックの記号が印刷されていません' });
  const state = childNamed(box, `${names.w14}checked`);
  const value = state && attribute(text, state, `${names.w14}val`);
  const changes: FixedEdit[] = [];
  // Where the control doesn't say what its box looks like, one that isn't ticked stays as printed: □ is no ☐.
  const staysPrinted =
    !checked &&
    !childNamed(box, `${names.w14}uncheckedState`) &&
    UNTICKED.test(text.slice(shown.openEnd, shown.closeStart));
  if (!staysPrinted)
    changes.push({ start: shown.start, end: shown.end, inserted: glyphXml(text, box, checked, names), field });
  if (value) changes.push({ start: value.at, end: value.end, inserted: checked ? '1' : '0', field });
  return changes;
}

/** What a box that is not ticked looks like. */
const UNTICKED = /^[☐□▢◻]$/u;

/** Fonts whose characters are pictures: Word shows them by `w:sym`, from the private use area. */
const SYMBOL_FONT = /^(?:wingdings|webdings|symbol|marlett)/i;
const SYMBOL_AREA = 0xf000;

/** The character that the control itself names for the state; ☑ and ☐ where it names none. */
function glyphXml(text: string, box: XmlElement, checked: boolean, { w, a, w14 }: WordNames): string {
  const state = childNamed(box, `${w14}${checked ? 'checkedState' : 'uncheckedState'}`);
  const font = (state && attribute(text, state, `${w14}font`)?.value) ?? '';
  const code = parseInt((state && attribute(text, state, `${w14}val`)?.value) ?? (checked ? '2611' : '2610'), 16);
  if (!SYMBOL_FONT.test(font)) return `<${w}t>${String.fromCodePoint(code)}</${w}t>`;
  const char = (code < SYMBOL_AREA ? code + SYMBOL_AREA : code).toString(16).toUpperCase();
  return `<${w}sym ${a}font="${font}" ${a}char="${char}"/>`;
}
