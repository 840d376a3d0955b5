import type { CredentialRow } from '@shared/credentials/credential-rows';
import { formatWareki } from '@shared/text/wareki';
import { ruleSource } from '@shared/rules/network-rules';
import { Note } from '../../ui/note';
import { SidePanel } from '../../ui/side-panel';
import { changeIntervalWords, whoseOf } from '../../words/credential-words';
import { DueBadge } from './due-badge';
import { SecretPart } from './secret-part';
import { SecretRecord } from './secret-record';
import type { SecretsOnScreen } from './use-secrets';
import { Columns } from '../../ui/layout';
import { Fact, Facts } from '../../ui/facts';
import { TextLink } from '../../ui/text-link';
import { WorkButton } from '../../words/for-work';

interface CredentialPanelProps {
  row: CredentialRow;
  secrets: SecretsOnScreen;
  takesFocus: boolean;
  /** Records that it was changed today. */
  onChanged: () => void;
  onClose: () => void;
}

/** One ID beside the tables: its days and rule, its password where it may be kept, and who looked at it. */
export function CredentialPanel({ row, secrets, takesFocus, onChanged, onClose }: CredentialPanelProps) {
  const { account, kind, place, office, holder, everyMonths, dueOn, keeps } = row;
  const { loginName, issuedOn, passwordChangedOn } = account;
  const source = ruleSource(kind);
  return (
    <SidePanel
      title={place}
      label={`${place} ${loginName}`}
      subtitle={<p className="subtle">{keeps ? whoseOf(row) : (holder?.name ?? '使う人なし')}</p>}
      takesFocus={takesFocus}
      isReading
      onClose={onClose}
    >
      <Facts look="panel">
        <Fact term="ID">{loginName || 'ID 未入力'}</Fact>
        <Fact term="使う人">
          {holder ? <TextLink href={`/ledger/people/${holder.id}`}>{holder.name}</TextLink> : '事業所のもの'}
        </Fact>
        <Fact term="事業所">{office?.name}</Fact>
        <Fact term="発行日">{issuedOn && formatWareki(issuedOn)}</Fact>
        <Fact term="最後に変えた日">{passwordChangedOn ? formatWareki(passwordChangedOn) : 'まだ記録なし'}</Fact>
        <Fact term="次に変える日">{dueOn && <DueBadge row={row} />}</Fact>
        <Fact term="変える間">{everyMonths !== null && changeIntervalWords(row)}</Fact>
      </Facts>
      <Columns columns="minmax(0, 1fr)" gap={16} pad={[14, 20, 20]}>
        {keeps ? (
          <SecretPart key={account.id} row={row} secrets={secrets} onChanged={onChanged} />
        ) : (
          <>
            <Note>
              {row.network} のパスワードは保管できません。変えた日だけ残します。
              {kind.text}
              {source && `（${source}）`}。
            </Note>
            <div>
              <WorkButton size="small" icon="check" onClick={onChanged}>
                今日、変えたと記録
              </WorkButton>
            </div>
          </>
        )}
        <TextLink href={`/ledger/accounts/${account.id}`}>台帳のアカウントを開く</TextLink>
        {keeps && <SecretRecord accountId={account.id} turn={secrets.turn} />}
      </Columns>
    </SidePanel>
  );
}
