import type { ReactNode } from 'react';
import { movingKey, type MovingItem } from '@shared/backup/moving';
import { Block, Row, Small } from '../../ui/layout';
import { useItemWords } from './use-item-words';

interface ItemListProps {
  items: readonly MovingItem[];
  /** Before its words, and behind them. */
  mark?: (item: MovingItem, title: string) => ReactNode;
  act?: (item: MovingItem, to: string, title: string) => ReactNode;
}

/** 入れ直すもの, one line each. */
export function ItemList({ items, mark, act }: ItemListProps) {
  const wordsOf = useItemWords();
  return (
    <Block as="ul" frame={8} aria-label="入れ直すもの">
      {items.map((item) => {
        const { title, todo, to } = wordsOf(item);
        return (
          <Row as="li" ruled gap={12} atLeast={52} pad={[6, 12]} key={movingKey(item)}>
            {mark?.(item, title)}
            <Block grow narrow>
              <Block weight={700} leading={1.4}>
                {title}
              </Block>
              <Small as="div" leading={1.4}>
                {todo}
              </Small>
            </Block>
            {act?.(item, to, title)}
          </Row>
        );
      })}
    </Block>
  );
}
