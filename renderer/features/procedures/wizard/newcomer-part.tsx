import { useId } from 'react';
import type { Staff } from '@shared/ledger/entities';
import type { KeptRun } from '@shared/procedures/kept-run';
import { chosenPerson } from '@shared/procedures/wizard/settled-event';
import { useOfficeInUse } from '../../../state/office-in-use';
import { Button } from '../../../ui/button';
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

/** People who are new, typed here and written into the ledger at the start; or whom the ledger has already. */
export function NewcomerPart() {
  const { run, event, change } = useEventOfWizard();
  const { office } = useOfficeInUse();
  const name = useId();
  const added = (run.additions.people ?? []).filter(({ id }) => event.staff.some((one) => one.id === id));
  const isKnown = run.typed['newcomer'] === 'known' || (added.length === 0 && event.staff.length > 0);

  const ask = (how: 'new' | 'known'): void =>
    change((now) => ({
      ...withoutPeople(now, () => true),
      typed: { ...now.typed, newcomer: how },
      event: now.event && { ...now.event, staff: [] },
    }));
  const keep = (now: KeptRun, person: Staff): KeptRun => {
    const next = withRecord(now, 'people', person);
    const others = next.event?.staff.filter(({ id }) => id !== person.id) ?? [];
    const at = next.event?.staff.findIndex(({ id }) => id === person.id) ?? -1;
    const staff = others.toSpliced(at === -1 ? others.length : at, 0, chosenPerson(person));
    return { ...next, event: next.event && { ...next.event, staff } };
  };
  const edit = (id: string | undefined, edits: Partial<Staff>): void =>
    change((now) => {
      // The first is there once something was typed.
      const before = now.additions.people?.find((one) => id === undefined || one.id === id);
      return keep(now, { ...(before ?? blankPerson(office?.id ?? '')), ...edits });
    });
  const drop = (gone: string): void =>
    change((now) => ({
      ...withoutPeople(now, (id) => id === gone),
      event: now.event && { ...now.event, staff: now.event.staff.filter(({ id }) => id !== gone) },
    }));
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
      {isKnown ? (
        <WizardPeopleList isOne={false} label="だれが" />
      ) : (
        <>
          {(added.length > 0 ? added : [null]).map((person, i) => (
            <NewcomerFields
              key={person && i > 0 ? person.id : 'first'}
              run={run}
              person={person}
              focusesName={i > 0 && person?.name === ''}
              onEdit={(edits) => edit(person?.id, edits)}
              onDrop={person && added.length > 1 ? () => drop(person.id) : undefined}
            />
          ))}
          {added.length > 0 && (
            <div>
              <Button
                icon="plus"
                onClick={() => change((now) => keep(now, blankPerson(added.at(-1)?.officeId ?? office?.id ?? '')))}
              >
                もう1人入れる
              </Button>
            </div>
          )}
        </>
      )}
    </Part>
  );
}

/** Nobody who isn't entered after all uses a device that was typed here. */
function withoutPeople(run: KeptRun, isGone: (id: string) => boolean): KeptRun {
  const { devices, ...others } = runWithoutRecords(run, 'people', isGone).additions;
  const free = devices?.map((one) => (isGone(one.holderId ?? '') ? { ...one, holderId: null } : one));
  return { ...run, additions: { ...others, ...(free && { devices: free }) } };
}

interface NewcomerFieldsProps {
  run: KeptRun;
  person: Staff | null;
  focusesName: boolean;
  onEdit: (edits: Partial<Staff>) => void;
  /** Of several. */
  onDrop: (() => void) | undefined;
}

function NewcomerFields({ run, person, focusesName, onEdit, onDrop }: NewcomerFieldsProps) {
  const { office } = useOfficeInUse();
  const mail = (value: string): void => onEdit({ mail: value });
  return (
    <Stack frame={10} gap={12} pad={[14, 16]} data-run={run.id}>
      <TypedPersonFields
        question="newcomer"
        person={person ?? { name: '', kana: '', jobType: '', officeId: office?.id ?? '' }}
        required={['name', 'kana', 'jobType']}
        focusesName={focusesName}
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
      {onDrop && (
        <div>
          <Button size="small" onClick={onDrop}>
            この人を入れるのをやめる
          </Button>
        </div>
      )}
    </Stack>
  );
}
