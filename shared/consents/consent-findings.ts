import type { CalendarDate } from '../text/calendar-date';
import type { Consent, Office } from '../ledger/entities';
import { servicesOf } from '../ledger/said-words';
import type { Finding } from '../rules/finding';
import type { ConsentRules } from '../packs/consent-schema';

/** The days of a consent, in the order in which they follow one another. */
const DAYS = [
  ['explainedOn', '説明の日'],
  ['signedOn', '署名の日'],
  ['copyGivenOn', '控えを渡した日'],
  ['sentOn', '出した日'],
  ['linkedOn', '登録された日'],
  ['withdrawnOn', '撤回した日'],
] as const;
export type ConsentDay = (typeof DAYS)[number][0];

/** Of which day a later one can't lie ahead. Copy and hand-over may come in either order. */
const AHEAD: Partial<Record<ConsentDay, ConsentDay>> = {
  signedOn: 'explainedOn',
  copyGivenOn: 'signedOn',
  sentOn: 'signedOn',
  linkedOn: 'sentOn',
  withdrawnOn: 'signedOn',
};

const nameOf = (day: ConsentDay): string => DAYS.find(([field]) => field === day)?.[1] ?? '';

type Days = Pick<Consent, ConsentDay>;

/** What is odd about the days: worth a look, never a refusal. */
export function dayFindings(consent: Days, today: CalendarDate): Finding[] {
  return DAYS.flatMap(([field, name]): Finding[] => {
    const day = consent[field];
    if (!day) return [];
    const ahead = AHEAD[field];
    const before = ahead ? consent[ahead] : null;
    // 説明した日（する日）: it is set before, for the paper.
    if (day > today && field === 'explainedOn') return [];
    if (day > today) return [odd(field, `${name}が、今日より先です。日付を確かめてください`)];
    if (ahead && before && day < before)
      return [odd(field, `${name}が、${nameOf(ahead)}より前です。日付を確かめてください`)];
    return [];
  });
}

const odd = (field: string, sentence: string): Finding => ({ field, tone: 'notice', sentence, short: '日付' });

/** Where family signs on the patient's paper: said until somebody of them has. */
export function familyFinding(
  consent: Consent,
  { family }: ConsentRules,
  office: Pick<Office, 'serviceKind'> | undefined,
): Finding[] {
  if (family?.paper !== 'same' || !consent.signedOn || consent.withdrawnOn) return [];
  if (office && servicesOf(office).some((one) => family.exceptFor.includes(one))) return [];
  const isByFamily = consent.signerRelation !== '' && consent.signerRelation !== '本人';
  if (isByFamily || consent.familySignedBy) return [];
  return [{ field: 'familySignedBy', tone: 'notice', sentence: family.note, short: 'ご家族の署名' }];
}
