import type { CalendarDate } from '../text/calendar-date';
import { searchIndexKey } from '../text/search-key';
import type { Pack } from '../packs/schema';
import type { Ledger, Office, Staff } from '../ledger/entities';
import { takenPartIn } from '../ledger/taking-part';
import type { Finding } from './finding';
import { ruleSource, rulesOf, type IssuedRules } from './network-rules';
import { peopleWithoutPledge } from './pledge-rules';
import { isEmployed } from './staff-rules';

type OfficeFacts = Pick<Ledger, 'enrolments' | 'people' | 'accounts'>;

/** What the networks ask of an office beside its forms: a 施設内管理者 by name, an address of their own for the 管理画面. */
export function officeRuleFindings(office: Office, facts: OfficeFacts, packs: readonly Pack[]): Finding[] {
  if (office.status === 'struck-off') return [];
  return takenPartIn(facts.enrolments, office.id).flatMap((enrolment) =>
    rulesOf([enrolment.packId], packs).flatMap((rules): Finding[] => [
      ...administratorFinding(enrolment.administrator.name, rules),
      ...addressFinding(enrolment.administratorMail, office, facts, rules),
    ]),
  );
}

const administratorFinding = (name: string, { administrator: rule }: IssuedRules): Finding[] =>
  rule && name.trim() === ''
    ? [{ field: 'administrator', tone: 'act', sentence: rule.text, short: '施設内管理者', source: ruleSource(rule) }]
    : [];

/** An address is the same however it is typed. */
function addressFinding(
  mail: string,
  { id }: Office,
  facts: OfficeFacts,
  { administratorMail: rule }: IssuedRules,
): Finding[] {
  const user = rule && userOfAddress(mail, id, facts);
  if (!user) return [];
  const sentence = `${rule.text}。いまは${user.name}さんのアドレスと同じです`;
  return [{ field: 'administratorMail', tone: 'act', sentence, short: 'ログイン用メール', source: ruleSource(rule) }];
}

/** Who of an office uses an address as their own: as the login of the 管理画面 the network takes it from nobody. */
export function userOfAddress(
  mail: string,
  officeId: string,
  { people, accounts }: Pick<OfficeFacts, 'people' | 'accounts'>,
): Staff | undefined {
  const wanted = searchIndexKey(mail);
  if (wanted === '') return undefined;
  const here = people.filter((one) => one.officeId === officeId && one.status === 'registered');
  return here.find(
    (one) =>
      searchIndexKey(one.mail) === wanted ||
      accounts.some(
        (account) =>
          account.holderId === one.id &&
          account.status === 'registered' &&
          searchIndexKey(account.loginName) === wanted,
      ),
  );
}

/** Of somebody who works there and uses a network that asks for it: 誓約書. One that was exchanged before, in another way, counts. */
export function pledgeFindings(
  person: Staff,
  { enrolments, accounts, pledges }: Pick<Ledger, 'enrolments' | 'accounts' | 'pledges'>,
  packs: readonly Pack[],
  today: CalendarDate,
): Finding[] {
  if (!isEmployed(person, today) || peopleWithoutPledge([person], pledges).length === 0) return [];
  const used = enrolments
    .filter(({ officeId, status }) => officeId === person.officeId && status === 'active')
    .filter(({ packId }) => accounts.some((one) => one.holderId === person.id && one.packId === packId));
  return rulesOf(
    used.map(({ packId }) => packId),
    packs,
  ).flatMap(({ pledge: rule }): Finding[] =>
    rule ? [{ field: 'pledge', tone: 'notice', sentence: rule.text, short: '誓約書', source: ruleSource(rule) }] : [],
  );
}
