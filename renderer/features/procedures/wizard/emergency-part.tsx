import { isEmergency } from '@shared/procedures/emergency';
import { useToday } from '../../../state/use-today';
import { Stack } from '../../../ui/layout';
import { asksForOffice } from '@shared/procedures/wizard/event-questions';
import { withOfficeSaid } from '@shared/procedures/wizard/unknown-device';
import { AlsoAtOnce, FirstCalls } from '../emergency/first-calls';
import { ReportLine } from '../emergency/report-line';
import { useChangeOffice, useEventOfWizard } from './wizard-context';

/** In an emergency, before any question: whom to call, what to say, and by when it may have to be reported. */
export function EmergencyPart() {
  const { event, seen, changeEvent } = useEventOfWizard();
  const changeOffice = useChangeOffice();
  const today = useToday();
  if (!isEmergency(event.kind)) return null;
  // Else it follows from the device, once that is known.
  const say = (officeId: string): void => changeEvent((now) => withOfficeSaid(now, officeId));
  return (
    <Stack gap={14} below={16}>
      <FirstCalls event={event} ledger={seen} onOffice={asksForOffice(event.kind) ? changeOffice : say} />
      <AlsoAtOnce event={event} ledger={seen} />
      <ReportLine event={event} today={today} />
    </Stack>
  );
}
