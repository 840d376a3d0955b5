import { useLocation } from 'wouter';
import { fieldEdits } from '@shared/ledger/change';
import { eventFact, isSlipOfPen } from '@shared/ledger/event-facts';
import { formsOfOffice } from '@shared/papers/forms-of-office';
import { currentDay } from '../../../data/clock';
import { useRecords } from '../../../state/open-ledger';
import { useSession } from '../../../state/session';
import { Stack } from '../../../ui/layout';
import { Note } from '../../../ui/note';
import { formTitle } from '../../../words/form-title';
import type { DetailProps, PanelProps } from '../../../records/kind/record-kind';
import type { AboutOffices } from '../../../records/offices/listed-offices';
import { FindingNotes } from '../../../records/panel/finding';
import { ComingNote } from '../../../records/panel/coming-note';
import { useOfficeRuleFindings } from '../../../records/panel/use-rule-findings';
import { OfficeGapNote } from './gap-note';
import { papersAfterOfficeChange } from './papers-after-change';
import { WorkButton } from '../../../words/for-work';

type OfficeProps = PanelProps<'office', AboutOffices>;

/** What is to be told to the city, what papers will miss, what rules say. */
export function OfficeNotes(props: DetailProps<'office', AboutOffices>) {
  const { record, about, onTask } = props;
  return (
    <>
      {usePapersAfter(props).length > 0 && (
        <Stack gap={8} pad={[12, 20, 0]}>
          <OfficePaperNotes {...props} />
        </Stack>
      )}
      <ComingNote table="offices" id={record.id} />
      <OfficeGapNote gaps={about.gapsOf(record)} onFill={() => onTask('edit')} />
      <FindingNotes findings={useOfficeRuleFindings(record)} />
    </>
  );
}

/** What a change has to be reported with, and the way there. */
export function OfficePaperNotes(props: Pick<OfficeProps, 'record' | 'opened'>) {
  const { record } = props;
  const [, go] = useLocation();
  return usePapersAfter(props).map(({ pack, form }) => (
    <Note
      key={`${pack.id}${form.id}`}
      tone="notice"
      role="status"
      action={
        <WorkButton size="small" onClick={() => go(`/documents/new/${pack.id}/${form.id}?office=${record.id}`)}>
          届をつくる
        </WorkButton>
      }
    >
      変わったことを、{formTitle(pack, form)}で届け出ます
    </Note>
  ));
}

/** Of what was changed since the panel was opened: what is put back needs no paper, nor does a blank that was filled in. */
function usePapersAfter({ record, opened }: Pick<OfficeProps, 'record' | 'opened'>) {
  const { packs } = useSession();
  const enrolments = useRecords('enrolments');
  const changed = fieldEdits(opened, record)
    .filter(({ field, before, after }) => {
      const [was, is] = [eventFact(before), eventFact(after)];
      return was !== '' && !isSlipOfPen(field, was, is);
    })
    .map(({ field }) => field);
  return papersAfterOfficeChange(changed, formsOfOffice(record, enrolments.values(), packs, currentDay()));
}
