import { useEffect, useReducer, useRef } from 'react';
import type { CellDraft, CellEdit, CellRefusal } from './grid-column';

export interface Editing {
  typed: readonly string[];
  /** The input in use. */
  field: number;
  /** Something was typed: suggestions narrow down. */
  isTouched: boolean;
  refusal: CellRefusal | null;
  /** How it began: with F2 the cursor stands at the end, with Enter all is marked. */
  begun: 'marked' | 'at-end' | 'typing';
}

type Action =
  | { kind: 'begin'; typed: readonly string[]; refusal: CellRefusal | null; begun: Editing['begun'] }
  | { kind: 'type'; field: number; text: string; start: readonly string[] }
  | { kind: 'go'; field: number }
  | { kind: 'refuse'; refusal: CellRefusal; typed: readonly string[] }
  | { kind: 'end' };

function reduce(editing: Editing | null, action: Action): Editing | null {
  switch (action.kind) {
    case 'begin': {
      const { typed, refusal, begun } = action;
      return { typed, field: refusal?.field ?? 0, isTouched: false, refusal, begun };
    }
    case 'type': {
      // The first letter over a cell replaces it; a second input keeps its value.
      const now = editing?.typed ?? ['', ...action.start.slice(1)];
      const typed = now.map((text, i) => (i === action.field ? action.text : text));
      const refusal = editing?.refusal?.field === action.field ? null : (editing?.refusal ?? null);
      return { typed, field: action.field, isTouched: true, refusal, begun: editing?.begun ?? 'typing' };
    }
    case 'go':
      return editing && { ...editing, field: action.field };
    case 'refuse':
      return editing && { ...editing, ...action, field: action.refusal.field };
    case 'end':
      return null;
  }
}

interface CellEditOptions<R> {
  row: R;
  edit: CellEdit<R>;
  draft: CellDraft | undefined;
  onDraft: (draft: CellDraft | null) => void;
}

export interface CellEditing {
  editing: Editing | null;
  begin: (begun: Editing['begun'], typed?: readonly string[]) => void;
  type: (field: number, text: string) => void;
  go: (field: number) => void;
  cancel: () => void;
  /** Saves; false when what was typed is refused and editing goes on. `typed` when a suggestion was picked. */
  save: (typed?: readonly string[]) => boolean;
  /** Saves on the way out; what is refused stays in the cell. */
  leave: () => void;
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.every((text, i) => text === b[i]);

/** Editing one cell in place, from the first key to the ledger. */
export function useCellEdit<R>({ row, edit, draft, onDraft }: CellEditOptions<R>): CellEditing {
  const [editing, dispatch] = useReducer(reduce, null);
  // Whether there is still something to save; known at once, before the next rendering.
  const isOpen = useRef(false);
  const start = edit.fields.map(({ value }) => value(row));

  const write = async (typed: readonly string[]): Promise<void> => {
    // Shown until the ledger has it, so that the old value doesn't flash.
    onDraft({ typed, refusal: null });
    const sentence = await edit.save(row, typed);
    onDraft(sentence === null ? null : { typed, refusal: { field: 0, sentence } });
  };
  const finish = (typed: readonly string[], isLeaving: boolean): boolean => {
    if (same(typed, start)) onDraft(null);
    else {
      const refusal = edit.check(row, typed);
      if (refusal && !isLeaving) {
        dispatch({ kind: 'refuse', refusal, typed });
        return false;
      }
      if (refusal) onDraft({ typed, refusal });
      else void write(typed);
    }
    end();
    return true;
  };
  const end = (): void => {
    isOpen.current = false;
    dispatch({ kind: 'end' });
  };
  const leave = (): void => {
    if (editing && isOpen.current) finish(editing.typed, true);
  };

  // The cell goes away while somebody types in it (another screen, another cell): what was typed is kept.
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => () => latest.current(), []);

  return {
    editing,
    begin: (begun, typed) => {
      isOpen.current = true;
      dispatch({ kind: 'begin', begun, typed: typed ?? draft?.typed ?? start, refusal: draft?.refusal ?? null });
    },
    type: (field, text) => {
      isOpen.current = true;
      dispatch({ kind: 'type', field, text, start });
    },
    go: (field) => dispatch({ kind: 'go', field }),
    cancel: () => {
      onDraft(null);
      end();
    },
    save: (typed) => !editing || finish(typed ?? editing.typed, false),
    leave,
  };
}
