import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { dayOf } from '@shared/text/calendar-date';
import { searchIndexKey, searchQuery } from '@shared/text/search-key';
import { formatWarekiShort } from '@shared/text/wareki';
import type { KeptRun } from '@shared/procedures/kept-run';
import { useRecords } from '../../../state/open-ledger';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/text-field';
import { useWallTime } from '../../../state/use-wall-time';
import styles from './list.module.css';

/** So many are seen at a glance; with more there is something to search. */
const SHOWN = 8;

/** 終わったもの: done, or taken back. */
export function EndedList({ ended }: { ended: readonly KeptRun[] }) {
  const { date: today } = useWallTime();
  const patients = useRecords('patients');
  const [typed, setTyped] = useState('');
  const [isWhole, setWhole] = useState(false);
  const latest = useMemo(() => [...ended].sort((a, b) => (b.endedAt ?? '').localeCompare(a.endedAt ?? '')), [ended]);
  const found = useMemo(() => {
    const query = searchQuery(typed);
    const keyOf = ({ title, event }: KeptRun): string =>
      searchIndexKey(
        [title, ...(event?.staff ?? []).map(({ kana }) => kana), patients.get(event?.patientId ?? '')?.kana ?? ''].join(
          ' ',
        ),
      );
    return query === '' ? latest : latest.filter((run) => keyOf(run).includes(query));
  }, [latest, typed, patients]);
  const shown = isWhole || typed !== '' ? found : found.slice(0, SHOWN);
  return (
    <section aria-labelledby="over">
      <h2 id="over" className={styles['heading']}>
        終わったもの
      </h2>
      {ended.length > SHOWN && (
        <div className={styles['search']}>
          <TextField
            label="終わった手続きをさがす"
            placeholder="名前・ふりがな・できごと"
            value={typed}
            onType={setTyped}
            onCommit={setTyped}
          />
        </div>
      )}
      <ul className={styles['rows']}>
        {shown.map((run) => (
          <li key={run.id}>
            <div className={styles['words']}>
              <Link href={`/procedures/${run.id}`}>{run.title}</Link>
              <span className={styles['small']}>
                {[...new Set(run.networks.map(({ officeName }) => officeName))].join('・')}
              </span>
            </div>
            {run.state === 'done' ? (
              <Badge tone="ok" icon="done">
                済み
              </Badge>
            ) : (
              <Badge icon="undo">元に戻した</Badge>
            )}
            <span className={styles['when']}>{run.endedAt ? formatWarekiShort(dayOf(run.endedAt), today) : ''}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="subtle">「{typed}」に当てはまる手続きはありません。</p>}
      {shown.length < found.length && (
        <Button look="text" onClick={() => setWhole(true)}>
          すべて見る（{found.length}件）
        </Button>
      )}
    </section>
  );
}
