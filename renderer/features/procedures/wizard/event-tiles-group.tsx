import { useId, type ReactNode } from 'react';
import type { EventKind } from '@shared/ledger/event';
import { Icon } from '../../../ui/icon';
import { eventGroups, type EventTile } from '../../../procedures/event-tiles';
import { Block, Columns, Row, Small, Stack } from '../../../ui/layout';
import { isComposing } from '../../../ui/is-composing';
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
      <Row
        as="label"
        gap={10}
        atLeast={66}
        pad={[5, 4, 5, 12]}
        on="sheet"
        key={tile.kinds[0]}
        className={styles['tile']}
        data-wide={tile.isWide || undefined}
        data-urgent={tile.isUrgent || undefined}
      >
        <input
          // eslint-disable-next-line renkei/kit-has-choices -- A tile with its picture; there is no second screen of them.
          type="radio"
          name={name}
          className="visually-hidden"
          checked={chosen !== null && tile.kinds.includes(chosen)}
          onChange={() => tile.kinds[0] && onChoose(tile.kinds[0])}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposing(event)) return;
            event.preventDefault();
            onEnter();
          }}
        />
        <Stack as="span" fixed on="ground" tone="sub" centred className={styles['picture']}>
          <Icon name={tile.icon} />
        </Stack>
        <span>
          <Block as="span" block weight={700} leading={1.35} className={styles['name']}>
            {tile.title}
          </Block>
          <Small block leading={1.4}>
            {tile.about}
          </Small>
        </span>
      </Row>
    ));
  return (
    <Block as="fieldset" narrow>
      <legend className="visually-hidden">できごと</legend>
      {eventGroups.map(({ title, tiles }) => (
        <Columns columns="96px minmax(0, 1fr)" gap={[0, 8]} below={10} key={title} className={styles['group']}>
          <h2>{title}</h2>
          <div>
            <Columns columns="repeat(4, minmax(0, 1fr))" gap={[8, 10]} className={styles['tiles']}>
              {group(tiles)}
            </Columns>
            {tiles.some(({ kinds }) => kinds.length > 1 && chosen !== null && kinds.includes(chosen)) && (
              <Block above={10}>{below}</Block>
            )}
          </div>
        </Columns>
      ))}
    </Block>
  );
}
