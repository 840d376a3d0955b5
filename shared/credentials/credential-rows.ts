import { inJapaneseOrder } from '../text/japanese-order';
import { daysBetween, type CalendarDate } from '../text/calendar-date';
import type { ReminderSettings } from '../rules/reminder-settings';
import type { Account, Office, Staff } from '../ledger/entities';
import { whoseIs } from '../rules/account-after';
import { rulesOf, type IssuedRules } from '../rules/network-rules';
import type { Pack } from '../packs/schema';
import { accountKindOf, mayKeep, type AccountKind } from '../rules/account-kind';
import { changeIntervalOf, isChangeInVain, passwordDueOn } from '../rules/password-change';

/** One line of ID・パスワード. */
export interface CredentialRow {
  account: Account;
  kind: AccountKind;
  /** TRITRUS; empty for a network that nobody here knows. */
  network: string;
  /** Where it is used: みまもりSNS 管理画面; the network alone where it gives out one kind of ID only. */
  place: string;
  office: Office | null;
  holder: Staff | null;
  whose: AccountKind['whose'];
  /** Whether its password may lie in the keychain. */
  keeps: boolean;
  everyMonths: number | null;
  /** Where the network's source names no number: the app's own, or the office's. */
  isSupposed: boolean;
  dueOn: CalendarDate | null;
  /** due: today or before · near: soon enough to be told · later: has its day, or none */
  when: 'due' | 'near' | 'later';
}

export interface CredentialFacts {
  accounts: Iterable<Account>;
  offices: ReadonlyMap<string, Office>;
  people: ReadonlyMap<string, Staff>;
  packs: readonly Pack[];
  reminders: ReminderSettings;
  today: CalendarDate;
}

/** How often the office has set that passwords of a network change; null: as its pack says. */
export const monthsSet = ({ months }: ReminderSettings, packId: string): number | null =>
  months[`${packId}.passwords`] ?? null;

/**
 * Whether its day is over by that on which the ID was given out alone: nobody has written down a change. Who has just begun with the ledger may
 * have changed it a week ago.
 */
export const isChangeUnrecorded = ({ account, when }: Pick<CredentialRow, 'account' | 'when'>): boolean =>
  when === 'due' && account.passwordChangedOn === null;

/** All accounts that are in use, those first whose password is to be changed. */
export const credentialRows = (facts: CredentialFacts): CredentialRow[] => inAnyOrder(facts).sort(byDay);

/** How many passwords are to be changed by today: asked with every change of the ledger, so without order. */
export const passwordsDue = (facts: CredentialFacts): number =>
  inAnyOrder(facts).filter(({ when }) => when === 'due').length;

function inAnyOrder(facts: CredentialFacts): CredentialRow[] {
  const known = new Map(facts.packs.map((pack) => [pack.id, rulesOf([pack.id], facts.packs)[0] ?? null]));
  const accounts = [...facts.accounts].filter(({ status }) => status === 'registered');
  const place = { offices: [...facts.offices.values()], accounts };
  return accounts.map((account) => credentialRow(account, known.get(account.packId) ?? null, facts, place));
}

function credentialRow(
  account: Account,
  rules: IssuedRules | null,
  facts: CredentialFacts,
  place: Parameters<typeof whoseIs>[2],
): CredentialRow {
  const { offices, people, packs, reminders, today } = facts;
  const kind = accountKindOf(account, rules);
  const months = monthsSet(reminders, account.packId);
  const holder = people.get(account.holderId ?? '') ?? null;
  const whose = whoseIs(account, kind, place);
  const dueOn = isChangeInVain(holder, whose === 'person', today) ? null : passwordDueOn(account, rules, months);
  const days = dueOn === null ? Infinity : daysBetween(today, dueOn);
  const network = packs.find(({ id }) => id === account.packId)?.network ?? '';
  return {
    account,
    kind,
    network,
    place: (rules?.credentials?.length ?? 0) > 1 ? `${network} ${kind.name}` : network || 'ほかのネットワーク',
    office: offices.get(account.officeId) ?? null,
    holder,
    whose,
    keeps: mayKeep(kind),
    everyMonths: changeIntervalOf(account, rules, months),
    isSupposed: rules?.passwords?.unsaid.includes('everyMonths') ?? false,
    dueOn,
    when: days <= 0 ? 'due' : days <= reminders.ahead.passwords ? 'near' : 'later',
  };
}

const byDay = (a: CredentialRow, b: CredentialRow): number =>
  order(a.dueOn ?? '9999', b.dueOn ?? '9999') ||
  order(a.network, b.network) ||
  inJapaneseOrder(a.holder?.kana ?? '', b.holder?.kana ?? '') ||
  order(a.account.loginName, b.account.loginName) ||
  order(a.account.id, b.account.id);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
