import { useEffect, useMemo, useRef } from 'react';
import type { CalendarDate } from '@shared/text/calendar-date';
import type { Checklist, ChecklistNetwork, ChecklistStep } from '@shared/procedures/checklist';
import { isLawStep } from '@shared/procedures/care-law';
import { isEmergency } from '@shared/procedures/emergency';
import { actorNow } from '@shared/procedures/actor-now';
import { actionWords, nextLabel, nextThing, type NextThing } from '@shared/procedures/next-thing';
import { isReportStep, isUnwritten } from '@shared/procedures/incident-report';
import type { KeptRun } from '@shared/procedures/kept-run';
import type { RunTalk } from '@shared/procedures/result';
import { Badge } from '../../../ui/badge';
import { ButtonLink } from '../../../ui/button';
import { TextField } from '../../../ui/text-field';
import { TextLink } from '../../../ui/text-link';
import { TAKE_IN } from '../../../addresses/screens';
import { useDraftGaps } from '../../../papers/draft-gaps';
import { MemoToDo } from '../../../procedures/memo-to-do';
import { StepMailCard } from '../../../procedures/step-mail';
import { Block, Column, Stack, Second } from '../../../ui/layout';
import { Note } from '../../../ui/note';
import { CopyButton } from '../../../ui/copy-button';
import { Lines } from '../../../ui/lines';
import { StepActions } from './step-bar';
import { StepContact } from './step-contact';
import { DeviceQuestions, useDevicesAsked } from './step-devices';
import { StepPapers } from './step-papers';
import { StepPeople, usePeopleOfStep } from './step-people';
import { StepRemarks } from './step-remarks';
import { StepSource } from './step-source';
import { mediumWords, stateWords, wentWords } from './step-words';
import type { StepActs } from './use-step-acts';
import { inWholePhrases } from '../../../ui/whole-phrases';
import styles from './step-panel.module.css';
import { ForWork } from '../../../words/for-work';
import { useMayWork } from '../../../state/use-may';
import { useLedger, useRecords } from '../../../state/open-ledger';
import { useChannels, usePack } from '../../../state/session';
import { useToday } from '../../../state/use-today';
import { SayAloud } from '../emergency/first-calls';

interface StepPanelProps {
  checklist: Checklist;
  network: ChecklistNetwork;
  one: ChecklistStep;
  today: CalendarDate;
  acts: StepActs;
  /** The number and what to say stand above all of it. */
  isCalledAbove?: boolean;
  /** After something was done: what comes next shows by itself. */
  onDone: () => void;
}

const TONES = {
  done: 'ok',
  current: 'info',
  waiting: 'plain',
  later: 'plain',
  skipped: 'plain',
  blocked: 'act',
} as const;

/** One step: what to do, with everything that it needs, and the button that says it is done. */
export function StepPanel({ checklist, network, one, today, acts, isCalledAbove = false, onDone }: StepPanelProps) {
  const { step } = one;
  const { run } = checklist;
  const isOpen = run.state === 'running';
  const { packId } = network.network;
  const middle = useRef<HTMLDivElement>(null);
  const gaps = useStepGaps(one);
  const people = usePeopleOfStep(step, run, network.network);
  const questions = useDevicesAsked(run, one, acts);
  // In an emergency the number comes before anything that is to be read.
  const isCall = step.medium === 'phone' && isEmergency(run.event?.kind);
  // What stands there may be on its way to the disk as the button is pressed.
  const memo = useRef('');
  useEffect(() => {
    memo.current = one.record.note;
  }, [one.key, one.record.note]);
  useEffect(() => scrollToTop(middle.current), [one.key]);
  return (
    <Column as="aside" narrow low on="sheet" left="line" data-beside="21.75rem" aria-label="手順のくわしい内容">
      <Stack grow content="start" gap={12} low scrolls pad={[16, 18]} ref={middle} className={styles['middle']}>
        <StepHead one={one} />
        {isCall && !isCalledAbove && <StepContacts step={step} packId={packId} run={run} />}
        <StepWords step={step} officeId={network.network.officeId} packId={packId} />
        {isCall && !isCalledAbove && <CallWords run={run} officeId={network.network.officeId} />}
        <StepRemarks checklist={checklist} one={one} today={today} acts={acts} />
        <StepPapers one={one} run={run} network={network.network} isOpen={isOpen} gaps={gaps} />
        <StepPeople people={people} one={one} acts={acts} run={run} network={network.network} />
        <DeviceQuestions run={run} one={one} questions={questions} today={today} acts={acts} />
        {step.mail && <StepMailCard mail={step.mail} medium={step.medium} />}
        {(step.medium === 'talk' || step.medium === 'line-works') && <StepTalk talk={network.network.talk} />}
        <StepWays network={network} step={step} run={run} />
        <StepMemo one={one} acts={acts} onType={(typed) => (memo.current = typed)} />
        <StepSource of={step} unsaid={step.unsaid} />
      </Stack>
      {isOpen && (
        <ForWork says="進めること・記録すること">
          <StepActions
            run={run}
            key={one.key}
            network={network}
            one={one}
            people={people.map(({ id }) => id)}
            gaps={gaps}
            today={today}
            acts={acts}
            asksFirst={questions.asksFirst}
            isCalledAbove={isCalledAbove}
            next={nextThing(checklist, today)}
            isBlank={() => isReportStep(run, step) && isUnwritten(run, memo.current)}
            onDone={onDone}
          />
        </ForWork>
      )}
    </Column>
  );
}

