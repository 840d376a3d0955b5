import { eventQuestions } from '@shared/procedures/wizard/event-questions';
import type { KeptRun } from '@shared/procedures/kept-run';
import { StepBar } from '../../../ui/step-bar';
import { useWizard } from './wizard-context';

/** Where in the three screens one is; the second is called by what it asks, once that is known. */
export function WizardStages({ page }: { page: KeptRun['page'] }) {
  const { event } = useWizard().run;
  const stages = [
    { step: 'event', name: 'できごと' },
    { step: 'who', name: event ? eventQuestions[event.kind].stage : 'だれが・いつ' },
    { step: 'papers', name: '書類' },
  ] as const;
  return <StepBar label="手順" steps={stages} current={page} />;
}
