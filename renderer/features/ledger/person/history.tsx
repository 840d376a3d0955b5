import { useEffect, useId, useState } from 'react';
import { today as currentDay } from '@shared/japanese/calendar-date';
import type { Change } from '@shared/ledger/change';
import type { Staff } from '@shared/ledger/entities';
import { useUndo } from '../../../app/change-ledger';
import { useOpenLedger, useRecords } from '../../../app/ledger-provider';
import { Button } from '../../../ui/button';
import { historyEntries, momentText, type HistoryEntry } from './history-lines';
import styles from './history.module.css';

/** The latest; the rest behind すべて. */
const FIRST = 3;

/** 変更の履歴: what changed, from what to what, when and by whom; each can be taken back. */
export function History({ person }: { person: Staff }) {
  const { store } = useOpenLedger();
  const offices = useRecords('offices');
  const [changes, setChanges] = useState<readonly Change[] | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  const heading = useId();
  useEffect(() => {
    let isWanted = true;
    // Read anew whenever the record is another one: each change makes it so.
    void store.history(person.id).then((found) => isWanted && setChanges(found));
    return () => {
      isWanted = false;
    };
  }, [store, person]);
  if (!changes) return null;
  const entries = historyEntries(changes, person.id, (id) => offices.get(id)?.name ?? null);
  const shown = showsAll ? entries : entries.slice(0, FIRST);
  return (
    <section className={styles['history']} aria-labelledby={heading}>
      <div className={styles['head']}>
        <h3 id={heading}>変更の履歴</h3>
        {entries.length > FIRST && (
          <Button look="text" size="small" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? `新しい${FIRST}件だけ` : `すべて（${entries.length}件）`}
          </Button>
        )}
      </div>
      {entries.length === 0 ? (
        <p className="subtle">まだ変更はありません。直すと、前の値とともにここに残ります。</p>
      ) : (
        <ol className={styles['line']}>
          {shown.map((entry) => (
            <Entry key={entry.changeId} entry={entry} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const undo = useUndo();
  const { words, lines, at, actor, isUndo, canUndo, changeId } = entry;
  const about = words ?? lines.map(({ label }) => label).join('と');
  return (
    <li className={styles['entry']}>
      {words && <strong>{words}</strong>}
      {lines.map(({ label, before, after }) => (
        <div key={label} className={styles['change']}>
          <strong>{label}</strong>
          <del>{before}</del>
          <span aria-hidden="true">→</span>
          <span className="visually-hidden">から</span>
          <ins>{after}</ins>
        </div>
      ))}
      <div className={styles['when']}>
        <span>
          {momentText(at, currentDay())}
          {actor && `　${actor}`}
          {isUndo && words === null && '　元に戻した変更'}
        </span>
        {canUndo && (
          <Button look="text" size="small" aria-label={`${about}の変更を元に戻す`} onClick={() => void undo(changeId)}>
            元に戻す
          </Button>
        )}
      </div>
    </li>
  );
}
