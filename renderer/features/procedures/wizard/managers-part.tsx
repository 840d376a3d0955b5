import { factBefore, roleFields, roleLabels, type RoleField } from '@shared/procedures/wizard/office-facts';
import { parsedSuccessor } from '@shared/procedures/wizard/parsed-names';
import { whoMayFollow } from '@shared/procedures/wizard/who-may-follow';
import { asksForManager } from '@shared/papers/staff-papers';
import { contactAt } from '../../../addresses/contact-of-office';
import { CheckBox } from '../../../ui/check-box';
import { SuggestField } from '../../../ui/suggest-field';
import { TextField } from '../../../ui/text-field';
import { TextLink } from '../../../ui/text-link';
import { OneOfPeople } from '../../../records/panel/one-of-people';
import { boxOf } from '../../../records/panel/text-fields';
import { runWithoutStrays, withRecord } from './additions';
import { Part } from './part';
import { blankPerson } from './typed-person';
import { usePacksOf } from './use-packs-of';
import { gapAt, useEventOfWizard } from './wizard-context';
import { Columns, Stack } from '../../../ui/layout';
import { Former } from './former';

/** Roles that a person of the ledger takes over; the others are names on papers. */
const OF_PEOPLE = ['systemManager', 'administrator'] as const satisfies readonly RoleField[];
type PersonRole = (typeof OF_PEOPLE)[number];
const isOfPerson = (role: RoleField): role is PersonRole => (OF_PEOPLE as readonly RoleField[]).includes(role);

/** Which role changes hands, who had it, and who follows. */
export function ManagersPart() {
  const { run, event, ledger, change } = useEventOfWizard();
  const packs = usePacksOf(event.officeId ?? '');
  if (event.officeId === null) return null;
  const hasAdministrator = packs.some(({ enrolment }) => enrolment.some(({ field }) => field === 'administrator'));
  const roles = roleFields.filter(
    (role) =>
      (role !== 'systemManager' || packs.some(asksForManager)) && (role !== 'administrator' || hasAdministrator),
  );
  const set = (role: RoleField, value: string | undefined, id?: string): void =>
    change((now) => {
      if (!now.event) return now;
      const { [role]: _name, [`${role}Id`]: _id, ...others } = now.event.after;
      const after = { ...others, ...(value !== undefined && { [role]: value }), ...(id && { [`${role}Id`]: id }) };
      return runWithoutStrays({ ...now, event: { ...now.event, after } });
    });
  /** Who was named in the sentence that one came with stands there. */
  const begin = (role: RoleField): void => {
    const here = ledger.people.filter((one) => one.status === 'registered' && one.officeId === event.officeId);
    const heard = parsedSuccessor(run.typed['words'] ?? '', here);
    if (!heard || (isOfPerson(role) && !heard.person)) return set(role, '');
    set(role, heard.name, isOfPerson(role) ? heard.person?.id : undefined);
  };
  return (
    <Part question="managers" title="交代する役割" about="（いくつでも選べます）">
      <Stack frame={10} gap={12} pad={[14, 16]}>
        {roles.map((role) => (
          <Stack gap={4} key={role}>
            <CheckBox
              checked={event.after[role] !== undefined}
              onChange={(isOn) => (isOn ? begin(role) : set(role, undefined))}
            >
              {roleLabels[role]}
            </CheckBox>
            {event.after[role] !== undefined && (
              <Columns columns="repeat(2, minmax(0, 1fr))" gap={12} align="start" folds>
                <Former label="いまの方">
                  {factBefore(role, event.officeId, ledger) || '（まだ台帳に入っていません）'}
                </Former>
                <div data-field={role}>
                  <NextOne role={role} onSet={set} />
                </div>
              </Columns>
            )}
          </Stack>
        ))}
        {/* Applications print it, and no paper of a change asks for it. */}
        <p className="subtle">
          「連絡先の担当者」は、<TextLink href={contactAt(event.officeId)}>事業所の「編集」</TextLink>
          で変えます（この手続きは、あとで続きからできます）
        </p>
      </Stack>
    </Part>
  );
}

interface NextOneProps {
  role: RoleField;
  onSet: (role: RoleField, value: string, id?: string) => void;
}

function NextOne({ role, onSet }: NextOneProps) {
  const { event, ledger, shownGaps } = useEventOfWizard();
  const error = gapAt(shownGaps, 'managers', role);
  const label = `次の${roleLabels[role]}`;
  if (role === 'managerName') {
    const others = whoMayFollow(role, event, ledger);
    return (
      <SuggestField
        label={label}
        required
        value={event.after[role] ?? ''}
        error={error}
        suggestions={[...new Set(others.map(({ name }) => name))]}
        readings={new Map(others.map(({ name, kana }) => [name, kana]))}
        onType={(name) => onSet(role, name)}
        onCommit={(name) => onSet(role, name.trim())}
      />
    );
  }
  if (!isOfPerson(role))
    return (
      <TextField
        label={label}
        required
        value={event.after[role] ?? ''}
        error={error}
        normalize={(text) => text.trim()}
        onType={(name) => onSet(role, name)}
        onCommit={(name) => onSet(role, name)}
      />
    );
  return <NextOneOfLedger role={role} label={label} error={error} onSet={onSet} />;
}

const SOMEBODY_ELSE = {
  value: 'somebody-else',
  word: '台帳にない人（氏名を入れる）',
  reading: 'だいちょうにないひと',
};

/** Somebody of the office, or 台帳にない人, who is written into the ledger at the start. */
function NextOneOfLedger({
  role,
  label,
  error,
  onSet,
}: NextOneProps & { role: PersonRole; label: string; error: string | null }) {
  const { run, event, ledger, change } = useEventOfWizard();
  const chosenId = event.after[`${role}Id`] ?? '';
  const others = whoMayFollow(role, event, ledger);
  // Who was heard in the sentence stays in the box, with what is said against it.
  const heard = ledger.people.filter(({ id }) => id === chosenId && !others.some((one) => one.id === id));
  const people = [...others, ...heard];
  const added = run.additions.people?.find(({ id }) => id === chosenId);
  const choose = (id: string): void => {
    if (id !== SOMEBODY_ELSE.value) return onSet(role, people.find((one) => one.id === id)?.name ?? '', id);
    const person = blankPerson(event.officeId ?? '');
    onSet(role, '', person.id);
    change((now) => withRecord(now, 'people', person));
  };
  const name = (typed: string): void => {
    if (!added) return;
    onSet(role, typed, added.id);
    change((now) => withRecord(now, 'people', { ...added, name: typed }));
  };
  return (
    <Stack gap={8}>
      <OneOfPeople
        label={label}
        required
        value={added ? SOMEBODY_ELSE.value : chosenId}
        error={added ? null : error}
        placeholder="選んでください"
        people={people}
        besides={SOMEBODY_ELSE}
        onCommit={choose}
      />
      {added && (
        <TextField
          {...boxOf('people', 'name')}
          label={`${label}の氏名`}
          autoFocus={added.name === ''}
          required
          value={added.name}
          error={error}
          onType={name}
          onCommit={name}
        />
      )}
    </Stack>
  );
}
