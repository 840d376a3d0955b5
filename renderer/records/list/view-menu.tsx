import { Menu } from '@mantine/core';
import { Icon } from '../../ui/icon';
import type { SavedView } from './saved-views';
import { Block } from '../../ui/layout';
import styles from './view-menu.module.css';

interface ViewMenuProps {
  views: readonly SavedView[];
  /** Whether the list is looked at just so. */
  isCurrent: (view: SavedView) => boolean;
  onShow: (view: SavedView) => void;
  /** As the list comes. */
  onReset: () => void;
  onColumns: () => void;
  onViews: () => void;
}

/** At the right end above the head, which it would cover: how the list is looked at. Never moves the list, whatever is chosen in it. */
export function ViewMenu({ views, isCurrent, onShow, onReset, onColumns, onViews }: ViewMenuProps) {
  return (
    <Menu position="bottom-end" width="max-content" returnFocus={false}>
      <Menu.Target>
        <button type="button" className={styles['button']} aria-label="一覧の表示">
          表示
          <Icon name="down" size={16} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {views.length > 0 && (
          <>
            <Menu.Label>残した表示</Menu.Label>
            {views.map((view) => (
              <Menu.Item
                key={view.id}
                aria-current={isCurrent(view) || undefined}
                leftSection={
                  <span className={styles['mark']}>{isCurrent(view) && <Icon name="check" size={16} />}</span>
                }
                onClick={() => onShow(view)}
              >
                <Block most="20rem" as="span" block cut>
                  {view.name}
                </Block>
              </Menu.Item>
            ))}
            <Menu.Divider />
          </>
        )}
        <Menu.Item leftSection={<Icon name="ledger" />} onClick={onViews}>
          いまの表示に名前を付けて残す
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="table" />} onClick={onColumns}>
          列を選ぶ・並べる
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="undo" />} onClick={onReset}>
          はじめの表示に戻す
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
