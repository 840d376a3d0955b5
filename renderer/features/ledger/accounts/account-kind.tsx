import { Account } from '@shared/ledger/entities';
import { formatWareki } from '@shared/text/wareki';
import { listedAccounts, type AboutAccounts, type AccountFilter } from '../../../records/accounts/listed-accounts';
import { useRecordPasswordChange } from '../../../records/accounts/use-record-password-change';
import type { PanelProps, RecordKind } from '../../../records/kind/record-kind';
import { FurtherFacts } from '../../../records/panel/further-fields';
import { HolderWords } from '../../../records/panel/holder-words';
import { struckOffBadges } from '../../../records/panel/record-detail';
import { useOfficeFact } from '../../../records/panel/use-office-fact';
import { Fact } from '../../../ui/facts';
import { Block, Second, Stack } from '../../../ui/layout';
import { nextDayWords } from '../../../words/day-text';
import { accountColumns } from './account-columns';
import { AccountFields, type AccountValues } from './account-fields';
import { NoPasswordNote } from './no-password-note';
import { WorkButton } from '../../../words/for-work';
import { useToday } from '../../../state/use-today';

/** Network and office may still be missing. */
const Draft = Account.omit({ id: true, status: true, struckOffOn: true }).extend({
  packId: Account.shape.loginName,
  officeId: Account.shape.loginName,
});

const { nameOf } = listedAccounts;

/** 台帳 › アカウント. */
export const accounts: RecordKind<'account', AccountValues, AboutAccounts, AccountFilter> = {
  ...listedAccounts,
  who: nameOf,
  columns: accountColumns,
  panel: {
    title: ({ loginName }) => loginName || 'ID 未入力',
    subtitle: ({ packId }, { networkName }) => networkName(packId) || 'ほかのネットワーク',
    // By its last day at work, not by the day on which the network ended it: that one stands below.
    badges: ({ status, struckOffOn, endedOn }) =>
      struckOffBadges({ status, struckOffOn: endedOn ? null : struckOffOn }),
    findings: (account, { findingsOf }) => findingsOf(account),
    Facts: AccountFactList,
    Further: PasswordPart,
    procedures: ({ officeId, packId, holderId }, { people }) => {
      const holder = people.get(holderId ?? '');
      // Whoever works elsewhere by now is none of this office's.
      const staff = holder?.officeId === officeId ? holder.id : undefined;
      return {
        label: 'このIDの手続き',
        events: ['credentials'],
        given: { office: officeId, network: packId, ...(staff !== undefined && { staff }) },
      };
    },
  },
  form: {
    Fields: AccountFields,
    refusalOf: (field, value) => {
      if (field === 'packId' && value === '') return 'ネットワークを選んでください';
      if (field === 'loginName' && value === '') return 'IDが空です。市や事務局から届いた通知書にあります';
      if (field === 'officeId' && value === '') return 'IDを使う事業所を選んでください';
      return null;
    },
    needed: ['packId', 'loginName', 'officeId'],
    first: 'loginName',
    add: {
      draft: { key: 'new-account', schema: Draft, blank: Draft.parse({}), given: ['officeId', 'packId', 'holderId'] },
      called: ({ loginName }) => loginName,
      proposes: ({ holderId }, { people }) => ({ officeId: people.get(holderId ?? '')?.officeId ?? '' }),
      findings: (values, { findingsOf }) =>
        values.loginName === '' ? [] : findingsOf({ ...values, id: 'new', status: 'registered', struckOffOn: null }),
    },
    edit: { valuesOf: (account) => account, findings: (account, { findingsOf }) => findingsOf(account) },
  },
  strikeOff: {
    note: () => 'ここで抹消しても、ネットワークのIDは止まりません。市や事務局への連絡は別に要ります。',
    // Its own end is the same day, unless one stands there already.
    edits: ({ endedOn }, day) => ({ endedOn: endedOn ?? day }),
  },
  Above: () => (
    <Block as="p" fixed pad={[10, 20, 0, 'page']} tone="sub" size={15}>
      パスワードそのものは、この台帳には入りません。だれのIDか、いつ変えたかだけを残します。
    </Block>
  ),
  SelectedActs: PasswordsChanged,
};

/** Whose it is, and the days of its password. */
function AccountFactList({ record: account, about }: PanelProps<'account', AboutAccounts>) {
  const { issuedOn, startedOn, endedOn, passwordChangedOn } = account;
  const due = about.passwordDueOn(account);
  return (
    <>
      <Fact term="使う人">
        <HolderWords holder={about.people.get(account.holderId ?? '')} nobody="事業所のもの" />
      </Fact>
      <Fact term="事業所">{useOfficeFact(account.officeId)}</Fact>
      <Fact term="発行日">{issuedOn && formatWareki(issuedOn)}</Fact>
      <Fact term="使い始めた日">{startedOn && formatWareki(startedOn)}</Fact>
      <Fact term="使い終えた日">{endedOn && formatWareki(endedOn)}</Fact>
      <FurtherFacts table="accounts" record={account} />
      <Fact term="パスワード">
        {passwordChangedOn ? `${formatWareki(passwordChangedOn)}に変更` : '変えた日の記録なし'}
        {due && account.status !== 'struck-off' && (
          <Second as="div" leading={1.5}>
            {nextDayWords(due)}
          </Second>
        )}
      </Fact>
    </>
  );
}

/** That it was changed today, at one press; and where a password itself is kept. */
function PasswordPart({ record: account, change }: PanelProps<'account', AboutAccounts>) {
  const today = useToday();
  return (
    <Stack under="soft" items="start" gap={10} pad={[12, 20]}>
      {account.status !== 'struck-off' && account.passwordChangedOn !== today && (
        <WorkButton
          size="small"
          icon="check"
          onClick={() => void change({ id: account.id, edits: { passwordChangedOn: today } })}
        >
          今日、パスワードを変えた
        </WorkButton>
      )}
      <NoPasswordNote account={account} />
    </Stack>
  );
}

/** Of several: recorded at once, with one way back. */
function PasswordsChanged({ selected, onStop }: { selected: readonly Account[]; onStop: () => void }) {
  const recordChanged = useRecordPasswordChange();
  const record = async (): Promise<void> => {
    if (await recordChanged(selected, (count) => `${count}件のパスワードを変えた日を、今日にしました`)) onStop();
  };
  return (
    <WorkButton size="small" onClick={() => void record()}>
      今日、パスワードを変えたと記録
    </WorkButton>
  );
}
