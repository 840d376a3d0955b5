import { headerKey } from '../../tables/import/header-key';
import { toHiragana } from '../../text/kana';
import { nearestWord, stepsBetween } from '../../text/nearest-word';
import { once } from '../../text/once';
import { itemFor, itemOf, items, type Item } from '../propose/items';
import { isPaperDate, ownerIn, whatIn } from '../propose/label-words';
import type { PlaceCandidate } from './candidate';

/** Names that somebody types into a file where a value is to stand: 【法人名】, {{法人名}}. */

const TYPED = /\{\{([^{}]{1,40})\}\}|｛｛([^｛｝]{1,40})｝｝|【([^【】]{1,40})】/g;

export interface TypedName {
  name: string;
  from: number;
  to: number;
}

/**
 * Those of a line. In {{ }} stands nothing else; 【 】 is a heading's, too.
 *
 * @param isPrepared others of them stand in the file: somebody has typed them
 */
export const typedNames = (text: string, isPrepared: boolean): TypedName[] =>
  Array.from(text.matchAll(TYPED)).flatMap(({ 0: whole, 1: braces, 2: wide, 3: bracket, index: from }) => {
    const to = from + whole.length;
    const name = (braces ?? wide ?? bracket ?? '').trim();
    // 【事業者】　　　 is a heading with room behind it, and 【誓約者】 alone one of what stands below.
    const isHeading = bracket !== undefined && /^(?:[\s\u3000：:]{2,}|[：:])/.test(text.slice(to));
    return isHeading || (bracket !== undefined && !isName(name, isPrepared)) ? [] : [{ name, from, to }];
  });

/** The item that is called so, or that says whose it is and what; null: others than these words have to tell. */
export function itemCalled(words: string): string | null {
  return itemNamed(words)?.id ?? understood(words);
}

/** By its id, or by what it is called on the screen. */
function itemNamed(words: string): Item | undefined {
  const key = headerKey(words);
  return itemOf(words.trim()) ?? items.find(({ label }) => headerKey(label) === key);
}

/** 事業所の電話番号: whose it is, and what, as a label says it. */
function understood(words: string): string | null {
  const owner = ownerIn(words);
  const what = owner && whatIn(words, owner);
  return owner && what?.isExact ? itemFor(owner, what.what) : null;
}

/** What the brackets hold names a value of the ledger, and no part of the form: 【法人名】, not 【所属事業所】. */
export const isNameOfValue = (words: string): boolean =>
  itemNamed(words) !== undefined || isPaperDate(words) || whatIn(words, ownerIn(words))?.isExact === true;

const isName = (words: string, isPrepared: boolean): boolean =>
  isNameOfValue(words) ||
  (!OF_FORMS.test(words) && !isBegun(words) && isLike(words, isPrepared)) ||
  (isPrepared && !OF_FORMS.test(words) && OF_VALUES.test(words));
/**
 * Where nobody has typed others, all of it is to sound like one, or one letter is another: 【サービス内容】 is no サービス分類, and 【所属事業所】 a heading as it
 * should be.
 */
