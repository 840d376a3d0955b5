import { Link } from 'wouter';
import type { CredentialRow } from '@shared/credentials/credential-rows';
import { formatWareki } from '@shared/text/wareki';
import { ruleSource } from '@shared/rules/network-rules';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { Fact, FactLink, Facts } from '../../records/panel/facts';
import { SidePanel } from '../../ui/side-panel';
import { changeIntervalWords, whoseOf } from '../../words/credential-words';
import styles from './credentials.module.css';
import { DueBadge } from './due-badge';
import { SecretPart } from './secret-part';
import { SecretRecord } from './secret-record';
import type { SecretsOnScreen } from './use-secrets';

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
      <Facts>
        <Fact term="ID">{loginName || 'ID 未入力'}</Fact>
        <Fact term="使う人">
          {holder ? <FactLink to={`/ledger/people/${holder.id}`}>{holder.name}</FactLink> : '施設のもの'}
        </Fact>
        <Fact term="事業所">{office?.name}</Fact>
        <Fact term="発行日">{issuedOn && formatWareki(issuedOn)}</Fact>
        <Fact term="最後に変えた日">{passwordChangedOn ? formatWareki(passwordChangedOn) : 'まだ記録なし'}</Fact>
        <Fact term="次に変える日">{dueOn && <DueBadge row={row} />}</Fact>
        <Fact term="変える間">{everyMonths !== null && changeIntervalWords(row)}</Fact>
      </Facts>
      <div className={styles['parts']}>
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
              <Button size="small" icon="check" onClick={onChanged}>
                今日、変えたと記録
              </Button>
            </div>
          </>
        )}
        <Link href={`/ledger/accounts/${account.id}`} className={styles['link']}>
          台帳のアカウントを開く
        </Link>
        {keeps && <SecretRecord accountId={account.id} turn={secrets.turn} />}
      </div>
    </SidePanel>
  );
}
