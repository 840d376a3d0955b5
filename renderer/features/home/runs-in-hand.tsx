import { Link } from 'wouter';
import type { Checklist } from '@shared/procedures/checklist';
import { RunCards } from '../../procedures/run-card';
import { Block, Row } from '../../ui/layout';

const SHOWN = 4;

/** 手続き中: how far each is, and what comes next. */
export function RunsInHand({ checklists }: { checklists: readonly Checklist[] }) {
  return (
    <section aria-labelledby="runs-in-hand">
      <Row align="baseline" justify="between" size={15}>
        <Block as="h2" below={6} size={18} leading={1.45} id="runs-in-hand">
          手続き中
        </Block>
        <Link href="/procedures">すべて見る（{checklists.length}件）</Link>
      </Row>
      <RunCards checklists={checklists.slice(0, SHOWN)} />
    </section>
  );
}
