import { Icon } from '../../ui/icon';
import { groupNames, type FindEntry } from './find-entry';
import type { FindSection } from './find-results';
import { Block, Row, Small } from '../../ui/layout';
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
    <Block grow low scrolls pad={[4, 8, 8]} id={id} role="listbox" aria-label="見つかったもの">
      {sections.map(({ group, asks, entries }, section) => (
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <Small as="div" pad={[10, 12, 2]} id={`${id}-${group}`} role="presentation">
            {asks ?? groupNames[group]}
          </Small>
          {entries.map((entry, i) => {
            const at = (starts[section] ?? 0) + i;
            return (
              <Row
                gap={12}
                pad={[6, 12]}
                key={entry.id}
                id={`${id}-${at}`}
                role="option"
                aria-selected={at === chosen}
                className={styles['entry']}
                // The box keeps the focus.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onPick(entry)}
              >
                <Icon name={entry.icon} tone="sub" />
                <Row as="span" wrap grow narrow gap={[0, 12]} leading={1.4}>
                  <Block as="span" narrow weight={700}>
                    {entry.title}
                  </Block>
                  <Small narrow>{entry.detail}</Small>
                </Row>
              </Row>
            );
          })}
        </div>
      ))}
    </Block>
  );
}
