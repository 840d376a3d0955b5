import { toggled } from '../../grid/row-selection';
import { useMemo, useState } from 'react';
import { LedgerEvent } from '@shared/ledger/event';
import type { Staff } from '@shared/ledger/entities';
import { registeredAt } from '@shared/ledger/places-of-work';
import { namesakeWords, personLine } from '@shared/rules/namesakes';
import { isEmployed, staysAfter } from '@shared/rules/staff-rules';
import { peopleWithoutPledge } from '@shared/rules/pledge-rules';
import { eventQuestions } from '@shared/procedures/wizard/event-questions';
import type { Form } from '@shared/packs/schema';
import { useRecords } from '../../state/open-ledger';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Note } from '../../ui/note';
import { SearchBox } from '../../ui/search-box';
import { OneOfPeople } from '../../records/panel/one-of-people';
import { LeftToo } from '../../records/people/left-too';
import { MissedNote } from '../../records/list/missed-note';
import { useSearchedPeople } from '../../records/list/use-searched-people';
import { EventChoice } from './event-choice';
import { NotInLedger } from './not-in-ledger';
import { PickFrame, type PickingProps } from './pick-frame';
import { PickQuestion } from './pick-question';
import { usePicking } from './use-picking';
import { Row, Small, Stack } from '../../ui/layout';
import { Choice, ChoiceWords } from '../../ui/choice';
import { currentDay } from '../../data/clock';

interface PickPeopleProps extends PickingProps {
  firstPerson: string | null;
  firstEvent: string | null;
}

interface DayFieldProps {
  isEnding: boolean;
  isLeaving: boolean;
  date: string;
  onCommit: (date: string) => void;
}

/** いつ, with which day is meant where it may be two. */
const DayField = ({ isEnding, isLeaving, date, onCommit }: DayFieldProps) => (
  <>
    <DateField
      label={isEnding ? 'いつ（退職する日）' : 'いつから'}
      value={date}
      onCommit={(next) => next && onCommit(next)}
    />
    {isLeaving && <Small as="p">{eventQuestions.leave.dayHint}</Small>}
  </>
);

/** だれの、何の届けか. */
export function PickPeople({ page, where, form, officeId, firstPerson, firstEvent, onCreate }: PickPeopleProps) {
  const { events } = form.subject;
  const [eventIndex, setEventIndex] = useState(() =>
    Math.max(
      0,
      events.findIndex(({ kind }) => kind === firstEvent),
    ),
  );
  const event = events[eventIndex];
  const ticks = useTickedPeople(officeId, firstPerson, event?.everybody ?? false);
  const { here, ticked, chosen } = ticks;
  const people = useRecords('people');
  const [date, setDate] = useState<string>(() => people.get(firstPerson ?? '')?.leftOn ?? currentDay());
  const [nextManager, setNextManager] = useState('');
  const isEnding = event?.action === 'delete';
  const needsManager = isEnding && nextManagerNeeded(here, ticked);
  const candidates = here.filter((person) => !ticked.has(person.id) && staysAfter(person, date));
  const missing =
    chosen.length === 0
      ? { place: 'people', words: '届け出る人を選んでください' }
      : needsManager && nextManager === ''
        ? { place: 'manager', words: '次の担当者を選んでください' }
        : null;
  const { frame, isAsked } = usePicking(officeId, missing, (office) => {
    const leaving = chosen.filter(({ isSystemManager }) => isSystemManager).map(({ name }) => name);
    const next = candidates.find(({ id }) => id === nextManager);
    onCreate(
      office,
      LedgerEvent.parse({
        kind: event?.kind ?? 'join',
        date,
        scope: event?.scope ?? null,
        officeId: office,
        staff: chosen.map((person) => ({ ...person, action: event?.action ?? null })),
        ...(needsManager && next
          ? { before: { systemManager: leaving.join('、') }, after: { systemManager: next.name } }
          : {}),
      }),
    );
  });
  const side = (
    <>
      <EventChoice events={events} chosen={eventIndex} onChoose={setEventIndex} />
      <DayField isEnding={isEnding} isLeaving={event?.kind === 'leave'} date={date} onCommit={setDate} />
      {needsManager && (
        <NextManager candidates={candidates} chosen={nextManager} isAsked={isAsked} onChoose={setNextManager} />
      )}
      <ChosenPeople chosen={chosen} />
    </>
  );
  return (
    <PickFrame page={page} where={where} {...frame} side={side}>
      <WhoQuestion ticks={ticks} officeId={officeId} lacking={form.subject.lacking} />
    </PickFrame>
  );
}

