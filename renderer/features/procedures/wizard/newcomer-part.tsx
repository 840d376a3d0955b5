import { useId } from 'react';
import type { Staff } from '@shared/ledger/entities';
import type { KeptRun } from '@shared/procedures/kept-run';
import { chosenPerson } from '@shared/procedures/wizard/settled-event';
import { useOfficeInUse } from '../../../state/office-in-use';
import { CheckBox } from '../../../ui/check-box';
import { TextField } from '../../../ui/text-field';
import { boxOf } from '../../../records/panel/text-fields';
import { runWithoutRecords, withRecord } from './additions';
import { blankPerson, TypedPersonFields } from './typed-person';
import { useEventOfWizard } from './wizard-context';
import { Part } from './part';
import { WizardPeopleList } from './people-list';
import { Row, Stack } from '../../../ui/layout';
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
      const before = now.additions.people?.[0] ?? blankPerson(office?.id ?? '');
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

interface NewcomerFieldsProps {
  run: KeptRun;
  person: Newcomer | null;
  onEdit: (edits: Partial<Newcomer>) => void;
}

function NewcomerFields({ run, person, onEdit }: NewcomerFieldsProps) {
  const { office } = useOfficeInUse();
  const mail = (value: string): void => onEdit({ mail: value });
  return (
    <Stack frame={10} gap={12} pad={[14, 16]} data-run={run.id}>
      <TypedPersonFields
        question="newcomer"
        person={person ?? { name: '', kana: '', jobType: '', officeId: office?.id ?? '' }}
        required={['name', 'kana', 'jobType']}
        onEdit={onEdit}
      />
      <TextField
        {...boxOf('people', 'mail')}
        label="メール（あれば）"
        value={person?.mail ?? ''}
        onType={mail}
        onCommit={mail}
      />
      <CheckBox checked={person?.isSystemManager ?? false} onChange={(isSystemManager) => onEdit({ isSystemManager })}>
        システム利用管理担当者になる
      </CheckBox>
    </Stack>
  );
}
