import { useId, type ReactNode } from 'react';
import type { EventKind } from '@shared/ledger/event';
import { Icon } from '../../../ui/icon';
import { eventGroups, type EventTile } from './event-tiles';
import styles from './event-step.module.css';

interface EventTilesProps {
  chosen: EventKind | null;
  onChoose: (kind: EventKind) => void;
  /** Under the tile that stands for two. */
  below: ReactNode;
  onEnter: () => void;
}

/** One radio group: arrows move, Enter goes on. */
export function EventTiles({ chosen, onChoose, below, onEnter }: EventTilesProps) {
  const name = useId();
  const group = (tiles: readonly EventTile[]): ReactNode =>
    tiles.map((tile) => (
      <label
        key={tile.kinds[0]}
        className={styles['tile']}
        data-wide={tile.isWide || undefined}
        data-urgent={tile.isUrgent || undefined}
      >
        <input
          type="radio"
          name={name}
          className="visually-hidden"
          checked={chosen !== null && tile.kinds.includes(chosen)}
          onChange={() => tile.kinds[0] && onChoose(tile.kinds[0])}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onEnter();
          }}
        />
        <span className={styles['picture']}>
          <Icon name={tile.icon} />
        </span>
        <span>
          <span className={styles['name']}>{tile.title}</span>
          <span className={styles['about']}>{tile.about}</span>
        </span>
      </label>
    ));
  return (
    <fieldset className={styles['all']}>
      <legend className="visually-hidden">できごと</legend>
      {eventGroups.map(({ title, tiles }) => (
        <div key={title} className={styles['group']}>
          <h2>{title}</h2>
          <div>
            <div className={styles['tiles']}>{group(tiles)}</div>
            {tiles.some(({ kinds }) => kinds.length > 1 && chosen !== null && kinds.includes(chosen)) && (
              <div className={styles['which']}>{below}</div>
            )}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
