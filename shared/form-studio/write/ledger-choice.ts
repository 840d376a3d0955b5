import type { Condition, Value } from '../../packs/values/value-schema';
import { servicesPrinted } from '../../text/service-words';
import { properJobType } from '../../text/job-words';
import { byWord } from '../../text/by-word';
import { toHalfWidth } from '../../text/width';
import { isChosenAmong, type PlaceCandidate } from '../find/candidate';
import { itemValue } from './item-value';

/** Printed words to choose among of which the ledger says one: □PC □タブレット beside a device, □訪問介護 □通所介護 of an office. */

/** What papers call the ledger's fixed values. */
const CALLED = byWord<Readonly<Record<string, RegExp>>>({
  'corporation.kind': { corporation: /^法人/, 'sole-proprietor': /^個人/ },
  'device.kind': {
    pc: /パソコン|ノート|デスクトップ|(?:^|[^A-Z])PC/i,
    tablet: /タブレット|iPad/i,
    phone: /スマホ|スマートフォン|携帯|iPhone/i,
  },
  'device.ownership': { office: /^(?:事業所|施設|法人|会社)/, personal: /^(?:個人|私物)/ },
  'device.system': {
    windows: /^Windows/i,
    mac: /^Mac/i,
    ios: /iOS|iPad|iPhone/i,
    android: /Android/i,
    other: /^その他/,
  },
});

/** Of these the ledger has words of the office's own choice: one of them is the printed one, or none is. How a list is known to be of such words. */
const IN_WORDS = byWord<RegExp>({
  'office.serviceKind': /介護|看護|通所|訪問|居宅|施設|病院|診療所|薬局|包括/,
  'staff.jobType': /(?:師|士|員|ヘルパー|ケアマネ(?:ジャー|ージャー)?|事務職?)$/,
});

const ofWord = (word: string): string => toHalfWidth(word).replaceAll(/[\s\u3000]/g, '');

/**
 * When each of the printed words is the one, in their order; null of a word that the ledger never says. A value that could be two of them is neither:
 * whoever fills the paper chooses.
 *
 * @returns null where the ledger says none of them
 */
export function chosenWhen(
  id: string | null,
  { shape, words }: PlaceCandidate,
  entry: 'row' | 'sheet.item' | null,
  list: string | null = null,
): (Condition | null)[] | null {
  const value = id === null ? null : itemValue(id, entry, list);
  if (id === null || value === null) return null;
  const kind = IN_WORDS[id];
  // One word is ringed where somebody has picked it.
  const least = shape === 'ring' ? Math.min(2, words.length) : 2;
  const when = kind ? equalTo(value, words, { kind, least, id }) : oneOfCodes(id, value, words);
  return when?.some((one) => one !== null) ? when : null;
}

/** Whether the ledger can choose there. */
export const isChosenByLedger = (id: string | null, candidate: PlaceCandidate): boolean =>
  isChosenAmong(candidate) &&
  candidate.side === null &&
  chosenWhen(id, candidate, candidate.rows === null ? 'sheet.item' : 'row') !== null;

function equalTo(
  value: Value,
  words: readonly string[],
  { kind, least, id }: { kind: RegExp; least: number; id: string },
): (Condition | null)[] | null {
  const plain = words.map(ofWord);
  // One such word may stand among others by chance.
  if (plain.filter((word) => kind.test(word)).length < least) return null;
  const services = id === 'office.serviceKind' ? servicesPrinted(plain) : null;
  return plain.map((word, i) => {
    const isOne = word !== '' && plain.filter((other) => other === word).length === 1;
    const called = services?.[i] ?? [...new Set([word, properJobType(word) ?? word])];
    return isOne ? ({ value, in: called } as Condition) : null;
  });
}

function oneOfCodes(id: string, value: Value, words: readonly string[]): (Condition | null)[] | null {
  const called = CALLED[id];
  if (!called || typeof value !== 'object' || !('words' in value)) return null;
  const plain = words.map(ofWord);
  const codesOf = words.map((): string[] => []);
  for (const [code, pattern] of Object.entries(called)) {
    const [first, ...others] = plain.flatMap((word, i) => (pattern.test(word) ? [i] : []));
    if (first !== undefined && others.length === 0) codesOf[first]?.push(code);
  }
  return codesOf.map((codes) => (codes.length === 0 ? null : ({ value: value.of, in: codes } as Condition)));
}

/** One of several options by what the ledger says. @param options their values, in the order of the words */
export const chosenByLedger = (when: readonly (Condition | null)[], options: readonly string[]): Value =>
  ({
    cases: when.flatMap((one, i) => (one === null ? [] : [{ when: one, value: { text: options[i] ?? '' } }])),
  }) as Value;
