import { packLimits } from './pack-limits';

/**
 * Where each value of a JSON text stands, and where a text stops being JSON: `JSON.parse` tells neither. By hand: the one
 * parser with positions that is here, `yaml`, takes several slips for good, and 20,000 brackets end its process.
 */

/** Counted from 1. */
export interface TextPlace {
  line: number;
  column: number;
}

interface Token extends TextPlace {
  /** A bracket, a comma or a colon as itself; `odd` is nothing of JSON's. */
  kind: string;
  text: string;
}

interface Value extends TextPlace {
  /** Where its name stands; of what has none, where it stands itself. */
  name: TextPlace;
  inside: Map<string, Value>;
}

/** An object or a list that isn't closed yet. */
interface Open {
  value: Value;
  isList: boolean;
  name: TextPlace;
  key: string;
}

/** Of each value up to four: a name, a colon, itself and what closes it. */
const MOST_TOKENS = packLimits.values * 4;

type Expected = 'value' | 'first' | 'name' | 'colon' | 'next' | 'end';

export class JsonPlaces {
  private readonly root: Value | null = null;
  /** The first thing that can't stand where it does; null where all is well. */
  readonly slip: TextPlace | null = null;
  /** There is more in it than in any file of a pack: what is behind that has no place. */
  readonly isTooMuch: boolean = false;

  constructor(text: string) {
    const open: Open[] = [];
    let expected: Expected = 'value';
    let left = MOST_TOKENS;
    for (const token of tokensOf(text)) {
      const { kind } = token;
      if (left-- === 0) {
        this.isTooMuch = true;
        return;
      }
      const inner = open.at(-1);
      const isClosing = kind === (inner?.isList ? ']' : '}');
      if (expected === 'end' && kind === 'end') return;
      if (inner && isClosing && (expected === 'next' || expected === 'first')) {
        open.pop();
        expected = open.length > 0 ? 'next' : 'end';
      } else if (kind === ',' && expected === 'next' && inner) {
        if (inner.isList) inner.key = String(Number(inner.key) + 1);
        expected = inner.isList ? 'value' : 'name';
      } else if (kind === ':' && expected === 'colon') expected = 'value';
      else if (kind === 'text' && inner && !inner.isList && (expected === 'name' || expected === 'first')) {
        Object.assign(inner, { name: placeOf(token), key: nameOf(token) });
        expected = 'colon';
      } else if (isValue(kind) && (expected === 'value' || (expected === 'first' && inner?.isList))) {
        const value = {
          ...placeOf(token),
          name: inner?.isList === false ? inner.name : placeOf(token),
          inside: new Map(),
        };
        if (inner) inner.value.inside.set(inner.key, value);
        else this.root = value;
        const isOpening = kind === '{' || kind === '[';
        if (isOpening) open.push({ value, isList: kind === '[', name: value, key: '0' });
        expected = isOpening ? 'first' : open.length > 0 ? 'next' : 'end';
      } else {
        this.slip = placeOf(token);
        return;
      }
    }
  }

  /**
   * Of what isn't there, the place of what it should stand in.
   *
   * @param path names and numbers from the outside
   */
  find(path: readonly PropertyKey[], of: 'value' | 'name' = 'value'): TextPlace {
    let value = this.root;
    for (const step of path) {
      const inner = value?.inside.get(String(step));
      if (!value || !inner) return placeOf(value ?? START);
      value = inner;
    }
    return placeOf(value === null ? START : of === 'name' ? value.name : value);
  }
}

export const START: TextPlace = { line: 1, column: 1 };
const placeOf = ({ line, column }: TextPlace): TextPlace => ({ line, column });
const isValue = (kind: string): boolean => ['{', '[', 'text', 'word'].includes(kind);

/** A name may be written with escapes. */
function nameOf({ text }: Token): string {
  try {
    return JSON.parse(text) as string;
  } catch {
    return text;
  }
}

function* tokensOf(text: string): Generator<Token> {
  let line = 1;
  let start = 0;
  for (let at = 0; at < text.length;) {
    const letter = text[at] ?? '';
    if (letter === '\n') [line, start] = [line + 1, at + 1];
    if (' \t\r\n'.includes(letter)) at++;
    else {
      const end = endOf(text, at);
      const own = text.slice(at, end);
      yield { kind: kindOf(own), text: own, line, column: at - start + 1 };
      at = end;
    }
  }
  yield { kind: 'end', text: '', line, column: text.length - start + 1 };
}

const WORD = /[^\s{}[\],:"]+/y;
function endOf(text: string, at: number): number {
  if (text[at] !== '"') {
    WORD.lastIndex = at;
    return at + (WORD.exec(text)?.[0].length ?? 1);
  }
  let end = at + 1;
  while (end < text.length && text[end] !== '"' && text[end] !== '\n') end += text[end] === '\\' ? 2 : 1;
  return Math.min(end + 1, text.length);
}

function kindOf(own: string): string {
  if ('{}[],:'.includes(own)) return own;
  try {
    return typeof JSON.parse(own) === 'string' ? 'text' : 'word';
  } catch {
    return 'odd';
  }
}
