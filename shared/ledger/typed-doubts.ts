import { invisibleIn } from '../text/invisible';
import { phoneFaultWords } from '../text/phone-fault';
import { hasSeveralPhones, isMail, isPhone } from '../text/width';

/** Sentences about what was typed and is worth a second look; null where nothing is. An empty value is a gap, and no doubt. */

/** Told of whatever is typed, in every box of every screen; in mail addresses and numbers it is refused, too. */
export const invisibleDoubt = (typed: string): string | null => {
  const invisible = invisibleIn(typed);
  return invisible === null ? null : `見えない文字（${invisible}）が入っています。打ち直してください`;
};

/** A name is kept as it was typed, whatever it holds. */
export const nameDoubt = invisibleDoubt;

export const mailDoubt = (mail: string): string | null =>
  mail === '' || isMail(mail)
    ? null
    : (invisibleDoubt(mail) ?? 'メールアドレスの形ではないようです。例：sato@example.jp');

export const phoneDoubt = (phone: string): string | null =>
  phone === '' || isPhone(phone)
    ? null
    : (invisibleDoubt(phone) ??
      (hasSeveralPhones(phone)
        ? '電話番号が二つ以上あります。使うほうを一つ入れてください'
        : doubtOfDigits(phone, '090-1234-5678')));

/** What else stands in the field, an extension or a name, isn't counted: it is told how a number looks. */
export const doubtOfDigits = (phone: string, example: string): string =>
  `${/^[\d\s()+.-]*$/.test(phone) ? phoneFaultWords(phone) : '電話番号の形ではないようです'}。例：${example}`;

/** 1900-01-01 is what programs write for no day; nobody here was born before 1910, and nothing that an office notes is after 2099. */
const FIRST_DAY = '1910-01-01';
const LAST_DAY = '2099-12-31';

export const dayDoubt = (day: string): string | null =>
  day === '' || (day >= FIRST_DAY && day <= LAST_DAY)
    ? null
    : `西暦${Number(day.slice(0, 4))}年になっています。年を確かめてください`;
