import type { ReactNode } from 'react';
import { Block, Row } from '../../ui/layout';
import { Pictogram } from '../../ui/pictogram';

interface NothingToDoProps {
  hasDrafts: boolean;
  /** What to begin with while the ledger has nobody. */
  children?: ReactNode;
}

/** A quiet day is good news. */
export const NothingToDo = ({ hasDrafts, children }: NothingToDoProps) => (
  <Row frame={12} gap={16} pad={[16, 18]}>
    <Pictogram icon="done" tone="ok" size="large" />
    <div>
      <Block as="p" size={18} weight={700}>
        いま急ぐことはありません
      </Block>
      <p className="subtle">
        {hasDrafts
          ? '足りない項目と、近い退職はありません。下の書類の続きができます。'
          : '足りない項目と、近い退職はありません。何かあったら、ここに日付の順で並びます。'}
      </p>
    </div>
    {children}
  </Row>
);
