import { Menu } from '@mantine/core';
import { Icon } from '../../../ui/icon';
import styles from './view-menu.module.css';

interface ViewMenuProps {
  onColumns: () => void;
}

/** Over the right end of the head: how the list is looked at. Never moves the list, whatever is chosen in it. */
export function ViewMenu({ onColumns }: ViewMenuProps) {
  return (
    <Menu position="bottom-end" width="max-content" returnFocus={false}>
      <Menu.Target>
        <button type="button" className={styles['button']} aria-label="一覧の表示">
          表示
          <Icon name="down" size={16} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon name="table" />} onClick={onColumns}>
          列を選ぶ・並べる
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
