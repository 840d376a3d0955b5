import { useLocation } from 'wouter';
import type { PlannedChange } from '@shared/procedures/kept-run';
import { changedAddress } from '../../../addresses/record-address';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/note';
import type { StepActs } from './use-step-acts';
import { Row } from '../../../ui/layout';
import { WorkButton } from '../../../words/for-work';

/** Somebody has changed the same in the ledger meanwhile: nothing was overwritten, a person decides. */
export function BlockedNote({ planned, acts }: { planned: PlannedChange; acts: StepActs }) {
  const [, go] = useLocation();
  return (
    <Note tone="act">
      「{planned.field}」が、手続きを始めたあとに台帳で変えられていたので、予定していた内容を記録しませんでした。
      いまの台帳は、変えられたとおりに残っています。
      <Row align="stretch" wrap gap={8} above={8}>
        <Button size="small" onClick={() => go(changedAddress(planned.records))}>
          台帳を見る
        </Button>
        <WorkButton size="small" onClick={() => void acts.leaveOut(planned.id)}>
          そのままにする
        </WorkButton>
      </Row>
    </Note>
  );
}
