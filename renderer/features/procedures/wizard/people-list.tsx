import { useId, useMemo, useState } from 'react';
import { byReading } from '@shared/text/japanese-order';
import { searchIndexKey, searchQuery } from '@shared/text/search-key';
import type { Staff } from '@shared/ledger/entities';
import type { EventStaff } from '@shared/ledger/event';
import { chosenPerson } from '@shared/procedures/wizard/settled-event';
import { useOfficeInUse } from '../../../state/office-in-use';
import { Badge } from '../../../ui/badge';
import { SearchBox } from '../../../ui/search-box';
import { Choice, ChoiceList, ChoiceWords, NoChoice } from '../../../ui/choice';
import { Row } from '../../../ui/layout';
import { useEventOfWizard } from './wizard-context';
import { usePacksOf } from './use-packs-of';

interface PeopleListProps {
  /** One alone may be chosen. */
  isOne: boolean;
  label: string;
  /** Only people of this office may be chosen; null: anybody. */
  officeId?: string | null;
}

/** People of the ledger, found by name or furigana. */
export function WizardPeopleList({ isOne, label, officeId = null }: PeopleListProps) {
  const { run, event, ledger, change, changeEvent } = useEventOfWizard();
  const { office, shows } = useOfficeInUse();
  const name = useId();
  // Whom one came for stands first: in the order of kana the tick may be out of sight.
  const [first] = useState(() => new Set(event.staff.map(({ id }) => id)));
  const typed = run.typed['people'] ?? '';
  const query = searchQuery(typed);
  const chosen = new Set(event.staff.map(({ id }) => id));
  const sorted = useMemo(
    () =>
      [...ledger.people]
        .sort(byReading)
        .filter((one) => one.status === 'registered' && (officeId === null || one.officeId === officeId)),
    [ledger.people, officeId],
  );
  // Others of the corporation are found by their name; who is chosen always shows.
  const isHere = (person: Staff): boolean => officeId !== null || shows(person.officeId);
  const found = sorted.filter((person) =>
    query === ''
      ? isHere(person)
      : searchIndexKey(`${person.name} ${person.kana} ${person.employeeNumber}`).includes(query),
  );
  const ticked = event.staff.flatMap(({ id }) => ledger.people.find((one) => one.id === id) ?? []);
  const hidden = ticked.filter(
    (person) => (officeId === null || person.officeId === officeId) && !found.some(({ id }) => id === person.id),
  );
  const rank = (person: Staff): number => (first.has(person.id) ? 0 : isHere(person) ? 1 : 2);
  const listed = [...hidden, ...found.sort((a, b) => rank(a) - rank(b))];
  const pick = (person: Staff, isOn: boolean): void =>
    changeEvent((now) => ({
      ...now,
      staff: isOne ? [chosenPerson(person)] : toggled(now.staff, person, isOn),
    }));
  return (
    <>
      <SearchBox
        label="名前・ふりがな・職員番号でさがす"
        value={typed}
        count={query === '' ? '' : `${found.length}人`}
        onType={(people) => change((now) => ({ ...now, typed: { ...now.typed, people } }))}
      />
      <ChoiceList most="some" role={isOne ? 'radiogroup' : 'group'} aria-label={label}>
        {listed.map((person) => (
          <Choice
            key={person.id}
            look="line"
            type={isOne ? 'radio' : 'checkbox'}
            name={isOne ? name : undefined}
            checked={chosen.has(person.id)}
            onChoose={(isOn) => pick(person, isOn)}
          >
            <ChoiceWords
              name={person.name}
              beside={person.kana}
              detail={[person.jobType, ledger.offices.find(({ id }) => id === person.officeId)?.name]
                .filter(Boolean)
                .join('　')}
            />
            {person.leftOn && <Badge tone="notice">退職日あり</Badge>}
            <NetworksOf officeId={person.officeId} />
          </Choice>
        ))}
        {listed.length === 0 && (
          <NoChoice>{typed === '' && office ? `${office.name}の職員が、まだ台帳にありません。` : null}</NoChoice>
        )}
      </ChoiceList>
    </>
  );
}

function toggled(staff: readonly EventStaff[], person: Staff, isOn: boolean): EventStaff[] {
  const others = staff.filter(({ id }) => id !== person.id);
  return isOn ? [...others, chosenPerson(person)] : others;
}

/** The networks that an office takes part in, by their short names. */
function NetworksOf({ officeId }: { officeId: string }) {
  return (
    <Row as="span" wrap gap={4} justify="end" most="min(14rem, 14cqi)">
      {usePacksOf(officeId).map(({ id, network }) => (
        <Badge key={id} tone="line" isSmall>
          {network}
        </Badge>
      ))}
    </Row>
  );
}
