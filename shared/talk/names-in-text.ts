import { searchKey } from '../text/search-key';
import type { PersonalData, KnownPerson } from './personal-data';

export const knownPerson = (kind: KnownPerson['kind'], name: string, kana: string): KnownPerson => ({
  kind,
  name,
  keys: {
    name: searchKey(name),
    kana: searchKey(kana),
    familyName: kind === 'staff' ? '' : searchKey(name.split(/[\s　]+/)[0] ?? ''),
  },
});

/** A text as search folds it, and where each folded character stands in the text. */
interface Folded {
  key: string;
  starts: number[];
  ends: number[];
}

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** ヴァ is one sound: its small vowel belongs to it. */
const V = /[ゔヴ]$|ｳﾞ$/;
const VOWEL = /^[ぁぃぇぉァィェォｧｨｪｫ]$/;

function withVowels(segments: Iterable<{ segment: string; index: number }>): { segment: string; index: number }[] {
  const joined: { segment: string; index: number }[] = [];
  for (const { segment, index } of segments) {
    const before = joined.at(-1);
    if (before && V.test(before.segment) && VOWEL.test(segment)) before.segment += segment;
    else joined.push({ segment, index });
  }
  return joined;
}

/** Folded piece by piece, so that a place can be told: 渡邊　千代, ワタナベ and 渡辺千代 are found alike. */
function folded(text: string): Folded {
  const [starts, ends]: [number[], number[]] = [[], []];
  let key = '';
  for (const { segment, index } of withVowels(graphemes.segment(text))) {
    const piece = searchKey(segment);
    key += piece;
    for (let i = 0; i < piece.length; i++) {
      starts.push(index);
      ends.push(index + segment.length);
    }
  }
  return { key, starts, ends };
}

/** Shorter ones are parts of ordinary words. */
const LEAST = 3;
const LEAST_KANA = 5;
const HONORIFIC = /^(?:様|さま|さん|氏|殿)/;

/** Names of people of the ledger in a text: in full, by their kana, or a patient's family name with 様 or さん. */
export function namesIn(text: string, people: readonly KnownPerson[]): PersonalData[] {
  const { key, starts, ends } = folded(text);
  const place = (at: number, length: number) => ({ start: starts[at] ?? 0, end: ends[at + length - 1] ?? text.length });
  const found: PersonalData[] = [];
  const add = ({ kind, name }: KnownPerson, wanted: string, least: number, needsHonorific: boolean): void => {
    if (wanted.length < least) return;
    for (let at = key.indexOf(wanted); at !== -1; at = key.indexOf(wanted, at + wanted.length)) {
      const where = place(at, wanted.length);
      const isFree = found.every(({ start, end }) => where.end <= start || end <= where.start);
      if (isFree && (!needsHonorific || HONORIFIC.test(text.slice(where.end))))
        found.push({ kind, ...where, who: name });
    }
  };
  for (const person of people) add(person, person.keys.name, LEAST, false);
  for (const person of people) add(person, person.keys.kana, LEAST_KANA, false);
  for (const person of people) add(person, person.keys.familyName, 1, true);
  return found;
}
