import type { FindingQuestion } from '@shared/packs/check-schema';
import { AskedOfOfficeField } from '../../records/offices/asked-of-office';
import { ChooseManager } from '../../records/people/choose-manager';
import { useFillScreen } from './fill-context';

/** What settles a finding right where it is told. */
export function FindingAnswer({ asks }: { asks: FindingQuestion | undefined }) {
  const { officeId, leaving } = useFillScreen();
  if (asks === undefined) return null;
  if (asks === 'system-manager') return <ChooseManager officeId={officeId} leaving={leaving} />;
  return <AskedOfOfficeField officeId={officeId} asks={asks} />;
}
