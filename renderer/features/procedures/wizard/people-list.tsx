import { useId, useMemo, useState } from 'react';
import type { Staff } from '@shared/ledger/entities';
import { worksAt } from '@shared/ledger/places-of-work';
import type { EventStaff } from '@shared/ledger/event';
import { namesakeWords } from '@shared/rules/namesakes';
import { staffState } from '@shared/rules/staff-rules';
import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWarekiShort } from '@shared/text/wareki';
import { chosenPerson } from '@shared/procedures/wizard/settled-event';
import { recordsInOrder } from '../../../records/kind/records-in-order';
import { useAbout } from '../../../records/kind/use-about';
import { MissedNote } from '../../../records/list/missed-note';
import { LeftToo } from '../../../records/people/left-too';
import { listedPeople, stateNames } from '../../../records/people/listed-people';
import { useOfficeInUse } from '../../../state/office-in-use';
import { useOpenLedger } from '../../../state/open-ledger';
import { Badge } from '../../../ui/badge';
import { SearchBox } from '../../../ui/search-box';
import { Choice, ChoiceWords, NoChoice } from '../../../ui/choice';
import { ChoicesInView } from '../../../ui/choices-in-view';
import { Row } from '../../../ui/layout';
import { soughtPeople } from './sought-people';
import { runWithoutStrays } from './additions';
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
  const { run, event, ledger, change } = useEventOfWizard();
  const { office } = useOfficeInUse();
  const name = useId();
  const typed = run.typed['people'] ?? '';
  const { listed, found, missed, showMissed, left, showsLeft, showLeft } = useListedPeople(typed, officeId);
  const about = useAbout(listedPeople);
  const apart = useMemo(() => namesakeWords(ledger.people), [ledger.people]);
  const chosen = new Set(event.staff.map(({ id }) => id));
  const pick = (person: Staff, isOn: boolean): void =>
    change((now) =>
      now.event
        ? runWithoutStrays({
            ...now,
            event: { ...now.event, staff: isOne ? [chosenPerson(person)] : toggled(now.event.staff, person, isOn) },
          })
        : now,
    );
  return (
    <>
      <SearchBox
        label={listedPeople.words.search}
        value={typed}
        count={typed.trim() === '' ? '' : `${found}人`}
        onType={(people) => change((now) => ({ ...now, typed: { ...now.typed, people } }))}
      />
      <MissedNote words={listedPeople.words} missed={missed} pad={[4, 0]} onShow={showMissed} />
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
              detail={[person.jobType, about.offices.get(person.officeId)?.name, ...apart(person)]
                .filter(Boolean)
                .join('　')}
            />
            <Marks person={person} networks={about.networksUsedBy(person.id)} today={about.today} />
          </Choice>
        )}
        empty={<NoChoice>{typed === '' && office ? `${office.name}の職員が、まだ台帳にありません。` : null}</NoChoice>}
      />
      <LeftToo count={left} isShown={showsLeft} onShow={showLeft} />
    </>
  );
}

/** Who stands in the list: whom one came for, then people of the office in use; others of the corporation are found by their name. */
function useListedPeople(typed: string, officeId: string | null) {
  const { event, ledger } = useEventOfWizard();
  const { memory } = useOpenLedger();
  const { office: inUse } = useOfficeInUse();
  const about = useAbout(listedPeople);
  // In the order of kana the tick may be out of sight.
  const [first] = useState(() => new Set(event.staff.map(({ id }) => id)));
  const [missedShownFor, showMissedFor] = useState('');
  const [showsLeft, showLeft] = useState(false);
  const { staff } = event;
  const sought = useMemo(() => {
    const isAt = (person: Staff, id: string | null): boolean => {
      const office = id === null ? null : about.offices.get(id);
      return office === null || (office !== undefined && worksAt(person, office));
    };
    return soughtPeople(recordsInOrder(memory, listedPeople, ledger.people, about), {
      ...{ typed, missedShownFor, first, showsLeft, chosen: staff.map(({ id }) => id) },
      hasLeft: (person) => staffState(person, about.today) === 'left',
      mayBeChosen: (person) => isAt(person, officeId),
      isHere: (person) => officeId !== null || isAt(person, inUse?.id ?? null),
    });
  }, [typed, missedShownFor, showsLeft, officeId, memory, ledger.people, about, inUse, first, staff]);
  return { ...sought, showsLeft, showLeft, showMissed: (isShown: boolean) => showMissedFor(isShown ? typed : '') };
}

/** 12/10 退職予定; R6.3.31 退職 */
const leavingWords = (leftOn: CalendarDate, today: CalendarDate): string =>
  `${formatWarekiShort(leftOn, today)} ${leftOn >= today ? stateNames.leaving : stateNames.left}`;

function toggled(staff: readonly EventStaff[], person: Staff, isOn: boolean): EventStaff[] {
  const others = staff.filter(({ id }) => id !== person.id);
  return isOn ? [...others, chosenPerson(person)] : others;
}

interface MarksProps {
  person: Staff;
  networks: readonly string[];
  today: CalendarDate;
}

/** One below the other: side by side they would leave the name no room. */
const Marks = ({ person: { leftOn }, networks, today }: MarksProps) => (
  <Row as="span" wrap gap={4} justify="end" most="min(14rem, 14cqi)">
    {leftOn && (
      <Badge tone="notice" isSmall>
        {leavingWords(leftOn, today)}
      </Badge>
    )}
    {networks.map((network) => (
      <Badge key={network} tone="line" isSmall>
        {network}
      </Badge>
    ))}
  </Row>
);
