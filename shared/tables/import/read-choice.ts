import { toHiragana, widenKana } from '../../text/kana';
import { toHalfWidth } from '../../text/width';
import { problem } from '../../problems/problem';
import type { ReadCell } from './read-date';

export type ChoiceType = 'yes-no' | 'device-kind' | 'ownership' | 'system';

interface Choice {
  value: string | boolean;
  label: string;
  words: RegExp;
}

/** Words for the ledger's own choices, folded: half-width, small letters, hiragana. The first that fits is it. */
export const choiceWords: Record<ChoiceType, readonly Choice[]> = {
  'yes-no': [
    { value: true, label: '○', words: /^([○◯〇●◎✓✔☑■レれo1]|有|あり|有り|はい|該当|yes|y|true|担当)$/ },
    { value: false, label: '×', words: /^([×xｘ✕☐□0\-ー―]|無|なし|無し|いいえ|非該当|no|n|false)$/ },
  ],
  'device-kind': [
    { value: 'tablet', label: 'タブレット', words: /たぶれっと|ipad|tablet/ },
    { value: 'phone', label: 'スマートフォン', words: /すまーとふぉん|すまほ|iphone|phone|携帯|あんどろいど/ },
    { value: 'pc', label: 'パソコン', words: /ぱそこん|pc|のーと|ですくとっぷ|windows|mac/ },
  ],
  ownership: [
    { value: 'personal', label: '個人', words: /個人|私物|私用|byod|本人/ },
    { value: 'office', label: '事業所', words: /事業所|法人|会社|施設|社用|貸与|共用/ },
  ],
  system: [
    { value: 'ios', label: 'iPhone・iPad', words: /ios|ipad|iphone/ },
    { value: 'android', label: 'Android', words: /android|あんどろいど/ },
    { value: 'windows', label: 'Windows', words: /windows|^win|うぃんどうず/ },
    { value: 'mac', label: 'Mac', words: /mac|まっく/ },
    { value: 'other', label: 'そのほか', words: /その他|そのほか|chrome|linux/ },
  ],
};

export const isChoice = (type: string): type is ChoiceType => type in choiceWords;

export function readChoice(type: ChoiceType, text: string): ReadCell {
  const typed = text.trim();
  const folded = toHiragana(widenKana(toHalfWidth(typed)))
    .toLowerCase()
    .replace(/\s/g, '');
  const choice = choiceWords[type].find(({ words }) => words.test(folded));
  const labels = choiceWords[type].map(({ label }) => label).join('・');
  if (!choice) return { problem: problem('cell/word', { words: labels }), notes: [] };
  const notes = typed === choice.label ? [] : [{ code: 'note/word' as const, to: choice.label }];
  return { value: choice.value, notes };
}
