import { Menu } from '@mantine/core';
import type { Pack } from '@shared/packs/schema';
import { Icon } from '../../../ui/icon';
import styles from './filter-chips.module.css';
import type { FilterCounts, PeopleFilter } from './people-filter';

interface FilterChipsProps {
  filter: PeopleFilter;
  counts: FilterCounts;
  onFilter: (filter: PeopleFilter) => void;
  network: string | null;
  networks: readonly Pack[];
  onNetwork: (packId: string | null) => void;
}

const chips: readonly { filter: PeopleFilter; label: string }[] = [
  { filter: 'working', label: '在職中' },
  { filter: 'leaving', label: '退職予定' },
  { filter: 'missing', label: '足りない項目' },
  { filter: 'gone', label: '退職・抹消' },
];

/** Pressing the chip that is on leads back to 在職中, and from there to everybody. */
const afterPressing = (pressed: PeopleFilter, now: PeopleFilter): PeopleFilter =>
  pressed !== now ? pressed : now === 'working' ? 'all' : 'working';

/** Which people the list shows. */
export function FilterChips({ filter, counts, onFilter, network, networks, onNetwork }: FilterChipsProps) {
  return (
    <div className={styles['chips']} role="group" aria-label="しぼりこみ">
      {chips.map((chip) => {
        const isOn = chip.filter === filter;
        return (
          <button
            key={chip.filter}
            type="button"
            className={styles['chip']}
            aria-pressed={isOn}
            onClick={() => onFilter(afterPressing(chip.filter, filter))}
          >
            {isOn && <Icon name="check" size={16} />}
            {chip.label}
            <span className={styles['count']}>{counts[chip.filter]}</span>
          </button>
        );
      })}
      {networks.length > 0 && <NetworkMenu network={network} networks={networks} onNetwork={onNetwork} />}
    </div>
  );
}

function NetworkMenu({ network, networks, onNetwork }: Pick<FilterChipsProps, 'network' | 'networks' | 'onNetwork'>) {
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
