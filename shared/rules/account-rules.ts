import { accountKindOf } from './account-kind';
import { isChangeInVain, passwordDueOn } from './password-change';
import type { CalendarDate } from '../text/calendar-date';
import { formatWareki } from '../text/wareki';
import type { Account, Enrolment, Staff } from '../ledger/entities';
import { takenPartIn } from '../ledger/taking-part';
import type { Finding } from './finding';
import { ruleSource, type IssuedRules } from './network-rules';
import { isEmployed } from './staff-rules';

export interface AccountFacts {
  /** All accounts with the same ID in the same network. */
  alike: Iterable<Account>;
  /** 山田 花子さん, or the office that has it; '' : nobody knows. */
  whoseIs: (account: Account) => string;
  /** Of the account's network; null: it asks nothing. */
  rules: IssuedRules | null;
  /** Whose account it is; null: the office's. */
  holder: Staff | null;
  /** How often the office has set that passwords change; null: as the network says. */
  months?: number | null;
  today: CalendarDate;
}

/** Of which network an ID that somebody is to get most likely is: the only one of their office in which they have none. Null: nobody can tell. */
export function networkOfNewId(
  { id, officeId }: Pick<Staff, 'id' | 'officeId'>,
  { enrolments, accounts }: { enrolments: Iterable<Enrolment>; accounts: Iterable<Account> },
): string | null {
  const own = [...accounts].filter(({ holderId, status }) => holderId === id && status === 'registered');
  const networks = [...new Set(takenPartIn(enrolments, officeId).map(({ packId }) => packId))];
  const without = networks.filter((packId) => !own.some((one) => one.packId === packId));
  const [only, another] = networks.length === 1 ? networks : without;
  return only !== undefined && another === undefined ? only : null;
}

/** What about an account is worth a look, the most urgent first. */
export function accountFindings(account: Account, facts: AccountFacts): Finding[] {
  if (account.status !== 'registered') return [];
  return [
    holderGone(account, facts),
    passwordDue(account, facts),
    nobodysAccount(account, facts),
    idTwice(account, facts),
    pastItsEnd(account, facts),
  ].filter((finding) => finding !== null);
}

/** An ID of the office goes on without whoever used it: who reads this is not to strike it off. */
const holderGone = (account: Account, { holder, rules, today }: AccountFacts): Finding | null =>
  holder && !isEmployed(holder, today)
    ? {
        field: 'holderId',
        tone: 'act',
        sentence: `${holder.name}さんは退職しています。${
          accountKindOf(account, rules).whose === 'person'
            ? '使えなくしてもらい、抹消してください'
            : '事業所の ID なら、使う人を「事業所のもの」か次の方にします。この方だけの登録なら、使えなくしてもらい、抹消してください'
        }`,
        short: '退職した人',
      }
    : null;

function passwordDue(account: Account, { holder, rules, months = null, today }: AccountFacts): Finding | null {
  if (isChangeInVain(holder, accountKindOf(account, rules).whose === 'person', today)) return null;
  const due = passwordDueOn(account, rules, months);
  if (!rules?.passwords || !due || due > today) return null;
  const last = account.passwordChangedOn;
  return {
    field: 'passwordChangedOn',
    tone: 'act',
    sentence: `${rules.passwords.text}。${
      last ? `前に変えたのは${formatWareki(last)}です` : 'まだ変えた日がありません'
    }`,
    short: 'パスワード',
    source: ruleSource(rules.passwords),
  };
}

const nobodysAccount = (account: Account, { rules }: AccountFacts): Finding | null =>
  rules?.personalAccounts && account.holderId === null && accountKindOf(account, rules).whose === 'person'
    ? {
        field: 'holderId',
        tone: 'notice',
        sentence: `${rules.personalAccounts.text}。使う人を選んでください`,
        source: ruleSource(rules.personalAccounts),
        short: '使う人なし',
      }
    : null;

function idTwice(account: Account, { alike, whoseIs }: AccountFacts): Finding | null {
  const others = [...alike].filter(
    ({ id, status, loginName, packId }) =>
      id !== account.id && status === 'registered' && loginName === account.loginName && packId === account.packId,
  );
  if (account.loginName === '' || others.length === 0) return null;
  const whose = [...new Set(others.map(whoseIs))].filter((name) => name !== '').join('、');
  const sentence = `同じIDが、もう1つ台帳にあります${whose && `（${whose}）`}`;
  return { field: 'loginName', tone: 'notice', sentence, short: 'IDが重複' };
}

const pastItsEnd = ({ endedOn }: Account, { today }: AccountFacts): Finding | null =>
  endedOn !== null && endedOn < today
    ? {
        field: 'endedOn',
        tone: 'notice',
        sentence: '使い終えた日をすぎています。抹消すると、一覧から外れます',
        short: '使い終えた',
      }
    : null;
