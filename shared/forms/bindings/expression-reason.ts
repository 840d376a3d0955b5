import { byWord } from '../../text/by-word';

/** What JSONata says of a slip in an expression, in Japanese and with its place: its own sentences are English. */

interface Slip {
  code?: unknown;
  position?: unknown;
  token?: unknown;
  value?: unknown;
  message?: unknown;
}

/** @param source the expression, whose letters are counted from 1 */
export function expressionReason(error: unknown, source: string): string {
  const { code, position, token, value, message } = (error ?? {}) as Slip;
  if (typeof code !== 'string') return String(message ?? error);
  // What the pack's author says of it is theirs.
  if (code === 'D3137') return String(message);
  const words = SENTENCES[code]?.(asText(token), asText(value)) ?? generally(code);
  return typeof position === 'number' ? `${near(source, position)}${words}` : words;
}

const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 40) : '';

/** JSONata counts to the end of what it has read; a person finds it by the letters before it. */
function near(source: string, position: number): string {
  const at = Math.min(position, source.length);
  return `${at}文字目、「${source.slice(Math.max(0, at - 12), at)}」のところで、`;
}

type Sentence = (token: string, value: string) => string;
const unclosed =
  (sign: string): Sentence =>
  () =>
    `${sign} が閉じていません`;
const noNumber: Sentence = (token) => `「${token}」は数にしか使えません`;
const otherKind: Sentence = (token) => `「${token}」に渡したものの種類が違います`;

const SENTENCES = byWord<Sentence>({
  S0101: unclosed('"'),
  S0105: unclosed('`'),
  S0106: unclosed('/*'),
  S0302: unclosed('/'),
  S0201: (token) => `「${token}」は、ここには書けません`,
  S0202: (token, value) => `「${value}」が要るところに「${token}」があります`,
  S0203: (_, value) => `「${value}」が足りないまま終わっています`,
  S0204: (token) => `「${token}」という記号はありません`,
  S0207: () => '途中で終わっています',
  S0211: (token) => `「${token}」は、ここには書けません`,
  T1005: (token) => `「${token}」という関数はありません（$${token} ではありませんか）`,
  T1006: (token) => `「$${token}」という関数はありません`,
  T0410: otherKind,
  T0411: otherKind,
  T0412: otherKind,
  T2001: noNumber,
  T2002: noNumber,
  D3030: (_, value) => `「${value}」は数にできません`,
});

/** S…: it can't be read; all others come while it is worked out. */
const generally = (code: string): string =>
  code.startsWith('S') ? '式として読めません' : '式の途中で、計算できないものがありました';
