import { Menu } from '@mantine/core';
import { useLocation } from 'wouter';
import { eventNames, type EventKind } from '@shared/ledger/event';
import { wizardHref } from '../../../addresses/start-address';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';

/** What can happen to several people at once. */
const forSeveral: readonly EventKind[] = ['leave', 'transfer', 'team-joined'];

/** 手続き of ticked people. */
export function SeveralMenu({ selected }: { selected: readonly { id: string }[] }) {
  const [, go] = useLocation();
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="small" iconAfter="down">
          手続き
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>選んだ方の手続きを始める</Menu.Label>
        {forSeveral.map((event) => (
          <Menu.Item
            key={event}
            leftSection={<Icon name="procedures" />}
            onClick={() => go(wizardHref(event, { staff: selected.map(({ id }) => id) }))}
          >
            {eventNames[event]}の手続き
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
