import { useId } from 'react';
import { Membership } from '@shared/ledger/entities';
import { type Joiner, joinerOf, withJoiner } from '@shared/procedures/wizard/joiner';
import { boxOf } from '../../../records/panel/text-fields';
import { Button } from '../../../ui/button';
import { Choice, ChoiceList, ChoiceWords } from '../../../ui/choice';
import { Columns } from '../../../ui/layout';
import { TextField } from '../../../ui/text-field';
import { runWithoutRecords, runWithoutStrays, withEdits, withNamed, withoutNamed } from './additions';
import { Part } from './part';
import { TypedHere } from './typed-here';
import { gapAt, useEventOfWizard } from './wizard-context';

const WORDS: Record<Joiner, { name: string; detail: string }> = {
  ours: { name: 'うちの事業所・職員', detail: 'うちが、チームに加わります' },
  others: {
    name: 'ほかの機関の方（主治医、薬局、ほかの事業所など）',
    detail: 'うちの職員ではない方が、チームに加わります',
  },
};

/** だれが加わりますか: ours or others; of others, which. They are no staff of ours. */
export function JoinersPart() {
  const { event, change } = useEventOfWizard();
  const name = useId();
  const joiner = joinerOf(event);
  const choose = (next: Joiner): void =>
    change((now) => {
      const run = next === 'ours' ? runWithoutRecords(now, 'memberships', () => true) : now;
      return runWithoutStrays({ ...run, event: run.event && withJoiner(run.event, next) });
    });
  return (
    <Part question="members" title="だれが加わりますか">
      <ChoiceList most="some" role="radiogroup" aria-label="だれが加わりますか">
        {(['ours', 'others'] as const).map((one) => (
          <Choice key={one} look="line" name={name} checked={joiner === one} onChoose={() => choose(one)}>
            <ChoiceWords {...WORDS[one]} />
          </Choice>
        ))}
      </ChoiceList>
      {joiner === 'others' && <OtherJoiners />}
    </Part>
  );
}

/** Those who stand in the team already, and those who are typed here. */
function OtherJoiners() {
  const { run, event, ledger, change, changeEvent } = useEventOfWizard();
  const { memberIds: chosen = [], teamIds = [] } = event;
  const known = ledger.memberships.filter(
    ({ kind, teamId, leftOn }) => kind === 'other-office' && teamIds.includes(teamId) && leftOn === null,
  );
  const toggle = (id: string, isOn: boolean): void =>
    changeEvent((now) => ({ ...now, memberIds: isOn ? [...chosen, id] : chosen.filter((one) => one !== id) }));
  const add = (): void =>
    change((now) => {
      const teamId = now.event?.teamIds?.[0] ?? 'none';
      const member = Membership.parse({ id: crypto.randomUUID(), teamId, kind: 'other-office' });
      return withNamed(now, 'memberships', member, 'memberIds');
    });
  return (
    <>
      {known.length > 0 && (
        <ChoiceList most="some" role="group" aria-label="台帳のこのチームにいる、ほかの機関の方">
          {known.map(({ id, name, jobType, organization }) => (
            <Choice
              key={id}
              look="line"
              type="checkbox"
              checked={chosen.includes(id)}
              onChoose={(isOn) => toggle(id, isOn)}
            >
              <ChoiceWords name={organization || name} beside={[name, jobType].filter(Boolean).join('　')} />
            </Choice>
          ))}
        </ChoiceList>
      )}
      {(run.additions.memberships ?? [])
        .filter(({ id }) => chosen.includes(id))
        .map((member) => (
          <TypedJoiner key={member.id} member={member} />
        ))}
      <div>
        <Button icon="plus" onClick={add}>
          ほかの機関の方を入れる
        </Button>
      </div>
    </>
  );
}

/** 機関名, 氏名, 職種 of one who is typed here. */
function TypedJoiner({ member }: { member: Membership }) {
  const { change, shownGaps } = useEventOfWizard();
  const box = (field: 'organization' | 'name' | 'jobType') => {
    const edit = (typed: string): void => change((now) => withEdits(now, 'memberships', member.id, { [field]: typed }));
    return { ...boxOf('memberships', field), value: member[field], onType: edit, onCommit: edit };
  };
  return (
    <TypedHere
      leaveOut="この方を入れるのをやめる"
      onLeaveOut={() => change((now) => withoutNamed(now, 'memberships', member.id, 'memberIds'))}
    >
      <div data-field="organization">
        <TextField
          {...box('organization')}
          required
          placeholder="例：ひかり内科クリニック"
          autoFocus={member.organization === ''}
          error={gapAt(shownGaps, 'members', 'organization')}
        />
      </div>
      <Columns columns="repeat(2, minmax(0, 1fr))" gap={12} align="start" folds>
        <TextField {...box('name')} />
        <TextField {...box('jobType')} placeholder="例：主治医" />
      </Columns>
    </TypedHere>
  );
}
