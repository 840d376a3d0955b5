import { isKana } from '../text/kana';
import { officeNumberCheck } from '../text/office-number';
import { nameDoubt } from '../ledger/typed-doubts';
import { isMail, isPhone, isPostalCode } from '../text/width';
import type { Pack } from '../packs/schema';
import type { Corporation, Enrolment, Office } from '../ledger/entities';
import { fieldLabel } from '../ledger/labels';

/**
 * What the corporation, its offices and their enrolments still lack for the forms, and what in them looks odd. Nothing
 * here blocks: an office may go on with gaps, and meets them again where a form needs them.
 */

type Checked = 'corporations' | 'offices' | 'enrolments';

export interface Gap {
  table: Checked;
  id: string;
  field: string;
  /** As the screen calls it. */
  label: string;
}

const gap = (table: Checked, id: string, field: string, label = fieldLabel(table, field)): Gap => ({
  table,
  id,
  field,
  label,
});

const isEmpty = (value: unknown): boolean => value === null || value === undefined || String(value).trim() === '';

/** Fields that 様式1-1, 様式2 and 様式１ take from the corporation, in the order of the screen. */
const corporationFields = [
  'name',
  'kana',
  'representativeTitle',
  'representativeName',
  'postalCode',
  'address',
  'phone',
] as const;

const officeFields = [
  'name',
  'number',
  'serviceKind',
  'managerName',
  'postalCode',
  'address',
  'city',
  'mail',
  'phone',
] as const;

/** A sole proprietor has no 役職 beside the name. */
const needsOfCorporation = ({ kind }: Pick<Corporation, 'kind'>): readonly string[] =>
  corporationFields.filter((field) => kind === 'corporation' || field !== 'representativeTitle');

/** One of the two numbers is enough: a clinic has the one, a care office the other. */
const lacksInOffice = (office: Office, field: (typeof officeFields)[number]): boolean =>
  field === 'number' ? isEmpty(office.number) && isEmpty(office.medicalInstitutionNumber) : isEmpty(office[field]);

export const corporationGaps = (corporation: Corporation): Gap[] =>
  needsOfCorporation(corporation)
    .filter((field) => isEmpty(corporation[field as keyof Corporation]))
    .map((field) => gap('corporations', corporation.id, field));

export const officeGaps = (office: Office): Gap[] =>
  officeFields.filter((field) => lacksInOffice(office, field)).map((field) => gap('offices', office.id, field));

/** What the network asks of an office that takes part, or is about to. */
export const enrolmentGaps = (enrolment: Enrolment, pack: Pack): Gap[] =>
  enrolment.status === 'ended'
    ? []
    : pack.enrolment
        .filter(({ field, required }) => required && isUnanswered(enrolment[field]))
        .map(({ field }) => gap('enrolments', enrolment.id, field));

const isUnanswered = (value: Enrolment[keyof Enrolment]): boolean =>
  typeof value === 'object' && value !== null ? isEmpty(value.name) : isEmpty(value);

/** A sentence when a value looks odd: worth a second look, never a reason to refuse it. Empty values are gaps instead. */
export function oddity(table: Checked, field: string, value: string): string | null {
  if (value === '') return null;
  const invisible = nameDoubt(value);
  if (invisible !== null) return invisible;
  switch (field) {
    case 'number':
      return numberOddity(value);
    case 'medicalInstitutionNumber':
      return /^[0-9A-Z]{7}$|^[0-9A-Z]{10}$/.test(value)
        ? null
        : `医療機関番号は7桁か10桁です。いま${value.length}桁です`;
    case 'postalCode':
      return isPostalCode(value) ? null : '郵便番号は7桁です。例：270-0192';
    case 'phone':
    case 'fax':
      return isPhone(value) ? null : '番号の桁数を確かめてください。例：04-7150-6531';
    case 'mail':
    case 'accountReceivingMail':
    case 'administratorMail':
      return isMail(value) ? null : 'メールアドレスの形を確かめてください。例：kaigo@example.jp';
    case 'kana':
      return isKana(value) ? null : `${fieldLabel(table, field)}に、かな以外の文字があります`;
    default:
      return null;
  }
}

/** 事業所番号: length first, then the check digit. */
function numberOddity(number: string): string | null {
  const check = officeNumberCheck(number);
  if (check === 'ok') return null;
  if (check === 'check-digit') return '番号の検査が合いません。通知書と同じなら、このまま使えます';
  return number.length === 10
    ? '事業所番号に使えない文字があります'
    : `事業所番号は10桁です。いま${number.length}桁です`;
}

/** An office of another city than the network's: perhaps right, perhaps a slip. */
export const isOutside = (office: Pick<Office, 'city'>, pack: Pick<Pack, 'municipality'>): boolean =>
  pack.municipality !== '' && office.city !== '' && office.city !== pack.municipality;
