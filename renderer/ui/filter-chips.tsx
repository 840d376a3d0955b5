import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import { Block, Row } from './layout';
import styles from './filter-chips.module.css';

export interface FilterChip<F extends string> {
  filter: F;
  label: string;
  /** What it is called while some of these, who have no chip of their own, are among those that it shows. */
  besides?: { filter: F; label: string };
}

interface FilterChipsProps<F extends string> {
  /** The first is what the list shows at first. */
  chips: readonly FilterChip<F>[];
  filter: F;
  counts: ReadonlyMap<F, number>;
  onFilter: (filter: F | 'all') => void;
  /** Behind the chips: a menu of networks. */
  children?: ReactNode;
}

/** Which records the list shows. Pressing the chip that is on leads back to the first, and from there to all. */
export function FilterChips<F extends string>({ chips, filter, counts, onFilter, children }: FilterChipsProps<F>) {
  const first = chips[0]?.filter ?? 'all';
  const afterPressing = (pressed: F): F | 'all' => (pressed !== filter ? pressed : filter === first ? 'all' : first);
  return (
    <Row align="stretch" wrap gap={[8, 5]} role="group" aria-label="しぼりこみ">
      {chips.map((chip) => {
        const isOn = chip.filter === filter;
        return (
          <button
            key={chip.filter}
            type="button"
            className={styles['chip']}
            aria-pressed={isOn}
            onClick={() => onFilter(afterPressing(chip.filter))}
          >
            {isOn && <Icon name="check" size={16} />}
            {chip.besides && counts.has(chip.besides.filter) ? chip.besides.label : chip.label}
            <Block as="span" tone="sub" weight={400} className={styles['count']}>
              {counts.get(chip.filter) ?? 0}
            </Block>
          </button>
        );
      })}
      {children}
    </Row>
  );
}

interface NetworkMenuProps {
  /** Id of a pack; null: all. */
  network: string | null;
  networks: readonly { id: string; network: string }[];
  onNetwork: (packId: string | null) => void;
}

/** The networks as one more chip; not there when there are none. */
export function NetworkMenu({ network, networks, onNetwork }: NetworkMenuProps) {
  if (networks.length === 0) return null;
  const chosen = networks.find(({ id }) => id === network);
  const item = (id: string | null, label: string) => (
    <Menu.Item
      key={id ?? ''}
      onClick={() => onNetwork(id)}
      aria-current={id === network || undefined}
      leftSection={<span className={styles['mark']}>{id === network && <Icon name="check" size={16} />}</span>}
    >
      {label}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-start" width="max-content">
      <Menu.Target>
        <button
          type="button"
          className={styles['chip']}
          data-on={chosen ? true : undefined}
          aria-label={`ネットワーク：${chosen?.network ?? 'すべて'}`}
        >
          {chosen && <Icon name="check" size={16} />}
          {chosen?.network ?? 'ネットワーク'}
          <Icon name="down" size={16} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {item(null, 'すべてのネットワーク')}
        {networks.map(({ id, network: name }) => item(id, name))}
      </Menu.Dropdown>
    </Menu>
  );
}
