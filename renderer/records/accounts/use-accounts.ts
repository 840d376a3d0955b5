import { useCallback, useMemo } from 'react';
import { monthsSet } from '@shared/credentials/credential-rows';
import type { ReminderSettings } from '@shared/rules/reminder-settings';
import { today as currentDay, type CalendarDate } from '@shared/text/calendar-date';
import { accountFindings } from '@shared/rules/account-rules';
import type { Account } from '@shared/ledger/entities';
import type { Finding } from '@shared/rules/finding';
import { rulesOf } from '@shared/rules/network-rules';
import type { Pack } from '@shared/packs/schema';
import { useRecords } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import type { Records } from '../../data/records';
import type { Indexed } from '../../data/search-index';
import { grouped, type FindingsOf } from '../devices/use-device-findings';
import { useInOrder } from '../list/joined-index';
import type { ListViewState } from '../list/list-view';
import { inJapaneseOrder } from '@shared/text/japanese-order';
import { useRecordList, type ListResult } from '../list/use-record-list';
import { useNetworkName } from '../panel/use-network-name';
import { accountFilters, type AccountFilter } from './account-view';

/** By ID, as it is counted; network by network. */
const byLogin = (a: Account, b: Account): number =>
  inJapaneseOrder(a.packId, b.packId) || inJapaneseOrder(a.loginName, b.loginName) || (a.id < b.id ? -1 : 1);

/** All accounts with what they are found by: their holders' names and their networks too. */
export function useAccountsInOrder(): readonly Indexed<Account>[] {
  const accounts = useRecords('accounts');
  const people = useRecords('people');
  const offices = useRecords('offices');
  const networkName = useNetworkName();
  const texts = useMemo(
    () => ({
      linksOf: ({ holderId, officeId }: Account) => [people.get(holderId ?? ''), offices.get(officeId)],
      textsOf: ({ loginName, packId, holderId, officeId }: Account) => {
        const holder = people.get(holderId ?? '');
        const office = offices.get(officeId);
        return [
          loginName,
          networkName(packId),
          ...(holder ? [holder.name, holder.kana] : [office?.name ?? '', office?.kana ?? '']),
        ];
      },
    }),
    [people, offices, networkName],
  );
  return useInOrder('accounts', accounts, texts, byLogin);
}

/** What about each account is worth a look. */
export function useAccountFindings(): FindingsOf<Account> {
  const accounts = useRecords('accounts');
  const people = useRecords('people');
  const { packs, settings } = useSession();
  const { reminders } = settings;
  const today = currentDay();
  return useMemo(
    () => findingsOfAccounts({ accounts, people }, packs, reminders, today),
    [accounts, people, packs, reminders, today],
  );
}

function findingsOfAccounts(
  { accounts, people }: Pick<Records, 'accounts' | 'people'>,
  packs: readonly Pack[],
  reminders: ReminderSettings,
  today: CalendarDate,
): FindingsOf<Account> {
  const byId = grouped(accounts.values(), ({ loginName }) => loginName);
  const known = new Map<Account, readonly Finding[]>();
  return (account) => {
    const found =
      known.get(account) ??
      accountFindings(account, {
        alike: byId.get(account.loginName) ?? [],
        rules: rulesOf([account.packId], packs)[0] ?? null,
        holder: people.get(account.holderId ?? '') ?? null,
        months: monthsSet(reminders, account.packId),
        today,
      });
    known.set(account, found);
    return found;
  };
}

const officeOf = ({ officeId }: Account): string => officeId;

/** The accounts of the office in use as the list shows them. */
export function useAccounts(state: ListViewState<AccountFilter>): ListResult<Account, AccountFilter> {
  const people = useRecords('people');
  const findingsOf = useAccountFindings();
  const { network } = state;
  const sortTextOf = useCallback(
    (columnId: string): ((account: Account) => string) | null => {
      if (columnId === 'holder') return ({ holderId }) => people.get(holderId ?? '')?.kana ?? '';
      if (columnId === 'issued') return ({ issuedOn }) => issuedOn ?? '';
      if (columnId === 'password') return ({ passwordChangedOn }) => passwordChangedOn ?? '';
      if (columnId === 'state')
        return (account) =>
          account.status === 'struck-off'
            ? '3'
            : { act: '0', notice: '1', none: '2' }[findingsOf(account)[0]?.tone ?? 'none'];
      return null;
    },
    [people, findingsOf],
  );
  return useRecordList(state, {
    ordered: useAccountsInOrder(),
    officeOf,
    sortTextOf,
    filtersOf: useCallback((account: Account) => accountFilters(account, findingsOf(account)), [findingsOf]),
    isInNetwork: useMemo(() => (network === null ? null : ({ packId }: Account) => packId === network), [network]),
  });
}