/** Once every step is done, in the place of one: that it is so, or the report that is still to be decided on. */
export const NextPanel = ({ run, next }: { run: KeptRun; next: NextThing }) => (
  <Column as="aside" narrow low on="sheet" left="line" data-beside="21.75rem" aria-label="手順のくわしい内容">
    <Stack grow content="start" gap={12} low scrolls pad={[16, 18]} className={styles['middle']}>
      <Badge tone={next.kind === 'finish' ? 'ok' : 'info'}>{nextLabel(next)}</Badge>
      <Block as="h2" size={20} leading={1.4} anywhere className={styles['title']}>
        {inWholePhrases(next.words)}
      </Block>
      {next.kind === 'do' && <ButtonLink href={`/procedures/${run.id}/report`}>報告書の下書き</ButtonLink>}
    </Stack>
  </Column>
);

/** How it stands, what to do, who does it and by what. */
function StepHead({ one }: { one: ChecklistStep }) {
  const { step, state } = one;
  const title = actionWords(step);
  const beneath = beneathOf(step, title);
  const went = wentWords(one, useChannels());
  return (
    <>
      <Badge tone={one.returned ? 'act' : one.waits?.isLong ? 'notice' : TONES[state]}>
        {[stateWords(one), step.number].join(' ')}
      </Badge>
      <Block as="h2" size={20} leading={1.4} anywhere className={styles['title']}>
        {inWholePhrases(title)}
      </Block>
      {beneath !== '' && (
        <Block as="p" tone="sub" size={15}>
          {beneath}
        </Block>
      )}
      {went !== '' && <Note tone="ok">{went}。</Note>}
    </>
  );
}

/** Who does it at the moment, and what the network says of it. */
function StepWords({ step, officeId, packId }: { step: ChecklistStep['step']; officeId: string; packId: string }) {
  const pack = usePack(packId);
  const people = useRecords('people');
  const words = [actorNow({ actor: step.actor, officeId, pack }, people.values(), useToday()), step.note];
  return (
    <>
      <MemoToDo of={step.memoOf} people={people.values()} />
      {words
        .filter((line) => line !== '')
        .map((line) => (
          <Block as="p" key={line} tone="sub" size={15} leading={1.65}>
            {inWholePhrases(line)}
          </Block>
        ))}
    </>
  );
}

/** In a low window it is the whole panel that scrolls. */
function scrollToTop(middle: HTMLElement | null): void {
  for (const one of [middle, middle?.parentElement]) one?.scrollTo({ top: 0 });
}

/** Who does it, where the title doesn't say so, and by what. */
function beneathOf({ actor, medium }: ChecklistStep['step'], title: string): string {
  const who = title.startsWith(actor.name) ? '' : actor.name;
  return [who, mediumWords[medium]].filter((word) => word !== '').join('　');
}

