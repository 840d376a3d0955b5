import type { FindingQuestion } from '@shared/packs/check-schema';
import { ChooseManager } from '../../records/people/choose-manager';
import { useFillScreen } from './fill-context';

/** What settles a finding right where it is told. */
export function FindingAnswer({ asks }: { asks: FindingQuestion | undefined }) {
  const { officeId, leaving } = useFillScreen();
  return asks === 'system-manager' && <ChooseManager officeId={officeId} leaving={leaving} />;
}