/** The people of an office, and who of them is ticked. */
function useTickedPeople(officeId: string | null, firstPerson: string | null, startsWithAll: boolean) {
  const people = useRecords('people');
  const office = useRecords('offices').get(officeId ?? '');
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(firstPerson ? new Set([firstPerson]) : null);
  const [showsLeft, showLeft] = useState(false);
  const registered = useMemo(() => registeredAt(office, people.values()), [office, people]);
  // Whom one came for stands first: in the order of kana the tick may be out of sight.
  const here = useMemo(
    () =>
      registered
        .filter((one) => showsLeft || one.id === firstPerson || isEmployed(one, currentDay()))
        .sort((a, b) => Number(b.id === firstPerson) - Number(a.id === firstPerson)),
    [registered, showsLeft, firstPerson],
  );
  const left = registered.filter((one) => one.id !== firstPerson && !isEmployed(one, currentDay())).length;
  const ticked = picked ?? new Set(startsWithAll ? here.map(({ id }) => id) : []);
  return { here, ticked, chosen: here.filter(({ id }) => ticked.has(id)), tick: setPicked, left, showsLeft, showLeft };
}

const STAFF = { thing: '職員', counter: '人' } as const;

interface WhoQuestionProps {
  ticks: ReturnType<typeof useTickedPeople>;
  officeId: string | null;
  /** What people may lack that the form is about. */
  lacking: Form['subject']['lacking'];
}

function WhoQuestion({ ticks, officeId, lacking }: WhoQuestionProps) {
  const { here, ticked, tick, left, showsLeft, showLeft } = ticks;
  const pledges = useRecords('pledges');
  const apart = useMemo(() => namesakeWords(here), [here]);
  const { shown, box, missed } = useSearchedPeople(
    here,
    ({ name, kana, employeeNumber }) => `${name} ${kana} ${employeeNumber}`,
  );
  const withoutPledge = lacking === 'pledge' ? peopleWithoutPledge(here, pledges.values()) : [];
  return (
    <PickQuestion
      place="people"
      question="だれですか（何人でも選べます）"
      above={
        <>
          <SearchBox label="名前・ふりがな・職員番号でさがす" {...box} />
          <MissedNote words={STAFF} pad={[4, 0]} {...missed} />
          <LeftToo count={left} isShown={showsLeft} onShow={showLeft} />
          {lacking === undefined && <NotInLedger who="staff" officeId={officeId} />}
          {withoutPledge.length > 0 && (
            <Button size="small" onClick={() => tick(new Set([...ticked, ...withoutPledge.map(({ id }) => id)]))}>
              誓約書がまだの{withoutPledge.length}人をすべて選ぶ
            </Button>
          )}
        </>
      }
      officeId={officeId}
    >
      {shown.map((person) => (
        <PersonOption
          key={person.id}
          person={person}
          apart={apart(person)}
          checked={ticked.has(person.id)}
          onToggle={() => tick(toggled(ticked, person.id))}
        />
      ))}
    </PickQuestion>
  );
}

interface NextManagerProps {
  candidates: readonly Staff[];
  chosen: string;
  isAsked: boolean;
  onChoose: (id: string) => void;
}

function NextManager({ candidates, chosen, isAsked, onChoose }: NextManagerProps) {
  return (
    <Stack gap={12} data-place="manager">
      <Note tone="act">システム利用管理担当者がいなくなります。先に次の方を選んでください。</Note>
      <OneOfPeople
        label="次のシステム利用管理担当者"
        required
        value={chosen}
        onCommit={onChoose}
        placeholder="次の担当者を選ぶ"
        lacking={isAsked && chosen === ''}
        people={candidates}
      />
    </Stack>
  );
}

const ChosenPeople = ({ chosen }: { chosen: readonly Staff[] }) => (
  <Row wrap gap={8} aria-live="polite">
    <span className="subtle">
      {chosen.length === 0 ? 'まだだれも選んでいません' : `${chosen.length}人を選びました`}
    </span>
    {chosen.map(({ id, name }) => (
      <Badge key={id} tone="info">
        {name}
      </Badge>
    ))}
  </Row>
);

interface PersonOptionProps {
  person: Staff;
  /** What tells them from others of the same name. */
  apart: readonly string[];
  checked: boolean;
  onToggle: () => void;
}

function PersonOption({ person, apart, checked, onToggle }: PersonOptionProps) {
  return (
    <Choice look="line" type="checkbox" checked={checked} onChoose={onToggle}>
      <ChoiceWords name={person.name} beside={person.kana} detail={personLine(person, apart)} />
      {person.isSystemManager && <Badge tone="line">システム利用管理担当者</Badge>}
    </Choice>
  );
}

/** Whether nobody is left in charge (システム利用管理担当者) once the picked people are gone. */
const nextManagerNeeded = (office: readonly Staff[], leaving: ReadonlySet<string>): boolean =>
  office.some(({ id, isSystemManager }) => isSystemManager && leaving.has(id)) &&
  !office.some(({ id, isSystemManager }) => isSystemManager && !leaving.has(id));