/** Whom to call or write to about it. */
const StepContacts = ({ step, packId, run }: { step: ChecklistStep['step']; packId: string; run: KeptRun }) =>
  [step.contact, ...(step.otherContacts ?? [])].map((contact) => (
    <StepContact
      key={contact}
      packId={packId}
      contactId={contact}
      isUrgent={isEmergency(run.event?.kind)}
      day={step.notBefore ?? run.event?.date ?? null}
    />
  ));

/** Which passwords a leaver may have known, the list of what is handed over says. */
const changesPasswords = ({ event }: KeptRun, { action }: ChecklistStep['step']): boolean =>
  (event?.kind === 'leave' || event?.kind === 'transfer') && action.includes('パスワード');

/** Where a step leads: to the list of what is handed over, to the report, and to whom is called or written to; in an emergency that number stays in sight. */
function StepWays({ network: { network }, step, run }: Pick<StepPanelProps, 'network'> & StepOfRun) {
  const isUrgent = isEmergency(run.event?.kind);
  const isOver = run.state !== 'running';
  const desk = network.contacts.find(({ phone }) => phone !== '');
  return (
    <>
      {changesPasswords(run, step) &&
        run.event?.staff.map(({ id, name }) => (
          <TextLink key={id} href={`/credentials?leaver=${id}`}>
            引き継ぎの一覧（{name}さん）
          </TextLink>
        ))}
      {isLawStep(step) && !isOver && <TextLink href={TAKE_IN}>様式を取り込む</TextLink>}
      {isReportStep(run, step) && <ButtonLink href={`/procedures/${run.id}/report`}>報告書の下書き</ButtonLink>}
      {!(isUrgent && step.medium === 'phone') && <StepContacts step={step} packId={network.packId} run={run} />}
      {isUrgent && !isOver && !step.contact && desk && <StepContact packId={network.packId} contactId={desk.contact} />}
    </>
  );
}

interface StepOfRun {
  step: ChecklistStep['step'];
  run: KeptRun;
}

/** How many places the drafts of a step still lack, by their ids. */
function useStepGaps({ papers }: ChecklistStep): ReadonlyMap<string, number> {
  const ledger = useLedger();
  const drafts = useMemo(
    () => papers.flatMap(({ progress, document }) => (progress === 'draft' && document ? [document] : [])),
    [papers],
  );
  return useDraftGaps(drafts, ledger);
}

/** メモ: what was heard at a step, to read for who only reads. */
function StepMemo({ one, acts, onType }: Pick<StepPanelProps, 'one' | 'acts'> & { onType: (typed: string) => void }) {
  const mayWork = useMayWork();
  const { note } = one.record;
  return (
    <>
      <ForWork>
        <TextField
          key={`note ${one.key}`}
          label="メモ"
          lines={2}
          value={note}
          placeholder="聞いたこと、だれと話したか など"
          onType={onType}
          onCommit={(typed) => void acts.note(one, typed)}
        />
      </ForWork>
      {!mayWork && note !== '' && <p>メモ：{note}</p>}
    </>
  );
}

/** In an emergency: what to say to whom is called, in the name of the office that the steps are of. */
function CallWords({ run: { event }, officeId }: { run: KeptRun; officeId: string }) {
  const ledger = useLedger();
  return (
    event && ledger && isEmergency(event.kind) && <SayAloud event={{ ...event, officeId }} ledger={ledger} size={18} />
  );
}

/** Texts for whom is told, to copy into a talk. */
function StepTalk({ talk }: { talk: readonly RunTalk[] }) {
  if (talk.length === 0) return null;
  return (
    <section>
      <h3>伝える文の例</h3>
      <Lines>
        {talk.map(({ id, to, text }) => (
          <li key={id}>
            <Block as="span" grow narrow leading={1.4} anywhere>
              <Second>{to}</Second>
              <Block as="span" asTyped>
                {text}
              </Block>
            </Block>
            <CopyButton text={text} what={`${to}への文`} />
          </li>
        ))}
      </Lines>
    </section>
  );
}
