import { useMemo } from 'react';
import { Link } from 'wouter';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import { compareValues, printedValues } from '@shared/forms/bindings/printed-values';
import { formatWareki } from '@shared/text/wareki';
import type { PaperDocument } from '@shared/ledger/document';
import { repeatDocument, type LeftOut } from '@shared/papers/repeat-document';
import { useDocuments } from '../../state/open-ledger';
import type { OpenDocument } from '../../papers/open-document';
import { Disclosure } from '../../ui/disclosure';
import { Block, Bullets } from '../../ui/layout';
import { ChangeTable } from './change-table';
import styles from './previous-note.module.css';

interface PreviousNoteProps {
  open: OpenDocument;
  evaluation: Evaluation | null;
}

/** 前回から変わったところ: of a paper that was begun from one of last time, what reads otherwise now, and who is gone. */
export function PreviousNote({ open, evaluation }: PreviousNoteProps) {
  const previous = useDocuments().get(open.document.previous ?? '');
  if (open.document.previous === undefined || !evaluation) return null;
  if (!previous) return <p className="subtle">前回の書類は消されているため、前回とは比べられません。</p>;
  return <Comparison open={open} evaluation={evaluation} previous={previous} />;
}

function Comparison({
  open: { document, ledger, pack, form },
  evaluation,
  previous,
}: PreviousNoteProps & { evaluation: Evaluation; previous: PaperDocument }) {
  const changes = useMemo(
    () => previous.printed && compareValues(previous.printed, printedValues(form, evaluation)),
    [previous, form, evaluation],
  );
  const leftOut = useMemo(() => {
    const { id, date, createdAt } = document;
    const repeated = repeatDocument(previous, { id, pack, form, date, now: createdAt }, ledger);
    return repeated.ok ? repeated.value.leftOut : [];
  }, [previous, document, pack, form, ledger]);
  const day = formatWareki(previous.date);
  return (
    <Disclosure
      pad={[8, 14]}
      on="key-soft"
      frame={8}
      edge="key-line"
      className={styles['note']}
      open={(changes?.length ?? 0) + leftOut.length <= SHOWN_AT_ONCE}
      words={
        <>
          <b>前回（{day}）から変わったところ</b>
          <Block as="span" pad={[0, 10]} weight={700}>
            {changes ? (changes.length > 0 ? `${changes.length}か所` : 'なし') : ''}
          </Block>
        </>
      }
    >
      {changes && changes.length > 0 && <ChangeTable changes={changes} heads={['前回', '今回']} />}
      {!changes && <p>前回の書類には、書いた値の控えがありません。前回の書類を開いて見比べてください。</p>}
      {leftOut.length > 0 && <LeftOutList leftOut={leftOut} />}
      <Link href={`/documents/${previous.id}`}>前回の書類を見る</Link>
    </Disclosure>
  );
}

/** More are shown when they are asked for: the form itself comes first. */
const SHOWN_AT_ONCE = 4;

const LeftOutList = ({ leftOut }: { leftOut: readonly LeftOut[] }) => (
  <div>
    <b>前回から外したもの</b>
    <Bullets>
      {leftOut.map(({ what, why }) => (
        <li key={what}>
          {what}
          <span className="subtle">　{why}</span>
        </li>
      ))}
    </Bullets>
  </div>
);
