/** What stands in a box, and why. Told apart: the value from elsewhere, and what somebody typed over it. */
export interface TypedText {
  value: string;
  /** What was typed and is not yet the value; null: the value stands there. */
  own: string | null;
  /** Typed in since it was last left. */
  isTouched: boolean;
  /** Handed on a moment ago: what the value becomes in the same turn is the answer to it. */
  isAsked: boolean;
}

export type TypedAction =
  /** A value from elsewhere: a proposal, an undo, the answer of the disk. */
  | { kind: 'arrived'; value: string }
  | { kind: 'typed'; text: string }
  /** Left, or Enter: `text` is handed on. */
  | { kind: 'left'; text: string }
  | { kind: 'settled' }
  /** Esc. */
  | { kind: 'taken-back' };

export const untouched = (value: string): TypedText => ({ value, own: null, isTouched: false, isAsked: false });

export const shownText = ({ own, value }: TypedText): string => own ?? value;

/**
 * **What is typed is never replaced by what arrives later.** It stands until the value says the same, until whoever it was
 * handed to answers in the same turn (a number put in order), or until it is taken back. A box that nobody typed in
 * follows its value, also while the cursor is in it, and hands nothing on when it is left.
 */
export function nextTyped(state: TypedText, action: TypedAction): TypedText {
  switch (action.kind) {
    case 'arrived': {
      const isTaken = state.own === action.value || state.isAsked;
      return { ...state, value: action.value, own: isTaken ? null : state.own };
    }
    case 'typed':
      return { ...state, own: action.text === state.value ? null : action.text, isTouched: true, isAsked: false };
    case 'left':
      return action.text === state.value
        ? { ...untouched(state.value) }
        : { ...state, own: action.text, isTouched: false, isAsked: true };
    case 'settled':
      return state.isAsked ? { ...state, isAsked: false } : state;
    case 'taken-back':
      return untouched(state.value);
  }
}

/** Whether leaving hands anything on: something was typed, or what was typed before was refused and is tried again. */
export const hasOwn = ({ own, isTouched }: TypedText): boolean => isTouched || own !== null;
