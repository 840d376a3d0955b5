import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { byAssetNumber } from '@shared/ledger/device-order';
import type { CredentialRow } from '@shared/credentials/credential-rows';
import { useRecords } from '../../state/open-ledger';
import { useOfficeInUse } from '../../state/office-in-use';
import { useSession } from '../../state/session';
import { useSame } from '../../state/use-same';
import { usePasswordRows } from '../../state/use-waiting';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { useRecordPasswordChange } from '../../records/accounts/use-record-password-change';
import { listedDevices } from '../../records/devices/listed-devices';
import { useAbout } from '../../records/kind/use-about';
import { FilterChips } from '../../ui/filter-chips';
import { Panes } from '../../ui/panes';
import { SearchBox } from '../../ui/search-box';
import { usePrintedSheet } from '../../ui/use-printed-sheet';
import { CertificatesSection, hasAccess } from './certificates-section';
import { CredentialPanel } from './credential-panel';
import { CREDENTIALS, keychainName } from '../../words/credential-words';
import { credentialChips, isFound, isUnder, useCredentialView } from './credential-view';
import styles from './credentials.module.css';
import { FacilityTable } from './facility-table';
import { HandOverPanel } from './hand-over-panel';
import { LeftSecretsSection } from './left-secrets-section';
import { NotKeptCard } from './not-kept-card';
import { PersonalTable } from './personal-table';
import { useSecrets, type SecretsOnScreen } from './use-secrets';
import { Column, Row, Small } from '../../ui/layout';
import { WorkButton } from '../../words/for-work';
import { useWayBackFromList } from '../../state/came-from';

const ADD = '/ledger/accounts/new';

/** ID・パスワード: what belongs to the facility, what belongs to people, and what lies on devices. */
export function CredentialsScreen({ accountId }: { accountId: string | null }) {
  const [, go] = useLocation();
  const [search] = useSearchParams();
  const back = useWayBackFromList();
  const { print, sheet } = usePrintedSheet();
  const listed = useListed();
  const { everywhere, kept } = listed;
  // The same list as long as they are the same: a date that changes asks the keychain nothing.
  const secrets = useSecrets(useSame(kept, holdSame));
  const record = useRecordAsChanged();
  // The one that the address names, also where the list doesn't show it.
  const row = everywhere.find(({ account }) => account.id === accountId);
  const isHandingOver = search.has('leaver') && !row;
  const close = (): void => {
    secrets.hide();
    go(CREDENTIALS);
    // Back to the row that it was opened from; in a filtered list that may be gone.
    const from =
      accountId && document.querySelector<HTMLElement>(`[data-credentials] a[href$="/${CSS.escape(accountId)}"]`);
    (from || document.getElementById('main'))?.focus({ preventScroll: true });
  };
  return (
    <Page
      title="ID・パスワード"
      bare
      back={back}
      actions={<Actions />}
      below={everywhere.length > 0 && <Filters counts={listed.counts} />}
    >
      <Panes isOpen={Boolean(row) || isHandingOver}>
        <Column narrow low gap={16} pad={[0, 'page', 20]} scrolls className={styles['scroll']} data-credentials>
          {listed.isNothing ? (
            <EmptyState icon="key" title="ID は、まだ台帳にありません">
              右上の「追加」で、市や事務局から届いた ID を入れると、変える時期をお知らせします。
            </EmptyState>
          ) : (
            <CredentialLists listed={listed} secrets={secrets} accountId={accountId} onChanged={record} />
          )}
          {listed.showsAll && <LeftSecretsSection listed={kept} turn={secrets.turn} />}
        </Column>
        {row && (
          <CredentialPanel
            key={row.account.id}
            row={row}
            secrets={secrets}
            takesFocus
            onChanged={() => record([row])}
            onClose={close}
          />
        )}
        {isHandingOver && <HandOverPanel personId={search.get('leaver') || null} print={print} onClose={close} />}
      </Panes>
      {sheet}
    </Page>
  );
}

