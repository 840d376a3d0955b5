import type { FixedEdit, NextId } from './change';
import type { WordControl } from './word-control';
import type { WordNames } from './names';
import type { StyleLooks } from './style-looks';
import { once } from '../../text/once';

/** What filling needs beside the controls themselves. */
export interface FillContext {
  text: string;
  names: WordNames;
  /** Size of runs that name none, in half-points; read only when asked for. */
  defaultHalfPoints: () => number;
  styles: StyleLooks;
  /** A number that no other drawing or control of the document has. */
  nextId: NextId;
  /** Keeps the controls around their values (draft) instead of unwrapping them (finished paper). */
  keepControls: boolean;
  /** Controls whose node of custom XML gets their value too. */
  bound: ReadonlySet<WordControl>;
}

/** The same for one place: where it is a copy of a printed one, `copyChanges` make the copy sound. */
export interface CopyableContext extends FillContext {
  copyChanges: readonly FixedEdit[];
}

/** Ids of drawings and copied controls start here, above what most programs number by themselves. */
const FIRST_ID = 900_000_001;

/** Numbers that stand nowhere in the texts yet. Word gives controls random ids, so any number may be taken. */
export function newIds(texts: readonly string[]): NextId {
  const taken = once(
    () => new Set(texts.flatMap((text) => (text.includes('900') ? (text.match(/9\d{8}/g) ?? []) : []))),
  );
  let id = FIRST_ID - 1;
  return () => {
    do id++;
    while (taken().has(String(id)));
    return id;
  };
}