function isLike(words: string, isPrepared: boolean): boolean {
  const [first] = itemsLike(words);
  if (!first || isPrepared) return first !== undefined;
  const steps = stepsBetween(lettersOf(inKanji(words)), lettersOf(first.label), 2);
  return lettersOf(words) !== lettersOf(first.label) && (steps < 2 || !/\p{Script=Han}/u.test(soundOf(words)));
}
/** What forms put into such brackets themselves. */
const OF_FORMS = /(?:[者方欄例]|必須|任意)$|記[入載]|[※（(。、]/;
/** Where others are typed, it is one, though nothing is like it: けいやく日. */
const OF_VALUES =
  /(?:[名日額数]|名前|なまえ|番号|ばんごう|住所|所在地|電話|でんわ|fax|メール|アドレス|役職|職種|続柄|年齢|性別|かな|カナ)$/iu;
/** 【法人】, 【事業所】: a heading of what belongs to it. */
const isBegun = (words: string): boolean => {
  const sound = soundOf(words);
  return [...named().bySound.keys()].filter((one) => one.startsWith(sound) && one !== sound).length > 1;
};

/** Whether somebody has prepared a file so. */
export const isPreparedWith = (texts: Iterable<string>): boolean => {
  for (const text of texts) if (typedNames(text, false).some(({ name }) => isNameOfValue(name))) return true;
  return false;
};

/** The name that somebody has typed at a place; null where the file has none there, or one of its own for it. */
export function typedNameAt({ named, places: [place] }: PlaceCandidate): string | null {
  const written = place?.printed.slice(place.from, place.to) ?? '';
  return named !== '' && /^(?:\{\{|｛｛|【)/.test(written) ? named : null;
}

/** Said on the screen, and in a copy of the file. @param near what it may mean */
export function misnamedWords({ places: [place] }: PlaceCandidate, near: readonly Item[]): string {
  const said = `「${place?.printed.slice(place.from, place.to) ?? ''}」という項目はありません。`;
  return near.length === 0 ? said : `${said}近いのは${near.map(({ label }) => `「${label}」`).join('')}です。`;
}

const MOST = 3;

/** What a misspelled name is most like, the nearest first: as it is understood where its kana are written in kanji, by its sound, by its letters. */
export function itemsLike(words: string): Item[] {
  const { bySound, byLetters } = named();
  const found = new Set<Item>();
  const take = (item: Item | undefined): void => {
    if (item && found.size < MOST) found.add(item);
  };
  const same = bySound.get(soundOf(words));
  if (same) return [same];
  take(itemOf(understood(inKanji(words)) ?? ''));
  for (const [key, known] of [[soundOf(words), bySound] as const, [lettersOf(words), byLetters] as const]) {
    const left = new Map(known);
    for (let i = 0; i < MOST && key.length >= SHORTEST; i++) {
      const near = nearestWord(key, left.keys());
      if (near === null) break;
      take(left.get(near));
      left.delete(near);
    }
  }
  return [...found];
}
/** Of three letters one is a third. */
const SHORTEST = 4;

const KANJI = /[\p{Script=Han}々]+/gu;
const KANA = String.raw`\p{Script=Hiragana}ー`;

/** Words of forms in kanji, with their sound. */
const USUAL =
  '名 めい,名前 なまえ,番号 ばんごう,電話番号 でんわばんごう,医療機関 いりょうきかん,機関 きかん,利用者 りようしゃ,携帯 けいたい,住所 じゅうしょ,申請 しんせい';

/** … and those of the items, as far as label and reading agree: 郵便番号 is ゆうびんばんごう. The longest first. */
const sounds = once((): readonly (readonly [kanji: string, sound: string])[] => {
  const known = new Map(USUAL.split(',').map((one) => one.split(' ') as [string, string]));
  for (const { label, reading } of items) {
    const written = toHiragana(label).replaceAll(new RegExp(`[^\\p{Script=Han}々${KANA}]`, 'gu'), '・');
    const pattern = written.replaceAll(KANJI, `([${KANA}]+?)`);
    const heard = written.includes('・') ? null : new RegExp(`^${pattern}$`, 'u').exec(reading.split(' ')[0] ?? '');
    for (const [i, part] of (written.match(KANJI) ?? []).entries())
      if (heard?.[i + 1]) known.set(part, heard[i + 1] ?? '');
  }
  return [...known].toSorted(([one], [other]) => other.length - one.length);
});

const withoutNo = (words: string): string => words.replaceAll('の', '');
const lettersOf = (words: string): string => withoutNo(headerKey(words));

/** As it is read aloud; what nobody knows the sound of stays as it is. */
const soundOf = (words: string): string =>
  withoutNo(sounds().reduce((heard, [kanji, sound]) => heard.replaceAll(kanji, sound), headerKey(words)));

/** 事業所の電話ばんごう: as a form would have it. The longest sound first. */
const inKanji = (words: string): string =>
  sounds()
    .toSorted(([, one], [, other]) => other.length - one.length)
    .reduce(
      (written, [kanji, sound]) => (sound.length > 1 ? written.replaceAll(sound, kanji) : written),
      toHiragana(words),
    );

/** All items by what they are called; of two alike the first. */
const named = once(() => {
  const by = (key: (words: string) => string, names: (item: Item) => readonly string[]): ReadonlyMap<string, Item> => {
    const found = new Map<string, Item>();
    for (const item of items)
      for (const name of names(item)) {
        const one = key(name);
        if (one.length >= SHORTEST && !found.has(one)) found.set(one, item);
      }
    return found;
  };
  return {
    bySound: by(soundOf, ({ label, reading }) => [label, reading.split(' ')[0] ?? '']),
    byLetters: by(lettersOf, ({ label }) => [label]),
  };
});
