import { useRef } from 'react';
import { isKana, normalizeFurigana } from '@shared/text/kana';

/** What was composed with an IME: what came of it, and the kana that it was made of. */
export interface ComposedPiece {
  text: string;
  kana: string;
}

/** Romaji on its way to a kana: the k of しゃk. */
const UNFINISHED = /[a-zａ-ｚ]+$/i;

/** The kana that stand in a composition before it is converted; null for what is converted, or no kana. */
export function kanaOf(composing: string): string | null {
  const typed = composing.replace(UNFINISHED, '');
  return typed !== '' && isKana(typed) ? normalizeFurigana(typed) : null;
}

/**
 * How a text is read, by what its pieces were composed of. Null where that can't be told: a part was pasted, or has fewer kana than
 * characters, as a word has that the IME guessed before it was typed out. Nothing is better than a wrong reading.
 */
export function readingOf(pieces: readonly ComposedPiece[], text: string): string | null {
  let rest = text;
  let reading = '';
  for (const { text: piece, kana } of pieces) {
    const at = piece === '' ? -1 : rest.indexOf(piece);
    // Taken out again.
    if (at < 0) continue;
    if ([...kana].length < [...piece].length) return null;
    reading += rest.slice(0, at) + kana;
    rest = rest.slice(at + piece.length);
  }
  const whole = normalizeFurigana(reading + rest);
  return whole !== '' && isKana(whole) ? whole : null;
}

/** What a box hears of the IME, and what its text is read as in the end. */
export function useComposedReading() {
  const pieces = useRef<ComposedPiece[]>([]);
  const kana = useRef('');
  return {
    heard: {
      onCompositionStart: () => {
        kana.current = '';
      },
      onCompositionUpdate: ({ data }: { data: string }) => {
        kana.current = kanaOf(data) ?? kana.current;
      },
      onCompositionEnd: ({ data }: { data: string }) => {
        pieces.current.push({ text: data, kana: kana.current });
      },
    },
    readingOf: (text: string) => readingOf(pieces.current, text),
  };
}
