import { useEffect, useState } from 'react';
import type { ChainReport } from '@shared/audit/chain';
import type { Change } from '@shared/ledger/change';
import { useOpenLedger } from '../../app/ledger-provider';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Note } from '../../ui/note';
import styles from './records-section.module.css';
import section from './section.module.css';
import { whenWords } from './when-words';

/** Lines that are added each time. */
const STEP = 100;

/** 操作の記録: who did what and when, newest first, and whether the record is whole. */
export function RecordsSection() {
  const { store } = useOpenLedger();
  const [count, setCount] = useState(STEP);
  const [changes, setChanges] = useState<Change[] | null>(null);
  useEffect(() => void store.recentChanges(count).then(setChanges), [store, count]);
  if (!changes) return null;
  if (changes.length === 0)
    return (
      <EmptyState icon="ledger" title="まだ記録がありません">
        台帳を変えると、いつ・だれが・何を変えたかが、ここに残ります。
      </EmptyState>
    );
  return (
    <div className={section['columns']}>
      <div className={section['main']}>
        <section className={section['card']} aria-labelledby="records">
          <h2 id="records">操作の記録</h2>
          <div className={styles['scrolls']}>
            <table className={styles['table']}>
              <thead>
                <tr>
                  <th scope="col">日時</th>
                  <th scope="col">したこと</th>
                  <th scope="col">した人</th>
                </tr>
              </thead>
              <tbody>
                {changes.map(({ id, at, sentence, actor }) => (
                  <tr key={id}>
                    <td className={styles['when']}>{whenWords(at, new Date())}</td>
                    <td>{sentence}</td>
                    <td className={styles['who']}>{actor || '（名前の設定なし）'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {changes.length === count && <Button onClick={() => setCount(count + STEP)}>もっと前も見る</Button>}
        </section>
      </div>
      <aside className={section['side']}>
        <Verification />
      </aside>
    </div>
  );
}

/** The chain behind the record, gone through from its beginning. */
function Verification() {
  const { store } = useOpenLedger();
  const [report, setReport] = useState<ChainReport | null>(null);
  return (
    <section className={section['card']} aria-labelledby="verification">
      <h2 id="verification">記録を確かめる</h2>
      <p>記録は鎖のようにつながっています。あとから書き換えたり抜いたりすると、わかります。</p>
      {report && report.faults.length === 0 && (
        <Note tone="ok" role="status">
          はじめから {report.links.toLocaleString('ja-JP')}件、途切れも書き換えもありません。
        </Note>
      )}
      {report && report.faults.length > 0 && (
        <Note tone="wrong" role="alert">
          {report.faults[0]?.sequence}件目から、書いたときと違うところが {report.faults.length}
          か所あります。バックアップから戻すか、事務局にご相談ください。
        </Note>
      )}
      <Button look="outline" wide onClick={() => void store.verifyAudit().then(setReport)}>
        いま確かめる
      </Button>
    </section>
  );
}
