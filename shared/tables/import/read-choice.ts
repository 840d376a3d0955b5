import { toHiragana, widenKana } from '../../text/kana';
import { literalPattern } from '../../text/literal-pattern';
import { toHalfWidth } from '../../text/width';
import { problem } from '../../problems/problem';
import type { ImportField } from './import-fields';
import type { ReadCell } from './read-date';

export type ChoiceType = 'yes-no' | 'device-kind' | 'ownership' | 'system';

interface Choice {
  value: string | boolean;
  label: string;
  words: RegExp;
}

/** What devices are, and what their makers sell them as: a Galaxy Tab is no phone, a Galaxy Book neither. */
const TABLETS =
  /たぶ(?!ん)|ipad|tablet|(?:galaxy|lenovo|lavie|arrows|digno|yoga|d)tab|(?:redmi|xiaomi|oppo|honor|aquos|media|mate)pad/;
const PHONES =
  /すまーとふぉん|すまほ|iphone|phone|携帯|けーたい|がらけー|がらほ|ふぃーちゃー(?:ふぉ|ほ)ん|phs|android|あんどろいど|らくらく|あくおす|ぎゃらくしー|えくすぺりあ|aquos|galaxy(?!book)|xperia|arrows|pixel(?!book)|digno|redmi|xiaomi|oppo|zenfone|basio|torque/;
const PCS =
  /ぱそこん|pc|のーと|ですくとっぷ|windows|mac|dynabook|versapro|lifebook|think(?:pad|book|centre)|idea(?:pad|centre)|vaio|lavie|lets'?note|let’snote|latitude|inspiron|vostro|optiplex|pro(?:book|desk)|elite(?:book|desk)|esprimo|endeavor|(?:zen|vivo|chrome|galaxy|surface)book|surfacelaptop|fmv/;

/** Words for the ledger's own choices, folded: half-width, small letters, hiragana. The first that fits is it. */
const choiceWords: Record<ChoiceType, readonly Choice[]> = {
  'yes-no': [
    { value: true, label: '○', words: /^([○◯〇●◎✓✔☑■レれo1]|有|あり|有り|はい|該当|yes|y|true|担当)$/ },
    { value: false, label: '×', words: /^([×xｘ✕☐□0\-ー―]|無|なし|無し|いいえ|非該当|no|n|false)$/ },
  ],
  'device-kind': [
    { value: 'tablet', label: 'タブレット', words: TABLETS },
    { value: 'phone', label: 'スマートフォン', words: PHONES },
    { value: 'pc', label: 'パソコン', words: PCS },
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

const folded = (text: string): string =>
  toHiragana(widenKana(toHalfWidth(text.trim())))
    .toLowerCase()
    .replace(/\s/g, '');

/** What a field takes, where it takes nothing but some words; null: it takes others, too. */
export function choicesOf({ type, among }: Pick<ImportField, 'type' | 'among'>): readonly Choice[] | null {
  if (isChoice(type)) return choiceWords[type];
  if (type !== 'choice') return null;
  return Object.entries(among ?? {}).map(([value, label]) => ({ value, label, words: exactly(folded(label)) }));
}

const exactly = (text: string): RegExp => new RegExp(`^${literalPattern(text)}$`);

export function readChoice(field: Pick<ImportField, 'type' | 'among'>, text: string): ReadCell {
  const choices = choicesOf(field) ?? [];
  const choice = choices.find(({ words }) => words.test(folded(text)));
  if (!choice)
    return { problem: problem('cell/word', { words: choices.map(({ label }) => label).join('・') }), notes: [] };
  const notes = text.trim() === choice.label ? [] : [{ code: 'note/word' as const, to: choice.label }];
  return { value: choice.value, notes };
}

/** iPad, ノートPC, スマホ①: whether it says what kind of device it is. */
export const saysDeviceKind = (text: string): boolean => 'value' in readChoice({ type: 'device-kind' }, text);

/** The OS that a word for a device says, too: iPad, Android携帯; null: none. */
export function systemIn(text: string): { value: string; notes: ReadCell['notes'] } | null {
  const { value, notes } = readChoice({ type: 'system' }, text);
  return typeof value === 'string' && value !== 'other' ? { value, notes } : null;
}
