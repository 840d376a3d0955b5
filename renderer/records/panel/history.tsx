import { useEffect, useId, useState } from 'react';
import { actorParts } from '@shared/audit/chosen-name';
import type { Change } from '@shared/ledger/change';
import { useUndo } from '../../state/change-ledger';
import { useOpenLedger } from '../../state/open-ledger';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { MoreButton } from '../../ui/disclosure';
import { historyEntries, momentText, type HistoryEntry } from './record-history';
import { useRecordNames } from './use-record-names';
import { Block, Row, Small } from '../../ui/layout';
import { Timeline } from '../../ui/timeline';
import { WorkButton } from '../../words/for-work';
import { CHOSEN_MEANS } from '../../words/history-words';
import { currentDay } from '../../data/clock';

/** The latest; the rest behind すべて. */
const FIRST = 3;
const NONE: readonly { id: string }[] = [];

/** A change of a few belongs together (the next 担当者 of somebody who leaves); of more, others are forgotten beside this one. */
const FEW = 5;
const reachesMany = ({ together, isAdded }: HistoryEntry): boolean => together > (isAdded ? 1 : FEW);

/** What becomes of the others, with their number. */
const manyWords = ({ together, isAdded, counter }: HistoryEntry): string =>
  isAdded
    ? `この変更で台帳に入った ${together}${counter}が、すべて台帳から消えます（この画面の1${counter}だけではありません）。`
    : `この画面の1${counter}だけではなく、いっしょに変えた ${together}${counter}が、すべて前の内容に戻ります。`;

/** One change may be about several of the records. */
const newestFirst = (changes: readonly Change[]): Change[] =>
  [...new Map(changes.map((change) => [change.id, change])).values()].sort((a, b) => b.sequence - a.sequence);

/**
 * 変更の履歴: what changed, from what to what, when and by whom; each can be taken back. `related` are records that belong
 * to this one; the list must stay the same object while they do.
 */
export function History({ record, related = NONE }: { record: { id: string }; related?: readonly { id: string }[] }) {
  const { records: recordStore } = useOpenLedger();
  const names = useRecordNames();
  const [changes, setChanges] = useState<readonly Change[] | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  const heading = useId();
  useEffect(() => {
    let isWanted = true;
    // Read anew whenever the record is another one: each change makes it so.
    void Promise.all([record, ...related].map(({ id }) => recordStore.history(id))).then(
      (found) => isWanted && setChanges(newestFirst(found.flat())),
    );
    return () => {
      isWanted = false;
    };
  }, [recordStore, record, related]);
  if (!changes) return null;
  const entries = historyEntries(changes, record.id, names);
  const shown = showsAll ? entries : entries.slice(0, FIRST);
  return (
    <Block as="section" pad={[12, 20, 16]} aria-labelledby={heading}>
      <Row justify="between" below={4} atLeast={36}>
        <h3 id={heading}>変更の履歴</h3>
        {entries.length > FIRST && (
          <MoreButton
            isOpen={showsAll}
            onToggle={setShowsAll}
            more={`すべて（${entries.length}件）`}
            less={`新しい${FIRST}件だけ`}
          />
        )}
      </Row>
      {entries.length === 0 ? (
        <p className="subtle">まだ変更はありません。直すと、前の値とともにここに残ります。</p>
      ) : (
        <Timeline>
          {shown.map((entry, i) => (
            <Entry key={entry.changeId} entry={entry} isLatest={i === 0} />
          ))}
        </Timeline>
      )}
      {shown.some(({ actor }) => actorParts(actor).isChosen) && <Small as="p">{CHOSEN_MEANS}</Small>}
    </Block>
  );
}

function Entry({ entry, isLatest }: { entry: HistoryEntry; isLatest: boolean }) {
  const undo = useUndo();
  const [isAsking, setAsking] = useState(false);
  const { words, lines, at, actor, remark, canUndo, changeId, together, counter } = entry;
  const about = words ?? lines.map(({ label }) => label).join('と');
  const act = together > 1 ? `${together}${counter}をまとめて元に戻す` : '元に戻す';
  return (
    <li data-tone={isLatest ? 'now' : undefined}>
      {words && <strong>{words}</strong>}
      {lines.map(({ label, before, after }) => (
        <Row align="stretch" wrap gap={[0, 6]} anywhere key={label}>
          <strong>{label}</strong>
          <Block as="del" tone="sub">
            {before}
          </Block>
          <span aria-hidden="true">→</span>
          <span className="visually-hidden">から</span>
          <Block as="ins" className="plain">
            {after}
          </Block>
        </Row>
      ))}
      <Row justify="between" gap={8} tone="sub" size={14} atLeast={36}>
        <span>
          {momentText(at, currentDay())}
          {actor && `　${actor}`}
          {remark && `　${remark}`}
        </span>
        {canUndo && (
          <WorkButton
            look="text"
            size="small"
            aria-label={together > 1 ? `${about}：${act}` : `${about}の変更を${act}`}
            onClick={() => (reachesMany(entry) ? setAsking(true) : void undo(changeId))}
          >
            {act}
          </WorkButton>
        )}
      </Row>
      <ConfirmDialog
        opened={isAsking}
        title={`${together}${counter}をまとめて元に戻しますか`}
        confirm={act}
        onConfirm={() => {
          setAsking(false);
          void undo(changeId);
        }}
        onCancel={() => setAsking(false)}
      >
        {manyWords(entry)}
      </ConfirmDialog>
    </li>
  );
}
