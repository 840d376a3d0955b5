import { progressWords } from '@shared/procedures/next-thing';
import { Block, Columns, Row } from '../ui/layout';

/** 12のうち 7つ済み, also as a bar. */
export function ProgressBar({ done, total, children }: { done: number; total: number; children?: React.ReactNode }) {
  return (
    <Columns columns="minmax(0, 1fr)" gap={8}>
      <Row gap={8}>
        {children}
        <Block as="span" end tone="sub" size={15} nowrap>
          {progressWords({ done, total })}
        </Block>
      </Row>
      <progress value={done} max={total || 1} aria-hidden="true" />
    </Columns>
  );
}
