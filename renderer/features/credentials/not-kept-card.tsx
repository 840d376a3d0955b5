import { Link } from 'wouter';
import type { CredentialRow } from '@shared/credentials/credential-rows';
import { ruleSource } from '@shared/rules/network-rules';
import { Icon } from '../../ui/icon';
import styles from './credentials.module.css';

/** Why passwords of people aren't kept, network by network, and what to do about one that was forgotten. */
export function NotKeptCard({ rows }: { rows: readonly CredentialRow[] }) {
  const networks = [...new Map(rows.map((row) => [row.account.packId, row])).values()];
  return (
    <aside className={styles['card']} aria-label="保管できないわけ">
      {networks.map(({ account, network, kind }) => (
        <div key={account.packId} className={styles['why']}>
          <h3>
            <Icon name="refused" />
            <span>{network || 'このネットワーク'} のパスワードは保管できません</span>
          </h3>
          <p>
            {kind.text}
            {ruleSource(kind) && `（${ruleSource(kind)}）`}。
          </p>
        </div>
      ))}
      <p>この台帳は、ID と変えた日だけを覚え、変える時期をお知らせします。</p>
      <Link href="/procedures/start?event=credentials">パスワードを忘れたときは</Link>
    </aside>
  );
}
