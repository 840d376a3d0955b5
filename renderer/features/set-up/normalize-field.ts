import { normalizeFurigana } from '@shared/japanese/kana';
import { normalizeMail, normalizeNumber, normalizePhone, normalizePostalCode } from '@shared/japanese/width';

const normalizers: Record<string, (typed: string) => string> = {
  kana: normalizeFurigana,
  postalCode: normalizePostalCode,
  phone: normalizePhone,
  fax: normalizePhone,
  mail: normalizeMail,
  accountReceivingMail: normalizeMail,
  administratorMail: normalizeMail,
  number: normalizeNumber,
  medicalInstitutionNumber: normalizeNumber,
  vpnCount: normalizeNumber,
};

/** As the ledger keeps it: half-width numbers, kana in hiragana; names and addresses exactly as typed. */
export const normalizeField = (field: string, typed: string): string =>
  (normalizers[field] ?? ((text: string) => text.trim()))(typed);
