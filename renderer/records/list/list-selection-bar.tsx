import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import type { ExportKind } from '../export/export-dialog';
import { ExportSelected } from '../export/export-selected';
import type { ListWords } from './list-words';
import { Block, Row } from '../../ui/layout';

interface ListSelectionBarProps {
  words: ListWords;
  count: number;
  /** Selected, but not in the list as it is filtered now. */
  hidden: number;
  onChange: () => void;
  onExport: (way: ExportKind) => void;
  onStop: () => void;
  /** What can be done with these only. */
  children?: ReactNode;
}

/** What can be done with the selected records; stands where the filters stood. */
export function ListSelectionBar({
  words,
  count,
  hidden,
  onChange,
  onExport,
  onStop,
  children,
}: ListSelectionBarProps) {
  const { thing, counter } = words;
  return (
    <Row wrap gap={8} atLeast="2.375rem" role="group" aria-label={`選択中の${thing}`}>
      <Block as="span" pad={[0, 8, 0, 0]} tone="key-hover" weight={700} role="status">
        {count}
        {counter}を選択中
        {hidden > 0 && (
          <Block as="span" size={14} weight={400}>
            （うち{hidden}
            {counter}は、いまの一覧に出ていません）
          </Block>
        )}
      </Block>
      {children}
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
