import { useMemo } from 'react';
import { Redirect, useLocation } from 'wouter';
import type { Account } from '@shared/ledger/entities';
import { useRecords } from '../../../state/open-ledger';
import { ExportButton } from '../../../records/export/export-button';
import { useExport } from '../../../records/export/use-export';
import { AddButton } from '../../../records/list/add-button';
import { EmptyList } from '../../../records/list/empty-list';
import { ImportButton } from '../../../records/list/import-button';
import { FilterChips, NetworkMenu } from '../../../ui/filter-chips';
import { NEW, useListAndPanel } from '../../../records/list/list-and-panel';
import { LedgerPage } from '../ledger-page';
import { goesOn } from '../../../records/list/list-panels';
import { RecordList, type Selection } from '../../../records/list/record-list';
import { UnfinishedNote } from '../../../records/list/unfinished-note';
import { useNetworkName } from '../../../records/panel/use-network-name';
import { useTabCounts } from '../tabs';
import { useAccountName, useChangeAccount } from '../../../records/accounts/account-name';
import { useNewAccountDraft } from '../../../records/accounts/account-values';
import { accountChips, useAccountView } from '../../../records/accounts/account-view';
import { useAccountFindings, useAccounts } from '../../../records/accounts/use-accounts';
import { useNetworkChoices } from '../../../records/panel/use-network-choices';
import { Block } from '../../../ui/layout';
import { Button } from '../../../ui/button';
import type { ExportKind } from '../../../records/export/export-dialog';
import { ListSelectionBar } from '../../../records/list/list-selection-bar';
import { useRecordPasswordChange } from '../../../records/accounts/use-record-password-change';
import { accountColumns } from './account-columns';
import { AccountPanel } from './account-panel';
import { ACCOUNTS, accountWords } from './account-words';
import { NewAccount } from './new-account';

/** 台帳 › アカウント. */
export function AccountsScreen({ recordId }: { recordId: string | null }) {
  const [, go] = useLocation();
  const records = useRecords('accounts');
  const { view, state } = useAccountView();
  const { rows, counts, elsewhere } = useAccounts(state);
  const columns = useColumns();
  const nameOf = useAccountName();
  const networks = useNetworkChoices();
  const draft = useNewAccountDraft();
  const isEmpty = useTabCounts().accounts === 0;
  const place = useListAndPanel(ACCOUNTS, recordId);
  const { add, close, isAdding } = place;
  const out = useExport({ kind: 'account', words: accountWords, view, records, columns });

  const account = recordId === null ? undefined : records.get(recordId);
  // Its addition was undone, or the address is old.
  if (recordId !== null && recordId !== NEW && !account) return <Redirect to={ACCOUNTS} replace />;
  return (
    <LedgerPage
      tab="accounts"
      grid={place.grid}
      actions={
        <>
          <ImportButton kind="account" />
          {!isEmpty && <ExportButton onPress={out.open} />}
          <AddButton label={accountWords.add} isFilled={!isAdding && !isEmpty && !goesOn(place.panel)} onAdd={add} />
          {out.element}
        </>
      }
      search={
        isEmpty ? null : { label: accountWords.search, value: state.query, onType: (query) => view.change({ query }) }
      }
      notes={
        !isAdding && <UnfinishedNote draft={draft} about={draft.values.loginName || accountWords.thing} onGoOn={add} />
      }
      list={
        isEmpty ? (
          <EmptyList
            words={accountWords}
            isInOffice={records.size > 0}
            isAdding={isAdding}
            onAdd={add}
            kind="account"
          />
        ) : (
          <RecordList
            words={accountWords}
            view={view}
            state={state}
            columns={columns}
            rows={rows}
            nameOf={nameOf}
            elsewhere={elsewhere}
            currentId={account?.id ?? null}
            place={place}
            table="accounts"
            records={records}
            onEscape={() => recordId !== null && close()}
            above={
              <Block as="p" fixed pad={[10, 20, 0, 'page']} tone="sub" size={15}>
                パスワードそのものは、この台帳には入りません。だれのIDか、いつ変えたかだけを残します。
              </Block>
            }
            chips={
              <FilterChips
                chips={accountChips}
                filter={state.filter}
                counts={counts}
                onFilter={(filter) => view.change({ filter })}
              >
                <NetworkMenu
                  network={state.network}
                  networks={networks}
                  onNetwork={(network) => view.change({ network })}
                />
              </FilterChips>
            }
            selectionBar={(about) => (
              <AccountSelectionBar onExport={(way) => out.openFor(state.selected, way)} {...about} />
            )}
          />
        )
      }
      panel={
        isAdding ? (
          <NewAccount draft={draft} onClose={close} onAdded={(id) => go(`${ACCOUNTS}/${id}`)} />
        ) : (
          account && <AccountPanel key={account.id} account={account} takesFocus={place.takesFocus} onClose={close} />
        )
      }
    />
  );
}

function useColumns() {
  const people = useRecords('people');
  const offices = useRecords('offices');
  const networkName = useNetworkName();
  const nameOf = useAccountName();
  const findingsOf = useAccountFindings();
  const change = useChangeAccount();
  return useMemo(
    () =>
      accountColumns({
        people,
        officeName: (id) => offices.get(id)?.name ?? '',
        networkName,
        nameOf,
        findingsOf,
        change,
      }),
    [people, offices, networkName, nameOf, findingsOf, change],
  );
}

interface AccountSelectionBarProps extends Selection<Account> {
  onExport: (way: ExportKind) => void;
}

/** What can be done with the selected accounts: who changed the password today is recorded at once, with one way back. */
function AccountSelectionBar({ selected, onStop, ...about }: AccountSelectionBarProps) {
  const recordChanged = useRecordPasswordChange();
  const record = async (): Promise<void> => {
    if (await recordChanged(selected, (count) => `${count}件のパスワードを変えた日を、今日にしました`)) onStop();
  };
  return (
    <ListSelectionBar words={accountWords} count={selected.length} onStop={onStop} {...about}>
      <Button size="small" onClick={() => void record()}>
        今日、パスワードを変えたと記録
      </Button>
    </ListSelectionBar>
  );
}
