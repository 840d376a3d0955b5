import { Menu } from '@mantine/core';
import { isOneCell, rangeRows, type CellRange } from '../../grid/cell-range';

export interface CellMenuAt {
  /** CSS pixels of the window. */
  x: number;
  y: number;
  range: CellRange;
}

interface CellMenuProps {
  at: CellMenuAt;
  /** Whether the list's cells take anything. */
  canFill: boolean;
  onEmpty: () => void;
  /** まとめて変える, of the rows. */
  onChange: () => void;
  /** The focus goes back into the grid. */
  onClose: () => void;
}

/** What can be done with the marked cells: at the pointer, or by Shift+F10. The keys stand beside each. */
export function CellMenu({ at, canFill, onEmpty, onChange, onClose }: CellMenuProps) {
  const rows = rangeRows(at.range);
  const copy = (): void => {
    onClose();
    // What is copied, the grid says itself when it is asked.
    document.execCommand('copy');
  };
  return (
    <Menu opened onClose={onClose} position="bottom-start" width="max-content" returnFocus={false}>
      <Menu.Target>
        <span aria-hidden="true" style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label="選んだところ">
        <Menu.Item rightSection="Ctrl＋C" onClick={copy}>
          コピー
        </Menu.Item>
        {canFill && (
          <>
            {!isOneCell(at.range) && (
              <Menu.Item rightSection="Delete" onClick={onEmpty}>
                空にする
              </Menu.Item>
            )}
            <Menu.Item onClick={onChange}>
              {rows > 1 ? `この${rows}行をまとめて変える` : 'この行を項目で変える'}
            </Menu.Item>
            <Menu.Label>貼り付けは、Ctrl＋V を押してください</Menu.Label>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
