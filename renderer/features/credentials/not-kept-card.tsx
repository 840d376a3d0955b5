import { Link } from 'wouter';
import type { CredentialRow } from '@shared/credentials/credential-rows';
import { ruleSource } from '@shared/rules/network-rules';
import { Icon } from '../../ui/icon';
import { Row, Stack } from '../../ui/layout';
import { Card } from '../../ui/card';
import { ForWork } from '../../words/for-work';

/** Why passwords of people aren't kept, network by network, and what to do about one that was forgotten. */
export function NotKeptCard({ rows }: { rows: readonly CredentialRow[] }) {
  const networks = [...new Map(rows.map((row) => [row.account.packId, row])).values()];
  return (
    <Card aria-label="保管できないわけ" as="aside" isQuiet>
      {networks.map(({ account, network, kind }) => (
        <Stack gap={8} key={account.packId}>
          <Row as="h3" align="start" gap={10} leading={1.4}>
            <Icon name="refused" />
            <span>{network || 'このネットワーク'} のパスワードは保管できません</span>
          </Row>
          <p>
            {kind.text}
            {ruleSource(kind) && `（${ruleSource(kind)}）`}。
          </p>
        </Stack>
      ))}
      <p>この台帳は、ID と変えた日だけを覚え、変える時期をお知らせします。</p>
      <ForWork>
        <Link href="/procedures/start?event=credentials">パスワードを忘れたときは</Link>
      </ForWork>
    </Card>
  );
}
