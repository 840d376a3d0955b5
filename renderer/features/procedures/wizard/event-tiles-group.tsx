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
  /** What a tile leads to here: 出す書類 1つ; '' where nothing is known. */
  aheadOf: (tile: EventTile) => string;
}

interface TileProps extends Pick<EventTilesProps, 'onEnter'> {
  tile: EventTile;
  /** Of the radio group. */
  name: string;
  isChosen: boolean;
  onChoose: () => void;
  ahead: string;
}

const Tile = ({ tile, name, isChosen, onChoose, onEnter, ahead }: TileProps) => (
  <Row
    as="label"
    gap={10}
    atLeast={66}
    pad={[3, 4, 3, 12]}
    on="sheet"
    className={styles['tile']}
    data-wide={tile.isWide || undefined}
    data-urgent={tile.isUrgent || undefined}
  >
    <input
      // eslint-disable-next-line renkei/kit-has-choices -- A tile with its picture; there is no second screen of them.
      type="radio"
      name={name}
      className="visually-hidden"
      checked={isChosen}
      onChange={onChoose}
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
      <Small block leading={1.4} tone="key">
        {ahead}
      </Small>
    </span>
  </Row>
);

/** One radio group: arrows move, Enter goes on. */
export function EventTiles({ chosen, onChoose, below, onEnter, aheadOf }: EventTilesProps) {
  const name = useId();
  const isChosen = ({ kinds }: EventTile): boolean => chosen !== null && kinds.includes(chosen);
  return (
    <Block as="fieldset" narrow>
      <legend className="visually-hidden">できごと</legend>
      {eventGroups.map(({ title, tiles }) => (
        <Columns columns="96px minmax(0, 1fr)" gap={[0, 8]} below={10} key={title} className={styles['group']}>
          <h2>{title}</h2>
          <div>
            <Columns columns="repeat(4, minmax(0, 1fr))" gap={[8, 10]} className={styles['tiles']}>
              {tiles.map((tile) => (
                <Tile
                  key={tile.kinds[0]}
                  {...{ tile, name, onEnter }}
                  isChosen={isChosen(tile)}
                  onChoose={() => tile.kinds[0] && onChoose(tile.kinds[0])}
                  ahead={aheadOf(tile)}
                />
              ))}
            </Columns>
            {tiles.some((tile) => tile.kinds.length > 1 && isChosen(tile)) && <Block above={10}>{below}</Block>}
          </div>
        </Columns>
      ))}
    </Block>
  );
}
