import { useMemo } from 'react';
import { Link } from 'wouter';
import { dayOf } from '@shared/text/calendar-date';
import { formatWarekiShort } from '@shared/text/wareki';
import { isOver } from '@shared/packs/form-days';
import { useToday } from '../../state/use-today';
import { Icon } from '../../ui/icon';
import styles from './drafts.module.css';
import { formNumber } from '../../words/form-title';
import type { ListedPaper } from '../../papers/listed-papers';
import { Block, Small } from '../../ui/layout';
import { ForWork } from '../../words/for-work';
import { currentDay } from '../../data/clock';

const SHOWN = 4;

/** 最近使った様式, by the papers that were begun on this PC. */
export function RecentForms({ papers }: { papers: readonly ListedPaper[] }) {
  const today = useToday();
  const recent = useMemo(() => {
    const latest = new Map<string, ListedPaper>();
    for (const paper of [...papers].sort((a, b) => b.document.createdAt.localeCompare(a.document.createdAt))) {
      const key = `${paper.document.packId}/${paper.document.formId}`;
      if (paper.form && !isOver(paper.form, today) && !latest.has(key)) latest.set(key, paper);
    }
    return [...latest.values()].slice(0, SHOWN);
  }, [papers, today]);
  if (recent.length === 0) return null;
  return (
    <ForWork>
      <Block as="section" frame={12} pad={[12, 16]} aria-labelledby="recent-heading">
        <h2 id="recent-heading">最近使った様式</h2>
        <ul>
          {recent.map(
            ({ pack, form, document }) =>
              pack &&
              form && (
                <Block as="li" ruled key={`${pack.id}/${form.id}`}>
                  <Link href={`/documents/new/${pack.id}/${form.id}`} className={styles['recent']}>
                    <Icon name="document" />
                    <span>
                      <b>{formNumber(pack, form)}</b> {form.shortTitle}
                    </span>
                    <Small nowrap className={styles['when']}>
                      {formatWarekiShort(dayOf(document.createdAt), currentDay())}
                    </Small>
                  </Link>
                </Block>
              ),
          )}
        </ul>
      </Block>
    </ForWork>
  );
}