type Listed = ReturnType<typeof useListed>;

/** What the screen lists, by the filter and what is looked for. */
function useListed() {
  const { shows } = useOfficeInUse();
  const { state } = useCredentialView();
  const everywhere = usePasswordRows();
  const devices = useRecords('devices');
  const { asksForMail } = useAbout(listedDevices);
  const kept = useMemo(() => everywhere.filter(({ keeps }) => keeps).map(({ account }) => account.id), [everywhere]);
  const all = everywhere.filter(({ account }) => shows(account.officeId));
  const access = [...devices.values()]
    .filter((device) => shows(device.officeId) && (hasAccess(device) || asksForMail(device)))
    .sort(byAssetNumber);
  const counts = new Map(
    credentialChips.map(({ filter }) => [
      filter,
      filter === 'device' ? access.length : all.filter((row) => isUnder(row, filter)).length,
    ]),
  );
  const query = state.query.trim();
  const rows = all.filter((row) => isUnder(row, state.filter) && (query === '' || isFound(row, query)));
  const showsAll = state.filter === 'all' && query === '';
  return {
    ...{ everywhere, kept, access, counts, query, showsAll },
    isNothing: all.length === 0 && access.length === 0,
    facility: rows.filter(({ keeps, whose }) => keeps && whose !== 'person'),
    own: byNetwork(rows.filter(({ keeps, whose }) => keeps && whose === 'person')),
    personal: byNetwork(rows.filter(({ keeps }) => !keeps)),
    showsDevices: (showsAll || state.filter === 'device') && access.length > 0,
  };
}

/** Writes down that these passwords were changed. */
function useRecordAsChanged(): (those: readonly CredentialRow[]) => void {
  const changed = useRecordPasswordChange();
  return (those) => {
    const [first] = those;
    const name = first && `${first.place} ${first.account.loginName}`;
    void changed(
      those.map(({ account }) => account),
      (count) =>
        count === 1 && name ? `${name}のパスワードを変えたと記録しました` : `${count}人が変えたと記録しました`,
    );
  };
}

function Actions() {
  const [, go] = useLocation();
  const { info } = useSession();
  return (
    <>
      <Row as="span" inline gap={4} tone="sub" size={14} largeOnly>
        <Icon name="shield" size={16} />
        {keychainName(info.platform)}に保管。見た人と時刻は記録に残ります
      </Row>
      <Button icon="people" onClick={() => go(`${CREDENTIALS}?leaver=`)}>
        引き継ぎの一覧
      </Button>
      <WorkButton icon="plus" onClick={() => go(ADD)}>
        追加
      </WorkButton>
    </>
  );
}

function Filters({ counts }: Pick<Listed, 'counts'>) {
  const { view, state } = useCredentialView();
  return (
    <Row fixed justify="between" gap={12} pad={[0, 'page', 12]} className={styles['filters']}>
      <FilterChips
        chips={credentialChips}
        filter={state.filter}
        counts={counts}
        onFilter={(filter) => view.change({ filter })}
      />
      <SearchBox
        label="ID・名前でさがす"
        value={state.query}
        onType={(typed) => view.change({ query: typed })}
        onDown={() => document.querySelector<HTMLElement>('[data-credentials] tbody a')?.focus()}
      />
    </Row>
  );
}

interface CredentialListsProps {
  listed: Listed;
  secrets: SecretsOnScreen;
  accountId: string | null;
  onChanged: (those: readonly CredentialRow[]) => void;
}

