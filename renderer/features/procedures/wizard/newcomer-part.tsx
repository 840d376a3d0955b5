import { useId, useMemo } from 'react';
import { Staff } from '@shared/ledger/entities';
import type { KeptRun } from '@shared/procedures/kept-run';
import { chosenPerson } from '@shared/procedures/wizard/settled-event';
import { useOfficeInUse } from '../../../state/office-in-use';
import { CheckBox } from '../../../ui/check-box';
import { SelectField } from '../../../ui/select-field';
import { SuggestField } from '../../../ui/suggest-field';
import { TextField } from '../../../ui/text-field';
import { boxOf } from '../../../records/panel/text-fields';
import { jobTypeSuggestions } from '../../../records/people/job-types';
import { runWithoutRecords, withRecord } from './additions';
import { gapAt, useEventOfWizard } from './wizard-context';
import { Part } from './part';
import { WizardPeopleList } from './people-list';
import { Columns, Row, Stack } from '../../../ui/layout';
import { Choice } from '../../../ui/choice';

type Newcomer = Staff;

/** Somebody new, typed here and written into the ledger at the start; or somebody whom the ledger has already. */
export function NewcomerPart() {
  const { run, event, change } = useEventOfWizard();
  const { office } = useOfficeInUse();
  const name = useId();
  const added = run.additions.people?.find(({ id }) => event.staff.some((one) => one.id === id)) ?? null;
  const isKnown = run.typed['newcomer'] === 'known' || (added === null && event.staff.length > 0);

  const ask = (how: 'new' | 'known'): void =>
    change((now) => ({
      ...runWithoutRecords(now, 'people', () => true),
      typed: { ...now.typed, newcomer: how },
      event: now.event && { ...now.event, staff: [] },
    }));
  const edit = (edits: Partial<Newcomer>): void =>
    change((now) => {
      const before = now.additions.people?.[0] ?? blank(office?.id ?? '');
      const person = { ...before, ...edits };
      const next = withRecord(now, 'people', person);
      return { ...next, event: next.event && { ...next.event, staff: [chosenPerson(person)] } };
    });
  return (
    <Part question="newcomer" title="だれが">
      <Row align="stretch" wrap gap={8} role="radiogroup" aria-label="台帳にいますか">
        {(
          [
            ['new', '新しい職員を入れる'],
            ['known', 'もう台帳にいる人から選ぶ'],
          ] as const
        ).map(([how, label]) => (
          <Choice key={how} look="card" name={name} checked={(how === 'known') === isKnown} onChoose={() => ask(how)}>
            {label}
          </Choice>
        ))}
      </Row>
      {isKnown ? <WizardPeopleList isOne label="だれが" /> : <NewcomerFields run={run} person={added} onEdit={edit} />}
    </Part>
  );
}

const blank = (officeId: string): Newcomer =>
  // A name may still be missing while it is typed.
  ({ ...Staff.parse({ id: crypto.randomUUID(), officeId: officeId || 'none', name: '-' }), officeId, name: '' });

interface NewcomerFieldsProps {
  run: KeptRun;
  person: Newcomer | null;
  onEdit: (edits: Partial<Newcomer>) => void;
}

function NewcomerFields({ run, person, onEdit }: NewcomerFieldsProps) {
  const { ledger, shownGaps } = useEventOfWizard();
  const { office, offices } = useOfficeInUse();
  const jobTypes = useMemo(() => jobTypeSuggestions(ledger.people), [ledger.people]);
  const officeId = person?.officeId ?? office?.id ?? '';
  const text = (field: 'name' | 'kana' | 'jobType' | 'mail') => ({
    ...boxOf('people', field),
    value: person?.[field] ?? '',
    error: gapAt(shownGaps, 'newcomer', field),
    onType: (value: string) => onEdit({ [field]: value }),
    onCommit: (value: string) => onEdit({ [field]: value }),
  });
  return (
    <Stack frame={10} gap={12} pad={[14, 16]} data-run={run.id}>
      <Columns columns="repeat(2, minmax(0, 1fr))" gap={12} align="start" folds>
        <div data-field="name">
          <TextField {...text('name')} required placeholder="例：佐藤 健一" />
        </div>
        <div data-field="kana">
          <TextField {...text('kana')} required placeholder="例：さとう けんいち" />
        </div>
        <div data-field="officeId">
          <SelectField
            label="所属"
            required
            value={officeId}
            error={gapAt(shownGaps, 'newcomer', 'officeId')}
            {...(officeId === '' && { placeholder: '選んでください' })}
            choices={offices.map(({ id, name }) => ({ value: id, label: name }))}
            onCommit={(next) => onEdit({ officeId: next })}
          />
        </div>
        <div data-field="jobType">
          <SuggestField
            {...text('jobType')}
            required
            suggestions={jobTypes.map(({ word }) => word)}
            readings={new Map(jobTypes.map(({ word, reading }) => [word, reading]))}
          />
        </div>
      </Columns>
      <TextField {...text('mail')} label="メール（あれば）" />
      <CheckBox checked={person?.isSystemManager ?? false} onChange={(isSystemManager) => onEdit({ isSystemManager })}>
        システム利用管理担当者になる
      </CheckBox>
    </Stack>
  );
}
