import { searchKey } from '../../text/search-key';

/** The sound before ません, and which one stands before ない. */
const POLITE = /([いきぎしちにびみり]?)ません/gu;
const BEFORE_NAI = new Map(
  [...'いきぎしちにびみり'].map((sound, i) => [sound, 'わかがさたなばまら'.charAt(i)] as const),
);

/** The key of a sentence; where it is polite, as one says it among friends too: 見つかりません is 見つからない, できません できない. */
export function sentenceKey(sentence: string): string {
  const key = searchKey(sentence);
  if (!key.includes('ません')) return key;
  const plain = key.replaceAll('ありません', 'ない');
  const strong = plain.replace(POLITE, (_, sound: string) => `${BEFORE_NAI.get(sound) ?? ''}ない`);
  const weak = plain.replace(POLITE, (_, sound: string) => `${sound}ない`);
  return [key, strong, weak].join('\n');
}
