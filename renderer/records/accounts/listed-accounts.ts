import { monthsSet } from '@shared/credentials/credential-rows';
import type { Account, Office, Staff } from '@shared/ledger/entities';
import type { Pack } from '@shared/packs/schema';
import { accountFindings } from '@shared/rules/account-rules';
import type { Finding } from '@shared/rules/finding';
import { rulesOf } from '@shared/rules/network-rules';
import { passwordDueOn } from '@shared/rules/password-change';
import type { CalendarDate } from '@shared/text/calendar-date';
import { inJapaneseOrder } from '@shared/text/japanese-order';
import { grouped } from '../kind/grouped';
import { aboutFrom, type Around, type ListedKind, type NetworkChoice } from '../kind/listed-kind';
import { networkChoices, networkNameIn, ofPack } from '../kind/networks';
import { untouchedList } from '../list/list-view';
import { urgency } from '../list/urgency';
import { OFFICE_ACCOUNT } from './office-account';

export type AccountFilter = 'in-use' | 'findings' | 'office' | 'gone' | 'all';

/** What accounts are shown and found with. */
export interface AboutAccounts {
  people: ReadonlyMap<string, Staff>;
  offices: ReadonlyMap<string, Office>;
  networkName: (packId: string) => string;
  networks: readonly NetworkChoice[];
  /** What about each is worth a look. */
  findingsOf: (account: Account) => readonly Finding[];
  /** Until when its password has to be another; null: nobody asks. */
  passwordDueOn: (account: Account) => CalendarDate | null;
}

type Read = Around<'accounts' | 'people' | 'offices' | 'enrolments'>;

/** 台帳 › アカウント. */
export const listedAccounts: ListedKind<'account', AboutAccounts, AccountFilter> = {
  list: 'account',
  words: {
    thing: 'アカウント',
    counter: '件',
    list: 'アカウントの一覧',
    search: 'ID・使う人・ネットワークでさがす',
    add: 'アカウントを追加',
    icon: 'key',
    isNotThere: 'ありません',
    lead: 'だれがどのIDを使うか、パスワードをいつ変えたかがわかります。パスワードそのものは入れません。',
    hint: '行を押すと、そのアカウントの内容が右に出ます。表の中は、ダブルクリックか Enter でそのまま直せます。',
    gone: '抹消',
  },
  about: aboutFrom(['accounts', 'people', 'offices', 'enrolments'], aboutAccounts),
  nameOf: (account, about) =>
    account.loginName === '' ? withoutLogin(account, about) : accountName(account, about.networkName),
  order: byLogin,
  texts: ({ loginName, packId, holderId, officeId }, { people, offices, networkName }) => {
    const { name = '', kana = '' } = people.get(holderId ?? '') ?? offices.get(officeId) ?? {};
    return [loginName, networkName(packId), name, kana];
  },
  links: ({ holderId, officeId, packId }, { people, offices, networkName }) => [
    people.get(holderId ?? ''),
    offices.get(officeId),
    networkName(packId),
  ],
  details: ({ holderId, officeId }, { people, offices }) => [
    people.get(holderId ?? '')?.name ?? OFFICE_ACCOUNT.word,
    offices.get(officeId)?.name,
  ],
  view: { name: 'accounts', untouched: untouchedList('in-use', 'login') },
  chips: [
    { filter: 'in-use', label: '利用中' },
    { filter: 'findings', label: '確かめること' },
    { filter: 'office', label: '事業所のもの' },
    { filter: 'gone', label: '抹消' },
  ],
  filtersOf: (account, { findingsOf }) => {
    if (account.status === 'struck-off') return ['gone'];
    const filters: AccountFilter[] = ['in-use'];
    if (findingsOf(account).length > 0) filters.push('findings');
    // As 使う人 says it: ID・パスワード asks more, whose the password is to keep.
    if (account.holderId === null) filters.push('office');
    return filters;
  },
  sortText: (columnId, { people, findingsOf }) => {
    if (columnId === 'holder') return ({ holderId }) => people.get(holderId ?? '')?.kana ?? '';
    if (columnId === 'issued') return ({ issuedOn }) => issuedOn ?? '';
    if (columnId === 'password') return ({ passwordChangedOn }) => passwordChangedOn ?? '';
    if (columnId === 'state') return (account) => urgency(account, findingsOf(account));
    return null;
  },
  networks: { choices: ({ networks }) => networks, has: ofPack },
};

/** TRITRUS ng-20417 */
export const accountName = (
  { packId, loginName }: Pick<Account, 'packId' | 'loginName'>,
  networkName: (packId: string) => string,
): string => `${networkName(packId)} ${loginName}`.trim();

/** TRITRUS（山田 花子さん、ID は空）: without its ID an account is known by whose it is. */
const withoutLogin = (
  account: Account,
  { networkName, ...about }: Names & Pick<AboutAccounts, 'networkName'>,
): string =>
  `${networkName(account.packId)}（${[whoseIs(account, about), 'ID は空'].filter((word) => word !== '').join('、')}）`;

type Names = Pick<AboutAccounts, 'people' | 'offices'>;

/** 山田 花子さん; of one that is nobody's alone, its office. */
function whoseIs({ holderId, officeId }: Account, { people, offices }: Names): string {
  const holder = people.get(holderId ?? '');
  return holder ? `${holder.name}さん` : (offices.get(officeId)?.name ?? '');
}

/** By ID, as it is counted; network by network. */
function byLogin(a: Account, b: Account): number {
  return inJapaneseOrder(a.packId, b.packId) || inJapaneseOrder(a.loginName, b.loginName) || (a.id < b.id ? -1 : 1);
}

function aboutAccounts({ records, packs, reminders, today }: Read): AboutAccounts {
  const { accounts, people, offices, enrolments } = records;
  const byId = grouped(accounts.values(), ({ loginName }) => loginName);
  const known = new Map<Account, readonly Finding[]>();
  const rulesFor = ({ packId }: Account) => firstRules(packId, packs);
  return {
    people,
    offices,
    networkName: networkNameIn(packs),
    networks: networkChoices([...enrolments.values(), ...accounts.values()], packs),
    findingsOf: (account) => {
      const found =
        known.get(account) ??
        accountFindings(account, {
          alike: byId.get(account.loginName) ?? [],
          whoseIs: (other) => whoseIs(other, { people, offices }),
          rules: rulesFor(account),
          holder: people.get(account.holderId ?? '') ?? null,
          months: monthsSet(reminders, account.packId),
          today,
        });
      known.set(account, found);
      return found;
    },
    passwordDueOn: (account) => passwordDueOn(account, rulesFor(account), monthsSet(reminders, account.packId)),
  };
}

const firstRules = (packId: string, packs: readonly Pack[]) => rulesOf([packId], packs)[0] ?? null;
