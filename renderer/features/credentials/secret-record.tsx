import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { AuditKind } from '@shared/audit/chain';
import { auditEntryOf, type AuditEntry } from '@shared/audit/audit-entry';
import { useOpenLedger } from '../../state/open-ledger';
import { auditContentOf } from '../../data/record-entry';
import { momentText } from '../../records/panel/record-history';
import { Columns } from '../../ui/layout';
import { Lines } from '../../ui/lines';
import { currentDay } from '../../data/clock';
import { useStored } from '../../state/use-stored';

const kinds: ReadonlySet<AuditKind> = new Set(['secret-shown', 'secret-copied', 'secret-changed']);
/** So far back it is looked here; the rest stands in 操作の記録. */
const MOST = 500;
const FIRST = 8;
const noName = (): null => null;

/** 記録: who looked at this password, copied or changed it, and when. */
export function SecretRecord({ accountId, turn }: { accountId: string; turn: unknown }) {
  const { audit, memory } = useOpenLedger();
  const [lines, setLines] = useState<AuditEntry[] | null>(null);
  const lastChange = useStored(memory.subscribe, () => memory.read().lastChange);
  useEffect(() => {
    let isWanted = true;
    void audit.page({ kinds, before: null, count: MOST }).then(({ entries }) => {
      const own = entries.filter(
        ({ note }) => (note?.content as { account?: unknown } | undefined)?.account === accountId,
      );
      if (isWanted) setLines(own.map((entry) => auditEntryOf(entry.link, auditContentOf(entry), noName)));
    });
    return () => {
      isWanted = false;
    };
  }, [audit, accountId, turn, lastChange]);
  if (!lines) return null;
  return (
    <Columns as="section" columns="minmax(0, 1fr)" gap={10} aria-labelledby="looked">
      <h3 id="looked">見た人・変えた人の記録</h3>
      {lines.length === 0 ? (
        <p className="subtle">まだだれも見ていません。見た人と時刻は、ここに残ります。</p>
      ) : (
        <Lines as="ol">
          {lines.slice(0, FIRST).map(({ sequence, at, who, what }) => (
            <li key={sequence}>
              <span>{what.replace(/^.*の(?=パスワード|新しい|用意|保管)/, '')}</span>
              <span className="subtle">
                {momentText(at, currentDay())}
                {who && `　${who}`}
              </span>
            </li>
          ))}
        </Lines>
      )}
      {lines.length > FIRST && <Link href="/settings/records">すべての記録</Link>}
    </Columns>
  );
}
