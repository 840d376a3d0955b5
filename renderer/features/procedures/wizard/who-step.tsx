import { useRef, type ReactNode, useMemo, useId } from 'react';
import type { EventKind } from '@shared/ledger/event';
import { isEmergency } from '@shared/procedures/emergency';
import { eventQuestions, type EventQuestion } from '@shared/procedures/wizard/event-questions';
import { type WizardGap, isAnswerable } from '@shared/procedures/wizard/gaps';
import { joinerOf } from '@shared/procedures/wizard/joiner';
import { officeOf } from '@shared/procedures/wizard/settled-event';
import { Button } from '../../../ui/button';
import { Page } from '../../../ui/page';
import { goToUnsettled } from '../../../ui/field';
import { Block, Columns } from '../../../ui/layout';
import { TextField } from '../../../ui/text-field';
import { useOfficeInUse } from '../../../state/office-in-use';
import { SelectField } from '../../../ui/select-field';
import { Choice, ChoiceList, ChoiceWords } from '../../../ui/choice';
import { AddedPeople } from './added-people';
import { AlreadyRunningNote } from './already-running-note';
import { ClosedNetworkPart, NewNetworkPart } from './network-parts';
import { DatePart } from './date-part';
import { DraftNewsNote } from './draft-news-note';
import { EmergencyPart } from './emergency-part';
import { FurtherBelow } from './further-below';
import { JoinersPart } from './joiners-part';
import { KnownDevicesPart } from './known-devices-part';
import { ManagersPart } from './managers-part';
import { MembersPart, NewFamilyPart } from './family-parts';
import { NewDevicesPart } from './new-devices-part';
import { NewcomerPart } from './newcomer-part';
import { NewNamePart } from './new-name-part';
import { OfficeFactsPart } from './office-facts-part';
import { PatientPart } from './patient-part';
import { PatientTeamPart } from './patient-team-part';
import { TeamsPart } from './teams-part';
import { WhatIsKnown } from './what-is-known';
import { eventTitle } from '../../../procedures/event-tiles';
import { useChangeOffice, useEventOfWizard } from './wizard-context';
import { WizardStages } from './wizard-stages';
import { OpenQuestions, useOpenQuestions } from './open-questions';
import { PackQuestions, packQuestionsOf } from './pack-questions';
import { Part } from './part';
import { useProcedureResult } from './use-procedure-result';
import { WizardPeopleList } from './people-list';
import styles from './who-step.module.css';

const TWO = {
  columns: 'minmax(0, 620px) minmax(0, 1fr)',
  gap: 32,
  align: 'start',
  pad: [6, 0, 16],
  small: 'minmax(0, 1fr) minmax(0, 17rem)',
  smallGap: 20,
} as const;

const parts: Record<EventQuestion, () => ReactNode> = {
  office: () => <OfficePart />,
  newcomer: () => <NewcomerPart />,
  people: () => <PeoplePart />,
  'new-name': () => <NewNamePart />,
  destination: () => <DestinationPart />,
  'old-devices': () => <KnownDevicesPart question="old-devices" />,
  'new-devices': () => <NewDevicesPart />,
  'lost-devices': () => <KnownDevicesPart question="lost-devices" />,
  'concerned-devices': () => <KnownDevicesPart question="concerned-devices" />,
  patient: () => <PatientPart />,
  'patient-team': () => <PatientTeamPart />,
  'new-family': () => <NewFamilyPart />,
  members: () => <WhichMembers />,
  teams: () => <TeamsPart />,
  'office-facts': () => <OfficeFactsPart />,
  managers: () => <ManagersPart />,
  'closed-network': () => <ClosedNetworkPart />,
  'new-network': () => <NewNetworkPart />,
  date: () => <DatePart />,
  note: () => <NotePart />,
};

/** だれが・いつ: what is asked depends on what happened. */
export function WhoStep({ gaps, onAsk }: { gaps: readonly WizardGap[]; onAsk: () => void }) {
  const { event, goTo, shownGaps } = useEventOfWizard();
  const places = useRef<HTMLDivElement>(null);
  const { asked, title } = eventQuestions[event.kind];
  const goOn = (): void => {
    const [first] = gaps;
    if (first) {
      onAsk();
      return jumpTo(places.current, first);
    }
    if (!goToUnsettled(places.current)) goTo('papers');
  };
  return (
    <Page
      title={title}
      lead={`${eventTitle(event.kind)}。${leadOf(event.kind)}`}
      actions={<WizardStages page="who" />}
      bar={
        <>
          <Button icon="left" onClick={() => goTo('event')}>
            戻る
          </Button>
          <FurtherBelow places={places} />
          <Block as="span" grow />
          {shownGaps[0] && (
            <Block as="span" tone="act" weight={700} role="alert">
              あと{shownGaps.length}か所です
            </Block>
          )}
          <Button look="filled" size="large" iconAfter="right" onClick={goOn}>
            必要な書類を見る
          </Button>
        </>
      }
    >
      <EmergencyPart />
      <Columns {...TWO} ref={places} className={styles['places']} data-beside={standBeside(asked)}>
        <Columns columns="minmax(0, 1fr)" gap={22} narrow className={styles['asked']}>
          <DraftNewsNote />
          {asked.map((question) => (
            <div key={question} className="not-empty" data-asked={question}>
              {parts[question]()}
            </div>
          ))}
          <AnswersPart />
        </Columns>
        <Columns as="aside" columns="minmax(0, 1fr)" gap={14} narrow stays aria-label="台帳の登録">
          <AlreadyRunningNote />
          <WhatIsKnown />
        </Columns>
      </Columns>
    </Page>
  );
}

