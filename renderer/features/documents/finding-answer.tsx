import type { FindingQuestion } from '@shared/packs/check-schema';
import { ServiceKindField } from '../../records/offices/service-kind-field';
import { ChooseManager } from '../../records/people/choose-manager';
import { useFillScreen } from './fill-context';

/** What settles a finding right where it is told. */
export function FindingAnswer({ asks }: { asks: FindingQuestion | undefined }) {
  const { officeId, leaving } = useFillScreen();
  if (asks === 'service-kind') return <ServiceKindField officeId={officeId} />;
  return asks === 'system-manager' && <ChooseManager officeId={officeId} leaving={leaving} />;
}
