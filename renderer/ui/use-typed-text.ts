import { useEffect, useReducer } from 'react';
import { hasOwn, nextTyped, shownText, untouched } from './typed-text';

export interface TypedBox {
  /** What stands in the box. */
  text: string;
  /** Something was typed that isn't the value yet. */
  isOwn: boolean;
  /** Leaving it hands something on. */
  hasOwn: boolean;
  type: (text: string) => void;
  /** Call it with what is handed on, just before handing it on. */
  leave: (text: string) => void;
  takeBack: () => void;
}

/** The text of a box whose value may change at any time: every field that is typed in stands on it. See `nextTyped`. */
export function useTypedText(value: string): TypedBox {
  const [state, dispatch] = useReducer(nextTyped, value, untouched);
  const now = state.value === value ? state : nextTyped(state, { kind: 'arrived', value });
  if (now !== state) dispatch({ kind: 'arrived', value });
  useEffect(() => {
    if (now.isAsked) dispatch({ kind: 'settled' });
  }, [now.isAsked]);
  return {
    text: shownText(now),
    isOwn: now.own !== null,
    hasOwn: hasOwn(now),
    type: (text) => dispatch({ kind: 'typed', text }),
    leave: (text) => dispatch({ kind: 'left', text }),
    takeBack: () => dispatch({ kind: 'taken-back' }),
  };
}