/** Whom, what about it, and when: the day has room beside the people, which a low window hasn't below them. */
const standBeside = (asked: readonly EventQuestion[]): 'alone' | 'further' | undefined => {
  if (asked[0] !== 'people' || asked.at(-1) !== 'date') return undefined;
  return asked.length === 2 ? 'alone' : 'further';
};

const leadOf = (kind: EventKind): string =>
  isEmergency(kind) ? '電話がすんでから入れても、大丈夫です。' : '上から順に選んで、日付を入れてください。';

/** To the first place that lacks something, and into its box. */
function jumpTo(places: HTMLElement | null, { question, field }: WizardGap): void {
  const part = places?.querySelector<HTMLElement>(`[data-place='${question}']`);
  const place = part?.querySelector<HTMLElement>(`[data-field='${field}']`) ?? part;
  place?.scrollIntoView({ block: 'nearest' });
  place?.querySelector<HTMLElement>('input, select, textarea')?.focus();
}

/** What the networks want to know beside it, as soon as it is known which networks these are. */
function AnswersPart() {
  const { run, ledger } = useEventOfWizard();
  const isWanted = useMemo(() => isAnswerable(run, ledger), [run, ledger]);
  const result = useProcedureResult(isWanted);
  const open = useOpenQuestions(result.run);
  if (open.length === 0 && packQuestionsOf(result.run).length === 0) return null;
  return (
    <Part question="answers" title="ネットワークからの質問">
      <OpenQuestions asked={open} />
      <PackQuestions run={result.run} />
    </Part>
  );
}

/** What happened, in one's own words: for the report. */
function NotePart() {
  const { event, changeEvent } = useEventOfWizard();
  return (
    <Part question="note" title="くわしく" about="（わかるところまで）">
      <TextField
        label="何が、どこで起きたか"
        lines={3}
        value={event.note}
        onType={(note) => changeEvent((now) => ({ ...now, note }))}
        onCommit={(note) => changeEvent((now) => ({ ...now, note: note.trim() }))}
      />
    </Part>
  );
}

/** どの事業所. */
function OfficePart() {
  const { event } = useEventOfWizard();
  const { offices } = useOfficeInUse();
  return (
    <Part question="office" title="どの事業所">
      <SelectField
        label="どの事業所"
        hideLabel
        value={event.officeId ?? ''}
        {...(event.officeId === null && { placeholder: '選んでください' })}
        choices={offices.map(({ id, name }) => ({ value: id, label: name }))}
        onCommit={useChangeOffice()}
      />
    </Part>
  );
}

const ABOUT = { one: '', several: '（何人でも選べます）', any: '（決まっていれば）' } as const;

/** Of a team: who comes into it, or who of the family leaves it. */
function WhichMembers() {
  return useEventOfWizard().event.kind === 'team-joined' ? <JoinersPart /> : <MembersPart />;
}

/** だれが: one or several, as the event allows. */
function PeoplePart() {
  const { event } = useEventOfWizard();
  if (event.kind === 'team-joined' && joinerOf(event) !== 'ours') return null;
  const { people = 'several' } = eventQuestions[event.kind];
  // Who begins to use a network works in the office that begins.
  const begins = event.kind === 'network-start';
  return (
    <Part
      question="people"
      title={begins ? 'だれが使いますか' : 'だれが'}
      about={begins ? '（使う方だけ）' : ABOUT[people]}
    >
      <WizardPeopleList isOne={people === 'one'} label="だれが" officeId={begins ? event.officeId : null} />
      <AddedPeople isOne={people === 'one'} officeId={begins ? event.officeId : null} />
    </Part>
  );
}

/** どこへ: one of ours, or anywhere else. Whether that is in the city follows from the offices. */
function DestinationPart() {
  const { event, ledger, seen, changeEvent } = useEventOfWizard();
  const name = useId();
  const from = ledger.offices.find(({ id }) => id === officeOf(event, seen));
  const offices = ledger.offices.filter((one) => one.status === 'registered' && one.id !== from?.id);
  const option = (label: string, detail: string, isOn: boolean, pick: () => void) => (
    <Choice key={label} look="line" name={name} checked={isOn} onChoose={pick}>
      <ChoiceWords name={label} detail={detail} />
    </Choice>
  );
  const isElsewhere = event.toOfficeId === undefined && event.scope === 'outside';
  return (
    <Part question="destination" title="どこへ">
      <ChoiceList most="some" role="radiogroup" aria-label="移る先">
        {offices.map(({ id, name: office, city }) =>
          option(
            office,
            from && from.city !== '' && from.city === city ? `${city}（同じ市内）` : city,
            event.toOfficeId === id,
            () => changeEvent((now) => ({ ...now, toOfficeId: id, scope: null })),
          ),
        )}
        {option('ほかの法人・台帳にない事業所', 'この台帳からは抹消になります', isElsewhere, () =>
          changeEvent(({ toOfficeId: _office, ...now }) => ({ ...now, scope: 'outside' })),
        )}
      </ChoiceList>
    </Part>
  );
}
