import { isPhone } from './width';

/** What keeps digits from being a Japanese telephone number: a digit too few or too many, or what they begin with. */
type PhoneFault = { is: 'start' } | { is: 'digits'; has: number; needs: number };

/** 090, 080, 070 and 050 have eleven digits, all others ten: how many are right goes by what a number begins with (総務省「電気通信番号計画」). */
const NEEDS_ELEVEN = /^0[5-9]0/;

/** null: nothing does. What begins with no 0, or with two, begins with what no area has; as long as a number is, that alone is wrong with it. */
function phoneFault(text: string): PhoneFault | null {
  if (isPhone(text)) return null;
  const digits = text.replaceAll(/\D/g, '');
  const has = digits.length;
  const isOfArea = /^0[1-9]/.test(digits);
  const needs = NEEDS_ELEVEN.test(digits) || (!isOfArea && has > 10) ? 11 : 10;
  return has === needs || (!isOfArea && has > 8 && has < 12) ? { is: 'start' } : { is: 'digits', has, needs };
}

/** The same in words, the shortest first: a table has room for what stands before the first 。 alone. */
export function phoneFaultWords(text: string): string | null {
  const fault = phoneFault(text);
  if (fault === null) return null;
  if (fault.is === 'start') return '始まりがちがいます。電話番号のはじめの数字を確かめてください';
  const { has, needs } = fault;
  const amiss = has < needs ? `${needs - has}桁足りません` : `${has - needs}桁多いです`;
  return has === 0 ? '電話番号の形ではありません' : `${amiss}。いま${has}桁で、電話番号は${needs}桁です`;
}
