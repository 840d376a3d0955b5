import { tokensOf } from './content-text';

/** Where a picture is drawn: its unit square is taken to these, as a PDF has them (ISO 32000-1 §8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export interface DrawnPicture {
  /** In the page's resources. */
  name: string;
  matrix: Matrix;
}

const WHOLE: Matrix = [1, 0, 0, 1, 0, 0];
/** What a scanner's page may hold beside its picture: places, looks, and words that were read for searching. */
const UNSEEN = new Set(
  (
    'q Q cm gs w J j M d ri i g G rg RG k K cs CS sc SC scn SCN re m l c v y h W W* n ' +
    'BT ET Tf Td TD Tm T* Tr Tz Tc Tw TL Ts BMC BDC EMC MP DP BX EX'
  ).split(' '),
);
const SHOWS_TEXT = new Set(['Tj', 'TJ', "'", '"']);
/** Words that are drawn so are not seen (§9.3.6). */
const INVISIBLE = 3;

/** The picture of a page that shows one picture once, and nothing else that anybody sees; null for any other. */
export function onlyPicture(content: Uint8Array): DrawnPicture | null {
  let state = { matrix: WHOLE, mode: 0 };
  const aside: (typeof state)[] = [];
  let drawn: DrawnPicture | null = null;
  let numbers: number[] = [];
  let name = '';
  for (const token of tokensOf(content)) {
    if (token.kind === 'name') name = token.text;
    if (token.kind !== 'word') continue;
    const { text } = token;
    if (/^[-+.\d]/.test(text)) {
      numbers.push(Number(text));
      continue;
    }
    if (/^(?:[[\]]|<<|>>|true|false|null)$/.test(text)) continue;
    if (text === 'q') aside.push(state);
    else if (text === 'Q') state = aside.pop() ?? state;
    else if (text === 'cm') state = { ...state, matrix: product(numbers, state.matrix) };
    else if (text === 'Tr') state = { ...state, mode: numbers.at(-1) ?? 0 };
    else if (text === 'Do') {
      if (drawn) return null;
      drawn = { name, matrix: state.matrix };
    } else if (SHOWS_TEXT.has(text) ? state.mode !== INVISIBLE : !UNSEEN.has(text)) return null;
    numbers = [];
  }
  return drawn;
}

function product([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[], m: Matrix): Matrix {
  return [
    a * m[0] + b * m[2],
    a * m[1] + b * m[3],
    c * m[0] + d * m[2],
    c * m[1] + d * m[3],
    e * m[0] + f * m[2] + m[4],
    e * m[1] + f * m[3] + m[5],
  ];
}
