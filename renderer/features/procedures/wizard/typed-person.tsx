import { useMemo } from 'react';
import { Staff } from '@shared/ledger/entities';
import { isKana } from '@shared/text/kana';
import type { EventQuestion } from '@shared/procedures/wizard/event-questions';
import { SuggestField } from '../../../ui/suggest-field';
import { TextField } from '../../../ui/text-field';
import { OfficeField } from '../../../records/panel/office-field';
import { boxOf } from '../../../records/panel/text-fields';
import { jobTypeSuggestions } from '../../../records/people/job-types';
import { Columns } from '../../../ui/layout';
import { gapAt, useEventOfWizard } from './wizard-context';

/** Somebody whom the ledger hasn't yet. A name may still be missing while it is typed. */
export const blankPerson = (officeId: string): Staff => ({
  ...Staff.parse({ id: crypto.randomUUID(), officeId: officeId || 'none', name: '-' }),
  officeId,
  name: '',
});

type TypedField = 'name' | 'kana' | 'jobType';

interface TypedPersonProps {
  question: EventQuestion;
  person: Pick<Staff, TypedField | 'officeId'>;
  /** What the screen asks for; of others the papers ask for themselves, where they need them. */
  required: readonly TypedField[];
  /** Somebody has just asked for these fields. */
  focusesName?: boolean;
  onEdit: (edits: Partial<Staff>) => void;
}

/** Who somebody is that is typed here and written into the ledger at the start. */
export function TypedPersonFields({ question, person, required, focusesName = false, onEdit }: TypedPersonProps) {
  const { ledger, shownGaps } = useEventOfWizard();
  const jobTypes = useMemo(() => jobTypeSuggestions(ledger.people), [ledger.people]);
  const text = (field: TypedField) => ({
    ...boxOf('people', field),
    value: person[field],
    required: required.includes(field),
    // Of several people the one whose own it is.
    error:
      person[field] === '' || (field === 'kana' && !isKana(person[field])) ? gapAt(shownGaps, question, field) : null,
    onType: (value: string) => onEdit({ [field]: value }),
    onCommit: (value: string) => onEdit({ [field]: value }),
  });
  return (
    <Columns columns="repeat(2, minmax(0, 1fr))" gap={12} align="start" folds>
      <div data-field="name">
        <TextField {...text('name')} autoFocus={focusesName} placeholder="例：佐藤 健一" />
      </div>
      <div data-field="kana">
        <TextField {...text('kana')} placeholder="例：さとう けんいち" />
      </div>
      <div data-field="officeId">
        <OfficeField
          label="所属"
          value={person.officeId}
          error={person.officeId === '' ? gapAt(shownGaps, question, 'officeId') : null}
          onCommit={(officeId) => onEdit({ officeId })}
        />
      </div>
      <div data-field="jobType">
        <SuggestField
          {...text('jobType')}
          suggestions={jobTypes.map(({ word }) => word)}
          readings={new Map(jobTypes.map(({ word, reading }) => [word, reading]))}
        />
      </div>
    </Columns>
  );
}