/** What belongs to the facility, then what belongs to people, network by network, then what lies on devices. */
function CredentialLists({ listed, secrets, accountId, onChanged }: CredentialListsProps) {
  const { facility, own, personal, access, query, showsAll, showsDevices } = listed;
  const { view } = useCredentialView();
  const firstDue = [...personal].find(([, ofOne]) => ofOne.some(({ when }) => when === 'due'))?.[0];
  return (
    <>
      {secrets.problem && <ProblemNote problem={secrets.problem} />}
      {(facility.length > 0 || showsAll) && (
        <FacilitySection rows={facility} secrets={secrets} accountId={accountId} isSearched={query !== ''} />
      )}
      {[...own.values()].map((ofOne) => (
        <OwnSection key={ofOne[0].account.packId} rows={ofOne} secrets={secrets} accountId={accountId} />
      ))}
      {[...personal].map(([packId, ofOne], index) => (
        <div key={packId} className={index === 0 ? styles['beside'] : undefined}>
          <PersonalTable rows={ofOne} currentId={accountId} isFirst={packId === firstDue} onChanged={onChanged} />
          {index === 0 && <NotKeptCard rows={[...personal.values()].map(([first]) => first)} />}
        </div>
      ))}
      {showsDevices && <CertificatesSection devices={access} />}
      {facility.length === 0 && own.size === 0 && personal.size === 0 && !showsDevices && (
        <div role="status">
          <p>{query ? `「${query}」に合う ID は、ここにありません。` : 'ここにあてはまるものはありません。'}</p>
          <Button size="small" onClick={() => view.change({ filter: 'all', query: '' })}>
            すべて表示
          </Button>
        </div>
      )}
    </>
  );
}

interface FacilitySectionProps extends Pick<CredentialListsProps, 'secrets' | 'accountId'> {
  rows: readonly CredentialRow[];
  isSearched: boolean;
}

function FacilitySection({ rows, secrets, accountId, isSearched }: FacilitySectionProps) {
  const [, go] = useLocation();
  const { state } = useCredentialView();
  const enrolments = useRecords('enrolments');
  const endpoints = useMemo(
    () => [
      ...new Set([...enrolments.values()].filter(({ status }) => status === 'active').map(({ packId }) => packId)),
    ],
    [enrolments],
  );
  const isWhole = state.filter !== 'due' && !isSearched;
  return (
    <section>
      <Row wrap gap={[4, 12]} atLeast={44} below={4}>
        <h2 id="facility">事業所で管理するもの</h2>
        <Small>{KEPT_HERE}</Small>
      </Row>
      {rows.length > 0 ? (
        <FacilityTable
          heading="facility"
          rows={rows}
          endpoints={isWhole ? endpoints : []}
          hasMail={isWhole}
          secrets={secrets}
          currentId={accountId}
          onOpen={(id) => go(`${CREDENTIALS}/${id}`)}
        />
      ) : (
        <p className="subtle">事業所で管理する ID は、まだ台帳にありません。</p>
      )}
    </section>
  );
}

const KEPT_HERE = 'ここに保管できます。表示は30秒で隠し、コピーしたものは60秒で消します';

/** Registered for one person alone, with a password that the office may keep all the same. */
function OwnSection({
  rows,
  secrets,
  accountId,
}: Pick<CredentialListsProps, 'secrets' | 'accountId'> & { rows: Some }) {
  const [, go] = useLocation();
  const [{ account, network }] = rows;
  const heading = `own-${account.packId}`;
  return (
    <section>
      <Row wrap gap={[4, 12]} atLeast={44} below={4}>
        <h2 id={heading}>職員ひとりひとりのもの：{network}</h2>
        <Small>{KEPT_HERE}</Small>
      </Row>
      <FacilityTable
        {...{ heading, rows, secrets }}
        endpoints={[]}
        hasMail={false}
        currentId={accountId}
        onOpen={(id) => go(`${CREDENTIALS}/${id}`)}
      />
    </section>
  );
}

type Some = [CredentialRow, ...CredentialRow[]];

/** In the order in which their first ones are due. */
function byNetwork(rows: readonly CredentialRow[]): Map<string, Some> {
  const networks = new Map<string, Some>();
  for (const row of rows) {
    const ofOne = networks.get(row.account.packId);
    if (ofOne) ofOne.push(row);
    else networks.set(row.account.packId, [row]);
  }
  return networks;
}

const holdSame = (kept: readonly string[], ids: readonly string[]): boolean =>
  kept.length === ids.length && kept.every((id) => ids.includes(id));
