import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { today } from '@shared/text/calendar-date';
import { Button } from '../../ui/button';
import { momentText } from '../../records/panel/record-history';
import styles from './drafts.module.css';
import { aboutOf, type ListedPaper } from '../../papers/listed-papers';
import { useRemovePaper } from './use-remove-paper';

/** More stand in the list of all papers. */
const SHOWN = 5;

/** 下書き: on with what was begun, or away with it. */
export function PaperDrafts({ drafts, isSearching }: { drafts: readonly ListedPaper[]; isSearching: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [showsMore, setShowsMore] = useState(false);
  if (drafts.length === 0 && isSearching) return null;
  const most = showsMore ? SHOWN * 2 : SHOWN;
  return (
    <section className={styles['card']} aria-labelledby="drafts-heading">
      <h2 id="drafts-heading" ref={heading} tabIndex={-1}>
        下書き{drafts.length > 0 && <span className={styles['count']}>{drafts.length}件</span>}
      </h2>
      {drafts.length === 0 ? (
        <p className={styles['none']}>つくりかけの書類はありません。始めると、自動でここに残ります。</p>
      ) : (
        <ul>
          {drafts.slice(0, most).map((paper) => (
            <Draft key={paper.document.id} paper={paper} onRemoved={() => heading.current?.focus()} />
          ))}
        </ul>
      )}
      {drafts.length > most &&
        (showsMore ? (
          <Link href="/documents?list=papers&state=draft" className={styles['more']}>
            下書きをすべて見る（{drafts.length}件）
          </Link>
        ) : (
          <Button look="text" size="small" onClick={() => setShowsMore(true)}>
            ほかの下書きも見る
          </Button>
        ))}
    </section>
  );
}

function Draft({ paper, onRemoved }: { paper: ListedPaper; onRemoved: () => void }) {
  const remove = useRemovePaper();
  const { document, title } = paper;
  const about = aboutOf(paper, true);
  return (
    <li className={styles['draft']}>
      <div className={styles['title']}>{title}</div>
      <div className={styles['about']}>{about}</div>
      <div className={styles['line']}>
        <span className={styles['when']}>{momentText(document.updatedAt, today())} に保存</span>
        <Link href={`/documents/${document.id}`} className={styles['go']} aria-label={`${title}（${about}）を続ける`}>
          続ける
        </Link>
        <Button
          look="text"
          size="small"
          aria-label={`${title}（${about}）を消す`}
          onClick={() => void remove(paper, onRemoved)}
        >
          消す
        </Button>
      </div>
    </li>
  );
}
