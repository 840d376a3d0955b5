import { formatWareki } from '@shared/text/wareki';
import { monthsSet } from '@shared/credentials/credential-rows';
import { passwordDueOn } from '@shared/rules/password-change';
import type { Account } from '@shared/ledger/entities';
import { rulesOf } from '@shared/rules/network-rules';
import { today as currentDay } from '@shared/text/calendar-date';
import { useRecords } from '../../../state/open-ledger';
import { useSession } from '../../../state/session';
import { Button } from '../../../ui/button';
import { dayText } from '../../../words/day-text';
import { FindingNotes } from '../../../records/panel/finding';
import { FurtherFacts } from '../../../records/panel/further-fields';
import { HolderWords } from '../../../records/panel/holder-words';
import { History } from '../../../records/panel/history';
import { RecordDetail } from '../../../records/panel/record-detail';
import type { RecordTask } from '../../../records/panel/record-panel';
import { registeringSentence } from '../../../records/panel/record-sentences';
import { useNetworkName } from '../../../records/panel/use-network-name';
import { useOfficeFact } from '../../../records/panel/use-office-fact';
import { useAccountName, useChangeAccount } from '../../../records/accounts/account-name';
import { NoPasswordNote } from './no-password-note';
import { useAccountFindings } from '../../../records/accounts/use-accounts';
import { Second, Stack } from '../../../ui/layout';
import { Fact, Facts, Memo } from '../../../ui/facts';

interface AccountDetailProps {
  account: Account;
  takesFocus: boolean;
  onTask: (task: RecordTask) => void;
  onClose: () => void;
}

/** What the ledger knows about an account: whose it is, and the days of its password. */
export function AccountDetail({ account, takesFocus, onTask, onClose }: AccountDetailProps) {
  const { packs, settings } = useSession();
  const people = useRecords('people');
  const change = useChangeAccount();
  const name = useAccountName()(account);
  const network = useNetworkName()(account.packId) || 'ほかのネットワーク';
  const findings = useAccountFindings()(account);
  const holder = people.get(account.holderId ?? '');
  const isStruckOff = account.status === 'struck-off';
  const { issuedOn, startedOn, endedOn, passwordChangedOn, struckOffOn, note } = account;
  const due = passwordDueOn(
    account,
    rulesOf([account.packId], packs)[0] ?? null,
    monthsSet(settings.reminders, account.packId),
  );
  const today = currentDay();
  return (
    <RecordDetail
      title={account.loginName || 'ID 未入力'}
      label={`${name}の詳しい内容`}
      subtitle={network}
      badges={isStruckOff ? [{ tone: 'plain', text: `${struckOffOn ? `${dayText(struckOffOn)} ` : ''}抹消` }] : []}
      takesFocus={takesFocus}
      isStruckOff={isStruckOff}
      erasable={{ subject: { table: 'accounts', id: account.id }, who: name }}
      onRegister={() =>
        void change({
          id: account.id,
          edits: { status: 'registered', struckOffOn: null },
          sentence: registeringSentence(name),
        })
      }
      procedures={{
        label: 'このIDの手続き',
        events: ['credentials'],
        given: {
          office: account.officeId,
          network: account.packId,
          // Whoever works elsewhere by now is none of this office's.
          ...(holder?.officeId === account.officeId && { staff: holder.id }),
        },
      }}
      onTask={onTask}
      onClose={onClose}
    >
      <FindingNotes findings={findings} />
      <Facts look="panel">
        <Fact term="使う人">
          <HolderWords holder={holder} nobody="事業所のもの" />
        </Fact>
        <Fact term="事業所">{useOfficeFact(account.officeId)}</Fact>
        <Fact term="発行日">{issuedOn && formatWareki(issuedOn)}</Fact>
        <Fact term="使い始めた日">{startedOn && formatWareki(startedOn)}</Fact>
        <Fact term="使い終えた日">{endedOn && formatWareki(endedOn)}</Fact>
        <FurtherFacts table="accounts" record={account} />
        <Fact term="パスワード">
          {passwordChangedOn ? `${formatWareki(passwordChangedOn)}に変更` : '変えた日の記録なし'}
          {due && !isStruckOff && (
            <Second as="div" leading={1.5}>
              次は{dayText(due)}までに
            </Second>
          )}
        </Fact>
      </Facts>
      <Stack under="soft" items="start" gap={10} pad={[12, 20]}>
        {!isStruckOff && passwordChangedOn !== today && (
          <Button
            size="small"
            icon="check"
            onClick={() => void change({ id: account.id, edits: { passwordChangedOn: today } })}
          >
            今日、パスワードを変えた
          </Button>
        )}
        <NoPasswordNote account={account} />
      </Stack>
      <History record={account} />
      {note && (
        <Facts look="below">
          <Fact term="メモ">
            <Memo>{note}</Memo>
          </Fact>
        </Facts>
      )}
    </RecordDetail>
  );
}
