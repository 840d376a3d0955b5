import { useState } from 'react';
import { Button } from '../../ui/button';
import { CheckBox } from '../../ui/check-box';
import { Icon } from '../../ui/icon';
import { SelectField } from '../../ui/select-field';
import { UNARRANGED, withFrozen, withMoved, withShown } from '../../grid/column-arrangement';
import type { GridColumn } from '../../grid/grid-column';
import { SidePanel } from '../../ui/side-panel';
import styles from './column-panel.module.css';
import type { ListColumns } from './use-list-columns';
import { Row, Stack } from '../../ui/layout';

interface ColumnPanelProps<R> {
  /** All columns as the list comes. */
  columns: readonly GridColumn<R>[];
  arranged: ListColumns<R>;
  onClose: () => void;
}

/** 列: which ones the list shows, in which order and how wide. What is changed shows at once. */
export function ColumnPanel<R>({ columns, arranged, onClose }: ColumnPanelProps<R>) {
  const { arrangement, arrange, all, shown } = arranged;
  const [said, setSaid] = useState('');
  const move = (column: GridColumn<R>, step: -1 | 1): void => {
    const next = withMoved(columns, arrangement, column.id, step);
    arrange(next);
    const at = next.columns.findIndex(({ id }) => id === column.id) + 1;
    setSaid(next === arrangement ? '' : `${column.title}を${at}番目に動かしました`);
  };
  return (
    <SidePanel
      title="列を選ぶ・並べる"
      subtitle={<p className="subtle">変えると、すぐに一覧に出ます</p>}
      takesFocus
      onClose={onClose}
      bar={
        <>
          <Button onClick={() => arrange(UNARRANGED)}>はじめの列に戻す</Button>
          <Button look="outline" isGrowing onClick={onClose}>
            閉じる
          </Button>
        </>
      }
    >
      <Stack gap={16} pad={[16, 20, 20]}>
        <Stack as="ul" over="soft" aria-label="列">
          {all.map(({ column, isShown }, i) => (
            <Row as="li" gap={8} key={column.id} className={styles['column']}>
              {i === 0 ? (
                <Row as="span" gap={10} className={styles['first']}>
                  <Icon name="check" size={16} />
                  {column.title}
                </Row>
              ) : (
                <CheckBox
                  checked={isShown}
                  onChange={(isOn) => arrange(withShown(columns, arrangement, column.id, isOn))}
                >
                  {column.title}
                </CheckBox>
              )}
              {i > 0 && (
                <Row as="span" align="stretch" fixed gap={4} end>
                  <Button
                    size="small"
                    className={styles['step'] ?? ''}
                    aria-label={`${column.title}を前へ`}
                    aria-disabled={i === 1 || undefined}
                    onClick={() => move(column, -1)}
                  >
                    前へ
                  </Button>
                  <Button
                    size="small"
                    className={styles['step'] ?? ''}
                    aria-label={`${column.title}を後へ`}
                    aria-disabled={i === all.length - 1 || undefined}
                    onClick={() => move(column, 1)}
                  >
                    後へ
                  </Button>
                </Row>
              )}
            </Row>
          ))}
        </Stack>
        <p role="status" className="visually-hidden">
          {said}
        </p>
        <SelectField
          label="横に動かしても残す列"
          value={String(Math.min(arrangement.frozen, shown.length))}
          onCommit={(frozen) => arrange(withFrozen(columns, arrangement, Number(frozen)))}
          choices={[
            { value: '0', label: 'なし' },
            ...shown.slice(0, -1).map(({ title }, i) => ({ value: String(i + 1), label: `${title}まで` })),
          ]}
        />
        <p className="subtle">
          列の幅は、見出しの境目を左右に引くと変わります。キーでは、見出しで Alt を押しながら ← → です。
        </p>
      </Stack>
    </SidePanel>
  );
}
