import { refuse } from '../../problems/problem';
import { attribute } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import { fixed, render, writePieces, type FixedEdit, type Output, type Pieces } from './change';
import { circleRun } from './circle';
import type { WordControl } from './word-control';
import { mayBeDivided } from './ring-line';
import { ringShape } from './ring-shape';
import type { CopyableContext } from './fill-context';
import { markRuns } from './mark-runs';
import type { WordNames } from './names';
import { oncePerKey } from '../../text/once';
import { isVertical, placeIn, readPrinted, type PrintedWordPlace } from './printed-text';
import { ringedPlace } from '../ring-word';
import { runPropertiesXml, withLook } from './run-properties';
import { tiesInside } from './ties-around';
import { unwrapChanges } from './unwrap';
import type { CircleSlot } from './values';

/** Writes a control's printed words with a ring around one of them. */
export function circleWriter(
  control: WordControl,
  label: string,
  context: CopyableContext,
): (slot: CircleSlot, out: Output) => void {
  const { text, nextId, keepControls, copyChanges } = context;
  const { start, end } = control.element;
  const changesFor = (word: string | null, mark?: string): FixedEdit[] => [
    ...(word === null ? [] : [...ringChanges(control, word, label, mark, context), ...tiesInside(control, context)]),
    ...(keepControls ? [] : unwrapChanges(control)),
    ...copyChanges,
  ];
  const plain = oncePerKey((word: string | null) => fixed(render(text, start, end, changesFor(word))));
  const marked = (word: string | null, mark: string): Pieces =>
    render(text, start, end, [...markRuns(control, mark, context), ...changesFor(word, mark)]);
  return ({ word, mark }, out) => writePieces(mark === undefined ? plain(word) : marked(word, mark), nextId, out);
}

/** By control of a form that is open, and word: a ring hangs on what the form prints alone, and costs more than all else of a field. */
const knownRings = new WeakMap<WordControl, Map<string, readonly FixedEdit[]>>();

function ringChanges(
  control: WordControl,
  word: string,
  label: string,
  mark: string | undefined,
  context: CopyableContext,
): readonly FixedEdit[] {
  const known = knownRings.get(control) ?? new Map<string, readonly FixedEdit[]>();
  knownRings.set(control, known);
  const key = JSON.stringify([word, mark]);
  const changes = known.get(key) ?? ringAround(control, word, label, mark, context);
  known.set(key, changes);
  return changes;
}

/** The ring, in front of the word's first character. */
function ringAround(
  control: WordControl,
  word: string,
  label: string,
  mark: string | undefined,
  context: CopyableContext,
): FixedEdit[] {
  const { text, names } = context;
  const { w } = names;
  const field = control.tag;
  if (isWithoutDrawings(control.element, names))
    refuse('word/anchor-kind', { field, label, reason: 'テキスト ボックスや脚注の中では○で囲めません' });
  const place = ringPlace(control, word, label, context);
  const { run, element, at, ruby } = place;
  const own = runPropertiesXml(text, run, names, false);
  const insert = (where: number, ...inserted: (string | null)[]): FixedEdit[] =>
    inserted.map((one) => ({ start: where, end: where, inserted: one, field }));
  if (mayBeDivided(place, word, context)) refuse('ring/wraps', { field, label, word });
  const shape = ringShape(place, word, context);
  if (typeof shape === 'string') return refuse('ring/no-place', { field, label, word, reason: shape });
  const [ahead, behind] = circleRun(shape, names);
  if (ruby) return insert(ruby.start, ahead, null, behind);
  if (opensRun(run, element, at, names.element.rPr)) return insert(run.start, ahead, null, behind);
  // The word stands inside the run: the run is closed before it and opened again behind the ring.
  const look = mark === undefined ? own : withLook(own, { mark }, names);
  return [
    ...keepingSpaces(text, element),
    ...insert(at, `</${w}t></${w}r>${ahead}`, null, `${behind}<${w}r>${look}<${w}t xml:space="preserve">`),
  ];
}

/** The word's place in the file; a word that no ring can be drawn around is refused. */
function ringPlace(
  control: WordControl,
  word: string,
  label: string,
  { text, names }: CopyableContext,
): PrintedWordPlace {
  const field = control.tag;
  const noPlace = (reason: string): never => refuse('ring/no-place', { field, label, word, reason });
  if (!control.content) return refuse('word/circle-word', { field, label, word });
  const printed = readPrinted(text, control.content, names);
  const place = placeIn(printed, ringedPlace(printed.text, word, { kind: 'word', field, label }));
  if (!place) return refuse('word/circle-word', { field, label, word });
  if (place.isInBox) return noPlace('テキスト ボックスの中にあります');
  if (isVertical(text, place.run, names)) return noPlace('縦書きです');
  if (place.ruby && place.shown > 0) return noPlace('ふりがなの付いた言葉の途中にあります');
  // CDATA and comments: nothing can be put in front of a character there.
  if (place.raw.includes('<')) return noPlace('文字の書き方が特別です');
  return place;
}

/** Whether nothing of the run is printed before the character at `at`. */
const opensRun = (run: XmlElement, element: XmlElement, at: number, properties: string): boolean =>
  at === element.openEnd && run.children.find(({ name }) => name !== properties) === element;

/** A text that is cut in two keeps the space that may now be its last character. */
function keepingSpaces(text: string, element: XmlElement): FixedEdit[] {
  if (attribute(text, element, 'xml:space')) return [];
  const at = element.start + 1 + element.name.length;
  return [{ start: at, end: at, inserted: ' xml:space="preserve"', field: '' }];
}

/** Where Word lets no drawing float: inside of another one, and in notes. */
function isWithoutDrawings(element: XmlElement, { w }: WordNames): boolean {
  const places = ['txbxContent', 'footnote', 'endnote'].map((name) => w + name);
  for (let at: XmlElement | null = element; at; at = at.parent) if (places.includes(at.name)) return true;
  return false;
}
