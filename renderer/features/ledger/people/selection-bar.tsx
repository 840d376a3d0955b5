import { Menu } from '@mantine/core';
import { useLocation } from 'wouter';
import { eventNames, type EventKind } from '@shared/ledger/event';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { wizardHref } from '../../../addresses/start-address';
import type { ExportKind } from '../../../records/export/export-dialog';
import { ExportSelected } from '../../../records/export/export-selected';
import { Block, Row } from '../../../ui/layout';

interface SelectionBarProps {
  /** Ids of the selected people. */
  selected: readonly string[];
  /** Selected, but not in the list as it is filtered now. */
  hidden: number;
  onChange: () => void;
  onExport: (way: ExportKind) => void;
  onStop: () => void;
}

/** What can happen to several people at once. */
const forSeveral: readonly EventKind[] = ['leave', 'transfer', 'team-joined'];

/** What can be done with the selected people; stands where the filters stood. */
export function SelectionBar({ selected, hidden, onChange, onExport, onStop }: SelectionBarProps) {
  const [, go] = useLocation();
  return (
    <Row wrap gap={8} atLeast="2.375rem" role="group" aria-label="選択中の職員">
      <Block as="span" pad={[0, 8, 0, 0]} tone="key-hover" weight={700} role="status">
        {selected.length}人を選択中
        {hidden > 0 && (
          <Block as="span" size={14} weight={400}>
            （うち{hidden}人は、いまの一覧に出ていません）
          </Block>
        )}
      </Block>
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
              onClick={() => go(wizardHref(event, { staff: selected }))}
            >
              {eventNames[event]}の手続き
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ExportSelected onExport={onExport} />
      <Button size="small" onClick={onChange}>
        まとめて変える
      </Button>
      <Button size="small" look="text" onClick={onStop}>
        やめる
      </Button>
    </Row>
  );
}
