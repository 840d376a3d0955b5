import { isEmergency } from '@shared/procedures/emergency';
import { useToday } from '../../../state/use-today';
import { Stack } from '../../../ui/layout';
import { eventQuestions } from '@shared/procedures/wizard/event-questions';
import { FirstCalls } from '../emergency/first-calls';
import { ReportLine } from '../emergency/report-line';
import { useChangeOffice, useEventOfWizard } from './wizard-context';

/** In an emergency, before any question: whom to call, what to say, and by when it may have to be reported. */
export function EmergencyPart() {
  const { event, seen } = useEventOfWizard();
  const changeOffice = useChangeOffice();
  const today = useToday();
  if (!isEmergency(event.kind)) return null;
  const asksOffice = eventQuestions[event.kind].asked.includes('office');
  return (
    <Stack gap={14} below={16}>
      <FirstCalls event={event} ledger={seen} onOffice={asksOffice ? changeOffice : null} />
      <ReportLine event={event} today={today} />
    </Stack>
  );
}
