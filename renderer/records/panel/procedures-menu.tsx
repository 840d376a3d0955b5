import { Menu } from '@mantine/core';
import { useLocation } from 'wouter';
import { eventNames, type EventKind } from '@shared/ledger/event';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { wizardHref } from '../../addresses/start-address';
import styles from './procedures-menu.module.css';

export interface ProceduresOf {
  /** この端末の手続き */
  label: string;
  events: readonly EventKind[];
  /** What is chosen already. */
  given: Parameters<typeof wizardHref>[1];
}

/** この端末の手続き: what can happen to a record, as the wizard is come to from here, with the record chosen. */
export function ProceduresMenu({ label, events, given }: ProceduresOf) {
  const [, go] = useLocation();
  return (
    <Menu position="top-start" width="target">
      <Menu.Target>
        <Button look="outline" iconAfter="up" className={styles['button'] ?? ''}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {events.map((event) => (
          <Menu.Item
            key={event}
            leftSection={<Icon name="procedures" />}
            onClick={() => go(wizardHref(event, given ?? {}))}
          >
            {eventNames[event]}の手続き
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
