import { isKana } from '../../text/kana';
import { officeNumberCheck } from '../../text/office-number';
import { hasSeveralPhones, isMail, isPhone } from '../../text/width';
import { doubtOfDigits, invisibleDoubt } from '../typed-doubts';
import type { FieldFacts } from './field';

type Doubt = NonNullable<FieldFacts['doubt']>;

const behindInvisible =
  (doubt: Doubt): Doubt =>
  (value, label) =>
    invisibleDoubt(value) ?? doubt(value, label);

/** What looks odd in the data of a corporation, an office, its part in a network. */
export const officePhone: FieldFacts = {
  doubt: behindInvisible((value) =>
    isPhone(value)
      ? null
      : hasSeveralPhones(value)
        ? '番号が二つ以上あります。ここには一つだけ入れてください'
        : doubtOfDigits(value, '04-7150-6531'),
  ),
};

export const officeMail: FieldFacts = {
  doubt: behindInvisible((value) =>
    isMail(value) ? null : 'メールアドレスの形を確かめてください。例：kaigo@example.jp',
  ),
};

export const onlyKana: FieldFacts = {
  doubt: behindInvisible((value, label) => (isKana(value) ? null : `${label}に、かな以外の文字があります`)),
};

/** 事業所番号: length first, then the check digit. */
export const officeNumberDoubt: Doubt = behindInvisible((number) => {
  const check = officeNumberCheck(number);
  if (check === 'ok') return null;
  if (check === 'check-digit') return '打ちまちがいがないか、通知書と見比べてください。同じなら、このまま使えます';
  return number.length === 10
    ? '事業所番号に使えない文字があります'
    : `事業所番号は10桁です。いま${number.length}桁です`;
});

export const medicalNumberDoubt: Doubt = behindInvisible((value) =>
  /^[0-9A-Z]{7}$|^[0-9A-Z]{10}$/.test(value) ? null : `医療機関番号は7桁か10桁です。いま${value.length}桁です`,
);
