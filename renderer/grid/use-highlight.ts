import { useState } from 'react';
import type { Option } from './suggest';

interface Highlight {
  /** -1: none. */
  index: number;
  /** The highlighted word, taken by Enter; null: what was typed counts. */
  word: string | null;
  move: (step: 1 | -1) => void;
}

/**
 * Which suggestion Enter takes: the one the arrows went to, else the word that was typed in full, else the first that
 * fits. Before anything is typed none: Enter must not change what it only opened.
 */
export function useHighlight(options: readonly Option[], typed: string, isTouched: boolean): Highlight {
  const [moved, setMoved] = useState<{ typed: string; index: number } | null>(null);
  const exact = options.findIndex(({ word, isFree }) => word === typed && !isFree);
  const offered = isTouched && typed.trim() !== '' && options.length > 0 ? 0 : -1;
  // Typing on starts over.
  const index = moved?.typed === typed ? Math.min(moved.index, options.length - 1) : exact >= 0 ? exact : offered;
  const next = (step: 1 | -1): number =>
    index < 0 ? (step > 0 ? 0 : options.length - 1) : (index + step + options.length) % options.length;
  return {
    index,
    word: options[index]?.word ?? null,
    move: (step) => setMoved({ typed, index: next(step) }),
  };
}
