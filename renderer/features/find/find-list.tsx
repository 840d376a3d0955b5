import { Icon } from '../../ui/icon';
import { groupNames, type FindEntry } from './find-entry';
import type { FindSection } from './find-results';
import styles from './find.module.css';

interface FindListProps {
  id: string;
  sections: readonly FindSection[];
  /** Counted over all sections. */
  chosen: number;
  onPick: (entry: FindEntry) => void;
}

/** What was found, by kind. */
export function FindList({ id, sections, chosen, onPick }: FindListProps) {
  const starts = sections.map((_, i) => sections.slice(0, i).reduce((sum, { entries }) => sum + entries.length, 0));
  return (
    <div id={id} role="listbox" aria-label="見つかったもの" className={styles['list']}>
      {sections.map(({ group, entries }, section) => (
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <div id={`${id}-${group}`} className={styles['group']} role="presentation">
            {groupNames[group]}
          </div>
          {entries.map((entry, i) => {
            const at = (starts[section] ?? 0) + i;
            return (
              <div
                key={entry.id}
                id={`${id}-${at}`}
                role="option"
                aria-selected={at === chosen}
                className={styles['entry']}
                // The box keeps the focus.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onPick(entry)}
              >
                <Icon name={entry.icon} />
                <span className={styles['title']}>{entry.title}</span>
                <span className={styles['detail']}>{entry.detail}</span>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
