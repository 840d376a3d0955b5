import { useState } from 'react';
import { fieldEdits } from '@shared/ledger/change';
import type { Enrolment, Office } from '@shared/ledger/entities';
import { networksOf } from '@shared/papers/staff-papers';
import { isEmployed } from '@shared/rules/staff-rules';
import { today as currentDay, type CalendarDate } from '@shared/text/calendar-date';
import { useRecords } from '../../../state/open-ledger';
import { useSession } from '../../../state/session';
import { update } from '../../../data/records';
import { CheckBox } from '../../../ui/check-box';
import { Note } from '../../../ui/note';
import { RecordPanel } from '../../../records/panel/record-panel';
import { strikingOffSentence } from '../../../records/panel/record-sentences';
import { StrikeOffForm } from '../../../records/panel/strike-off-form';
import { EditOffice } from './edit-office';
import { OfficeDetail } from './office-detail';
import { papersAfterOfficeChange } from './papers-after-change';
import { useChangeOffice } from './use-change-office';

interface OfficePanelProps {
  office: Office;
  takesFocus: boolean;
  onClose: () => void;
}

/** One office beside the list. What was changed may have to be told to the city. */
export function OfficePanel({ office, takesFocus, onClose }: OfficePanelProps) {
  const { packs } = useSession();
  const enrolments = useRecords('enrolments');
  // As it was when the panel was opened: what is put back needs no paper.
  const [before] = useState(office);
  const changed = fieldEdits(before, office).map(({ field }) => field);
  const papers = papersAfterOfficeChange(changed, networksOf(office.id, enrolments.values(), packs));
  return (
    <RecordPanel
      takesFocus={takesFocus}
      detail={(onTask, isFocused) => (
        <OfficeDetail office={office} papers={papers} takesFocus={isFocused} onTask={onTask} onClose={onClose} />
      )}
      edit={(_, onBack) => <EditOffice office={office} papers={papers} onBack={onBack} />}
      strikeOff={(onBack) => <StrikeOffOffice office={office} onBack={onBack} />}
    />
  );
}

/** 休止・廃止: its part in the networks ends with it, unless somebody says otherwise. */
function StrikeOffOffice({ office, onBack }: { office: Office; onBack: () => void }) {
  const change = useChangeOffice();
  const people = useRecords('people');
  const enrolments = useRecords('enrolments');
  const [isEnding, setEnding] = useState(true);
  const working = [...people.values()].filter(
    (person) => person.officeId === office.id && isEmployed(person, currentDay()),
  ).length;
  const isOpen = (enrolment: Enrolment): boolean => enrolment.officeId === office.id && enrolment.status !== 'ended';
  const hasNetworks = [...enrolments.values()].some(isOpen);
  const strikeOff = (day: CalendarDate): Promise<string | null> =>
    change({
      id: office.id,
      edits: { status: 'struck-off', struckOffOn: day },
      sentence: strikingOffSentence(office.name),
      others: (records) =>
        isEnding
          ? [...records.enrolments.values()]
              .filter(isOpen)
              .map((enrolment) => update('enrolments', { ...enrolment, status: 'ended', endedOn: day }))
          : [],
    });
  return (
    <StrikeOffForm who={office.name} onStrikeOff={strikeOff} onBack={onBack}>
      {working > 0 && (
        <Note tone="notice">在職中の職員が{working}人います。異動や退職は、「職員」で一人ずつ記録してください。</Note>
      )}
      {hasNetworks && (
        <CheckBox checked={isEnding} onChange={setEnding}>
          ネットワークの参加も、この日で終了にする
        </CheckBox>
      )}
    </StrikeOffForm>
  );
}
