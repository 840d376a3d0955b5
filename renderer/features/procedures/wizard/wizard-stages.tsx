import type { KeptRun } from '@shared/procedures/kept-run';
import { StepBar } from '../../../ui/step-bar';

const STAGES: readonly { step: KeptRun['page']; name: string }[] = [
  { step: 'event', name: 'できごと' },
  { step: 'who', name: 'だれが・いつ' },
  { step: 'papers', name: '書類' },
];

/** Where in the three screens one is. */
export const WizardStages = ({ page }: { page: KeptRun['page'] }) => (
  <StepBar label="手順" steps={STAGES} current={page} />
);
