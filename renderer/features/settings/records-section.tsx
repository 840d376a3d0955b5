import { useState } from 'react';
import { actorParts } from '@shared/audit/chosen-name';
import type { AuditEntry } from '@shared/audit/audit-entry';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Segmented } from '../../ui/segmented';
import { AskedCard } from './asked-card';
import { RecordExportCard } from './record-export-card';
import section from './section.module.css';
import { useAuditEntries, type RecordFilter } from './use-audit-entries';
import { VerificationCard } from './verification-card';
import { CHOSEN_MEANS } from '../../words/history-words';
import { whenWords } from '../../words/when-words';
import { Table } from '../../ui/table';
import { Small, Stack } from '../../ui/layout';
import { Card } from '../../ui/card';
import { Beside } from '../../ui/beside';
import { clock } from '../../data/clock';

const filters: { value: RecordFilter; label: string }[] = [
  { value: 'all', label: 'すべて' },
  { value: 'ledger', label: '台帳の変更' },
  { value: 'keys', label: '鍵・バックアップ' },
  { value: 'out', label: '書き出し・印刷' },
];

/** Where changes of the ledger are listed: whoever wants one back looks for it here. */
const UNDOABLE: ReadonlySet<RecordFilter> = new Set(['all', 'ledger']);

/** 操作の記録: who did what and when, newest first, and whether the record is whole. */
export function RecordsSection() {
  const [filter, setFilter] = useState<RecordFilter>('all');
  const { lines, hasMore, readMore, refresh } = useAuditEntries(filter);
  if (!lines) return null;
  if (lines.length === 0 && filter === 'all')
    return (
      <EmptyState icon="ledger" title="まだ記録がありません">
        台帳を変えると、いつ・だれが・何を変えたかが、ここに残ります。
      </EmptyState>
    );
  return (
    <Beside aside="20.625rem" gap={18} className={section['columns']}>
      <Stack gap={16} narrow>
        <Card titleId="records" title="操作の記録">
          <Segmented label="記録の種類" hideLabel value={filter} onChange={setFilter} choices={filters} />
          {UNDOABLE.has(filter) && (
            <Small as="p">
              元に戻すときは、台帳でその方や端末を開き、下の「変更の履歴」から戻します。取り込みは、入った1件を開けば、まとめて戻せます。
            </Small>
          )}
          {lines.length === 0 ? <p>この種類の記録は、まだありません。</p> : <Lines lines={lines} />}
          {lines.some(({ who }) => actorParts(who).isChosen) && <Small as="p">{CHOSEN_MEANS}</Small>}
          {hasMore && <Button onClick={readMore}>もっと前も見る</Button>}
        </Card>
        <AskedCard />
      </Stack>
      <Stack as="aside" gap={16} narrow>
        <VerificationCard />
        <RecordExportCard onExported={refresh} />
      </Stack>
    </Beside>
  );
}

/** The name, and beneath it that it was only chosen. */
function Who({ actor }: { actor: string }) {
  const { name, isChosen } = actorParts(actor);
  return (
    <>
      {name || '（名前の設定なし）'}
      {isChosen && <Small block>選んだ名前</Small>}
    </>
  );
}

function Lines({ lines }: { lines: AuditEntry[] }) {
  return (
    <Table isTop heads={['日時', { words: 'したこと', width: '50%' }, 'した人']}>
      <tbody>
        {lines.map(({ sequence, at, what, who }) => (
          <tr key={sequence}>
            <td className="nowrap">{whenWords(at, clock.now())}</td>
            <td>{what}</td>
            <td>
              <Who actor={who} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
