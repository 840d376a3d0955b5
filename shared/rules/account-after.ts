import type { EventFacts } from '../ledger/event';
import type { Account, Enrolment, Office } from '../ledger/entities';
import { servicesOfKind } from '../text/service-words';
import { accountKindOf, type AccountKind } from './account-kind';
import type { IssuedRules } from './network-rules';

/**
 * What becomes of an account when its holder goes: `ends` it was theirs alone · `stays` it is the office's, and goes on ·
 * `unknown` nobody can tell yet.
 */
export type AccountAfter = 'ends' | 'stays' | 'unknown';

/** Where an account stands, as far as that tells whose it is. */
interface AccountPlace {
  offices: readonly Pick<Office, 'id' | 'serviceKind'>[];
  accounts: readonly Account[];
  enrolments?: readonly Pick<Enrolment, 'officeId' | 'packId' | 'administratorMail'>[];
}

export type CredentialRules = Pick<IssuedRules, 'credentials'>;

/**
 * Its kind. Who goes in to the 管理画面 does so by its own address, which is no user's: an ID that is this address is the one of the
 * 管理画面, also where only somebody's name was noted beside it.
 */
export function kindInOffice(
  account: Account,
  rules: CredentialRules | null,
  { enrolments = [] }: Pick<AccountPlace, 'enrolments'>,
): AccountKind {
  const isAdmin = enrolments.some(
    ({ officeId, packId, administratorMail }) =>
      officeId === account.officeId &&
      packId === account.packId &&
      administratorMail !== '' &&
      administratorMail.toLowerCase() === account.loginName.toLowerCase(),
  );
  return accountKindOf(isAdmin ? { ...account, holderId: null } : account, rules);
}

/**
 * Whether it was registered for one person alone is told by its kind, by the service of its office, and, where an office that is to
 * have one has several, only by whoever leads the procedure.
 *
 * @param answers of the procedure; none: nobody has been asked
 */
export function accountAfter(
  account: Account,
  kind: Pick<AccountKind, 'whose' | 'individual'>,
  { offices, accounts }: AccountPlace,
  answers: EventFacts = {},
): AccountAfter {
  const { whose, individual } = kind;
  if (whose === 'person') return 'ends';
  if (!individual) return 'stays';
  const service = offices.find(({ id }) => id === account.officeId)?.serviceKind ?? '';
  if (service === '') return 'unknown';
  if (isOfEachPerson(individual, service)) return 'ends';
  const alike = accounts.filter(
    ({ status, officeId, packId }) =>
      status === 'registered' && officeId === account.officeId && packId === account.packId,
  );
  if (alike.length <= 1) return 'stays';
  const { asks } = individual;
  const said = asks && answers[asks.key];
  return said === undefined ? 'unknown' : said === asks?.own ? 'ends' : said === asks?.office ? 'stays' : 'unknown';
}

/**
 * Whose it is, as lists part them: what was registered for its holder alone is theirs, though the office may keep the password.
 */
export const whoseIs = (
  account: Account,
  kind: Pick<AccountKind, 'whose' | 'individual'>,
  place: AccountPlace,
): AccountKind['whose'] =>
  account.holderId !== null && accountAfter(account, kind, place) === 'ends' ? 'person' : kind.whose;

/** Whether offices of this service have each person registered. */
export const isOfEachPerson = ({ serviceKinds }: NonNullable<AccountKind['individual']>, service: string): boolean =>
  servicesOfKind(service).some((one) => serviceKinds.includes(one));
