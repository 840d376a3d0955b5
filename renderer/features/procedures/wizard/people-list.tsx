import { useId, useMemo, useState } from 'react';
import type { Staff } from '@shared/ledger/entities';
import type { EventStaff } from '@shared/ledger/event';
import { chosenPerson } from '@shared/procedures/wizard/settled-event';
import { matcher } from '../../../data/search-index';
import { recordsInOrder } from '../../../records/kind/records-in-order';
import { useAbout } from '../../../records/kind/use-about';
import { listedPeople } from '../../../records/people/listed-people';
import { useOfficeInUse } from '../../../state/office-in-use';
import { useOpenLedger } from '../../../state/open-ledger';
import { Badge } from '../../../ui/badge';
import { SearchBox } from '../../../ui/search-box';
import { Choice, ChoiceWords, NoChoice } from '../../../ui/choice';
import { ChoicesInView } from '../../../ui/choices-in-view';
import { Row } from '../../../ui/layout';
import { useEventOfWizard } from './wizard-context';

interface PeopleListProps {
  /** One alone may be chosen. */
  isOne: boolean;
  label: string;
  /** Only people of this office may be chosen; null: anybody. */
  officeId?: string | null;
}

/** People of the ledger, found by name or furigana. */
export function WizardPeopleList({ isOne, label, officeId = null }: PeopleListProps) {
  const { run, event, change, changeEvent } = useEventOfWizard();
  const { office } = useOfficeInUse();
  const name = useId();
  const typed = run.typed['people'] ?? '';
  const { listed, found } = useListedPeople(typed, officeId);
  const about = useAbout(listedPeople);
  const chosen = new Set(event.staff.map(({ id }) => id));
  const pick = (person: Staff, isOn: boolean): void =>
    changeEvent((now) => ({
      ...now,
      staff: isOne ? [chosenPerson(person)] : toggled(now.staff, person, isOn),
    }));
  return (
    <>
      <SearchBox
        label={listedPeople.words.search}
        value={typed}
        count={typed.trim() === '' ? '' : `${found}人`}
        onType={(people) => change((now) => ({ ...now, typed: { ...now.typed, people } }))}
      />
      <ChoicesInView
        most="some"
        role={isOne ? 'radiogroup' : 'group'}
        aria-label={label}
        items={listed}
        idOf={({ id }) => id}
        chosenId={isOne ? event.staff[0]?.id : undefined}
        choice={(person) => (
          <Choice
            look="line"
            type={isOne ? 'radio' : 'checkbox'}
            name={isOne ? name : undefined}
            checked={chosen.has(person.id)}
            onChoose={(isOn) => pick(person, isOn)}
          >
            <ChoiceWords
              name={person.name}
              beside={person.kana}
              detail={[person.jobType, about.offices.get(person.officeId)?.name].filter(Boolean).join('　')}
            />
            {person.leftOn && <Badge tone="notice">退職日あり</Badge>}
            <Networks names={about.networkNames(person.officeId)} />
          </Choice>
        )}
        empty={<NoChoice>{typed === '' && office ? `${office.name}の職員が、まだ台帳にありません。` : null}</NoChoice>}
      />
    </>
  );
}

/** Who stands in the list: whom one came for, then people of the office in use; others of the corporation are found by their name. */
function useListedPeople(typed: string, officeId: string | null): { listed: readonly Staff[]; found: number } {
  const { event, ledger } = useEventOfWizard();
  const { memory } = useOpenLedger();
  const { shows } = useOfficeInUse();
  const about = useAbout(listedPeople);
  // In the order of kana the tick may be out of sight.
  const [first] = useState(() => new Set(event.staff.map(({ id }) => id)));
  const { staff } = event;
  return useMemo(() => {
    const mayBeChosen = (person: Staff): boolean => officeId === null || person.officeId === officeId;
    const isHere = (person: Staff): boolean => officeId !== null || shows(person.officeId);
    const isAsked = typed.trim() !== '';
    const fits = matcher(typed);
    const found = recordsInOrder(memory, listedPeople, ledger.people, about).flatMap(({ record, key }) =>
      record.status === 'registered' && mayBeChosen(record) && (isAsked ? fits(key) : isHere(record)) ? record : [],
    );
    const rank = (person: Staff): number => (first.has(person.id) ? 0 : isHere(person) ? 1 : 2);
    const shown = new Set(found.map(({ id }) => id));
    const ofLedger = new Map(ledger.people.map((person) => [person.id, person]));
    // Who is chosen always shows.
    const hidden = staff.flatMap(({ id }) => (shown.has(id) ? [] : (ofLedger.get(id) ?? []))).filter(mayBeChosen);
    return { listed: [...hidden, ...found.sort((a, b) => rank(a) - rank(b))], found: found.length };
  }, [typed, officeId, memory, ledger.people, about, shows, first, staff]);
}

function toggled(staff: readonly EventStaff[], person: Staff, isOn: boolean): EventStaff[] {
  const others = staff.filter(({ id }) => id !== person.id);
  return isOn ? [...others, chosenPerson(person)] : others;
}

/** The networks that an office takes part in, by their short names. */
const Networks = ({ names }: { names: readonly string[] }) => (
  <Row as="span" wrap gap={4} justify="end" most="min(14rem, 14cqi)">
    {names.map((network) => (
      <Badge key={network} tone="line" isSmall>
        {network}
      </Badge>
    ))}
  </Row>
);
