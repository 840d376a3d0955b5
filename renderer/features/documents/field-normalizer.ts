import { normalizeFurigana, toHalfKana, toKatakana, widenKana } from '@shared/text/kana';
import { settledAddress } from '@shared/text/settled-address';
import { withPhoneGroups } from '@shared/text/phone-groups';
import { normalizeMail, normalizeNumber, normalizePhone, normalizePostalCode } from '@shared/text/width';
import { isAddressField } from '@shared/packs/form-fields';
import type { FormField } from '@shared/packs/schema';

const sameText = (typed: string): string => typed;
const eachLine =
  (normalize: (line: string) => string) =>
  (typed: string): string =>
    typed.split('\n').map(normalize).join('\n');

/** How a field's typing is put in order when it is left; names and free text stay as typed. `before`: what stood in its box. */
export function normalizerOf(field: FormField, before: string, isProposed = false): (typed: string) => string {
  if (isAddressField(field)) return (typed) => settledAddress(typed, before, isProposed);
  switch (field.type) {
    case 'postal':
      return normalizePostalCode;
    case 'tel':
      return (typed) => withPhoneGroups(normalizePhone(typed));
    case 'mail':
      return normalizeMail;
    case 'office-number':
      return eachLine(normalizeNumber);
    case 'number':
      return normalizeNumber;
    case 'kana':
      if (field.kana === 'half-width') return (typed) => toHalfKana(widenKana(typed));
      return field.kana === 'katakana' ? (typed) => toKatakana(widenKana(typed)) : normalizeFurigana;
    default:
      return sameText;
  }
}
