import { things } from '@shared/text/things';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useLocation } from 'wouter';
import { dayOf, type CalendarDate } from '@shared/text/calendar-date';
import { formatWarekiShort } from '@shared/text/wareki';
import { isLeftOut, reportedTogether, type ChecklistNetwork, type ChecklistStep } from '@shared/procedures/checklist';
import type { PaperDocument } from '@shared/ledger/document';
import type { KeptRun } from '@shared/procedures/kept-run';
import type { RunPaperNow } from '@shared/procedures/paper-progress';
import { changedSinceApproval, reviewNext } from '@shared/papers/review';
import { handInAddress } from '../../../addresses/hand-in-address';
import { useReviewRule } from '../../../state/use-reviewing';
import { isLawStep } from '@shared/procedures/care-law';
import { nextAct, type NextAct } from '@shared/procedures/next-act';
import { hasItsPapers, nextLabel, type NextThing } from '@shared/procedures/next-thing';
import { channelsOf } from '@shared/packs/form-channels';
import { useStaysInside } from '../../../procedures/use-stays-inside';
import { useChannels, usePack } from '../../../state/session';
import { currentDay, currentInstant } from '../../../data/clock';
import { useOpenLedger } from '../../../state/open-ledger';
import { useToast } from '../../../state/toasts';
import { Button, ButtonLink } from '../../../ui/button';
import { DateField } from '../../../ui/date-field';
import { Note } from '../../../ui/note';
import { Block, Columns, Row, Small } from '../../../ui/layout';
import { goToUnsettled } from '../../../ui/field';
import { handInWords, openPaperWords, reviewNextWords, stillOpenWords } from './step-words';
import { takenWords, useMadeBeside, useMakePaper } from './make-lacking';
import type { StepActs } from './use-step-acts';
import styles from './step-panel.module.css';

interface StepBarProps {
  run: KeptRun;
  network: ChecklistNetwork;
  one: ChecklistStep;
  /** Ids of whom it is done for, one after the other. */
  people: readonly string[];
  /** How many places its drafts still lack, by their ids; none of a draft that isn't reckoned yet. */
  gaps: ReadonlyMap<string, number>;
  today: CalendarDate;
  acts: StepActs;
  /** Whether the step asks something that isn't answered; it then says so beside the question. */
  asksFirst: () => Promise<boolean>;
  /** What the procedure asks for next; of a step that is over the way on. */
  next: NextThing;
  /** Whether it is a step of writing down, and nothing is written. */
  isBlank: () => boolean;
  /** The same is said at the number above all of it. */
  isCalledAbove: boolean;
  /** After something was done: what comes next shows by itself. */
  onDone: () => void;
}

/** Under a step: its next act as the one filled button, and what else may be said of it. */
export function StepActions(props: StepBarProps) {
  const { one, acts } = props;
  const { state, doneBy, record, until } = one;
  const [isEarly, setEarly] = useState(false);
  if (state === 'done' || state === 'skipped') {
    // 必要にする, of a step whose papers nobody wanted, is to make them: above.
    if (isLeftOut(one)) return null;
    const isByHand = state === 'skipped' || doneBy === 'hand';
    return (
      <Foot>
        {record.onPaper && state === 'done' && (
          <Block as="p" tone="sub" size={15} leading={1.65}>
            紙で済ませた、と記録してあります。
          </Block>
        )}
        {isByHand ? (
          <Button wide onClick={() => void acts.reopen(one)}>
            {state === 'skipped' ? 'やっぱり必要にする' : 'まだ終わっていないことにする'}
          </Button>
        ) : (
          <Block as="p" tone="sub" size={15} leading={1.65}>
            {doneBy === 'ledger' ? '台帳に記録したので、済みになりました。' : '書類の記録から、済みになりました。'}
          </Block>
        )}
        <WayToNext {...props} />
      </Foot>
    );
  }
  if (state === 'blocked' || (until !== null && !isEarly) || one.returned)
    return (
      <Foot>
        <Row wrap justify="center" gap={[2, 8]}>
          <Later />
          {until !== null && !one.step.ledger && (
            <Button look="text" size="small" onClick={() => setEarly(true)}>
              {formatWarekiShort(until, props.today)} より前に{isLawStep(one.step) ? '届け出た' : '済ませた'}
            </Button>
          )}
        </Row>
      </Foot>
    );
  return <OpenBar {...props} />;
}

/** Of a step that is over: what comes next by its name, and the way there. */
const WayToNext = ({ one, next, onDone }: Pick<StepBarProps, 'one' | 'next' | 'onDone'>) =>
  (next.step ? next.step.key !== one.key : next.kind === 'do') && (
    <Note
      tone="info"
      action={
        <Button size="small" iconAfter="right" onClick={onDone}>
          {next.step ? 'その手順へ' : '見る'}
        </Button>
      }
    >
      {nextLabel(next)}：<b>{next.words}</b>
    </Note>
  );

/** Of a step whose papers stay in the office: what it is that is said to be over. */
function KeptPapers({ one: { step, papers }, packId }: { one: ChecklistStep; packId: string }) {
  const staysInside = useStaysInside();
  const own = papers.filter(({ progress }) => progress !== 'left-out').map(({ paper }) => paper);
  if (step.medium !== 'inside' || !hasItsPapers({ papers }) || !own.every(({ form }) => staysInside(packId, form)))
    return null;
  return (
    <Small as="p" leading={1.5}>
      {own.map(({ number }) => number).join('・')}は完成しています。保管したら、下を押してください。
    </Small>
  );
}

const Foot = ({ children, at }: { children: ReactNode; at?: RefObject<HTMLDivElement | null> }) => (
  <Columns ref={at} columns="minmax(0, 1fr)" fixed gap={8} pad={[10, 18, 12]} over="soft" className={styles['bar']}>
    {children}
  </Columns>
);

/** Of a step that is still to be done. */
function OpenBar({
  run,
  network,
  one,
  people,
  gaps,
  today,
  acts,
  asksFirst,
  isBlank,
  isCalledAbove,
  onDone,
}: StepBarProps) {
  const staysInside = useStaysInside();
  const act = nextAct(network.steps, one, gaps, ({ form }) => staysInside(network.network.packId, form));
  const [isOnPaper, setOnPaper] = useState(false);
  const [isAskedToWrite, setAskedToWrite] = useState(false);
  const [on, setOn] = useState(today);
  const foot = useRef<HTMLDivElement>(null);
  // Into the memo, once the question has taken its room.
  useEffect(() => {
    if (isAskedToWrite) foot.current?.closest('aside')?.querySelector('textarea')?.focus();
  }, [isAskedToWrite]);
  // A day that can't be read is no day: today must not stand in the record for it.
  const done = (record: () => Promise<unknown>): void => {
    if (!goToUnsettled(foot.current)) void record().then(onDone);
  };
  const told = reportedTogether(network.steps, one.key);
  const isNext = one.state !== 'later';
  const { isOurs } = one.step.actor;
  const isLaw = isLawStep(one.step);
  const unticked = people.filter((id) => !one.record.ticks.includes(id)).length;
  const skip = (
    <Button look="text" size="small" onClick={() => void acts.skip(one).then(onDone)}>
      {isLaw ? '指定を受けていない' : '今回は不要'}
    </Button>
  );
  if (act.kind === 'open' || act.kind === 'make') {
    return (
      <Foot at={foot}>
        <Note tone="notice">
          {act.kind === 'make'
            ? `${act.paper.paper.number} の書類がありません。`
            : act.papers.map((open) => <p key={open.documentId}>{stillOpenWords(open)}</p>)}
        </Note>
        {isOnPaper ? (
          <>
            <DoneOn on={on} today={today} onChange={setOn} />
            <Button look="outline" icon="check" wide onClick={() => done(() => acts.finishOnPaper(one, on))}>
              紙で済ませたと記録する
            </Button>
          </>
        ) : (
          <PaperButton act={act} network={network} run={run} isNext={isNext} />
        )}
        <Row wrap justify="center" gap={[2, 8]}>
          <Button look="text" size="small" onClick={() => setOnPaper(!isOnPaper)}>
            {isOnPaper ? 'やめる' : '紙で済ませた'}
          </Button>
          <Later />
          {skip}
        </Row>
      </Foot>
    );
  }
  const look = act.kind === 'finish' ? act.look : undefined;
  // A paper that is whole leaves by a record of its own: by that the step is done, and 提出 knows of it.
  const isProven = act.kind !== 'finish' && one.step.medium !== 'form';
  const finish = async (): Promise<void> => {
    if (await asksFirst()) return;
    if (isBlank()) return setAskedToWrite(true);
    done(() => acts.finish(told, on, people));
  };
  const words = isLaw
    ? '届け出た'
    : isCalledAbove
      ? '電話した'
      : isOurs
        ? `${one.step.number === '' ? 'この手順' : `${one.step.number} `}が終わった`
        : '届いた・終わったと聞いた';
  return (
    <Foot at={foot}>
      {act.kind === 'renew' && <OlderPaper paper={act.paper} today={today} />}
      {act.kind !== 'finish' && !(act.kind === 'renew' && one.until !== null) && (
        <PaperButton act={act} network={network} run={run} isNext={isNext} />
      )}
      {look && <PaperButton act={{ kind: 'open', papers: [look] }} network={network} run={run} isNext={isNext} />}
      {one.until !== null && (
        <Note tone="notice">
          まだ {formatWarekiShort(one.until, today)} の前です。もう{isLaw ? '届け出た' : '済ませた'}
          ときだけ、下を押してください。
        </Note>
      )}
      {isProven && act.kind === 'hand-in' && <AlreadyOut documentId={act.documentId} />}
      {!isProven && <DoneOn on={on} today={today} onChange={setOn} />}
      {unticked > 0 && one.record.ticks.length > 0 && (
        <Small as="p" leading={1.5}>
          まだの方が {unticked}人います。みな終わったときに押してください。
        </Small>
      )}
      {told.length > 1 && (
        <Small as="p" leading={1.5}>
          この前の {things(told.length - 1)}も、いっしょに済みになります。
        </Small>
      )}
      {act.kind === 'hand-in' && (
        <Small as="p" leading={1.5}>
          {act.paper.paper.number} は、まだ出していません。
          {!isProven && 'あとで出すときは、下を押してください。'}
        </Small>
      )}
      <KeptPapers one={one} packId={network.network.packId} />
      {isAskedToWrite && <NothingWritten onGoOn={() => done(() => acts.finish(told, on, people))} />}
      {!isProven && (
        <Button
          // What others do is heard of: as long as it is waited for, nothing here is to be pressed.
          look={act.kind === 'finish' && !look && isNext && isOurs ? 'filled' : 'outline'}
          size={act.kind === 'finish' && !look && isOurs ? 'large' : 'medium'}
          icon="check"
          wide
          onClick={() => void finish()}
        >
          {words}
        </Button>
      )}
      <Row wrap justify="center" gap={[2, 8]}>
        <Later />
        {skip}
        {isProven && (
          <Button look="text" size="small" onClick={() => void finish()}>
            {act.kind === 'renew' ? 'つくり直さずに済みにする' : '記録を残さずに済みにする'}
          </Button>
        )}
      </Row>
    </Foot>
  );
}

/** 記録します, and nothing is: told once, and never in the way of whoever has it elsewhere. */
const NothingWritten = ({ onGoOn }: { onGoOn: () => void }) => (
  <Note tone="notice" role="alert">
    <p>まだ何も書いていません。「メモ」に書いてください。</p>
    <Button look="text" size="small" onClick={onGoOn}>
      書かずに進む
    </Button>
  </Note>
);

/** Brought, posted, mailed or faxed without 連携台帳, or before it was used: どう出しますか asks how, and when. */
function AlreadyOut({ documentId }: { documentId: string }) {
  const [, go] = useLocation();
  return (
    <Button look="outline" icon="check" wide onClick={() => go(handInAddress(documentId, true))}>
      もう出してある
    </Button>
  );
}

/** 管理台帳 that was finished early: it says how it was before. */
const OlderPaper = ({
  today,
  paper: { paper, document, olderThan = today },
}: {
  paper: RunPaperNow;
  today: CalendarDate;
}) => (
  <Note tone="notice">
    {paper.number} は、{formatWarekiShort(dayOf(document?.updatedAt ?? ''), today)} に完成したものです。
    {formatWarekiShort(olderThan, today)} {olderThan > today ? 'に変わることは' : 'に変わったことが'}
    、まだ書かれていません。
  </Note>
);

/** 様式1-1 を開く → 窓口に出す → 提出のつづき. */
function PaperButton({
  act,
  network: { network },
  run,
  isNext,
}: {
  act: Exclude<NextAct, { kind: 'finish' }>;
  network: ChecklistNetwork;
  run: KeptRun;
  isNext: boolean;
}) {
  const [, go] = useLocation();
  const pack = usePack(network.packId);
  const channels = useChannels();
  const { paper, document } = (act.kind === 'open' ? act.papers[0] : act).paper;
  const rule = useReviewRule();
  const renew = useRenew();
  const make = useMakePaper(run, network);
  const beside = useMadeBeside(run, network)(paper);
  const [usual] = pack ? channelsOf(pack, paper).map(({ kind }) => channels.of(kind)) : [];
  const button = (words: ReactNode, to: string, onClick = () => go(to)) => (
    <Button look={isNext ? 'filled' : 'outline'} size="large" iconAfter="right" wide onClick={onClick}>
      {words}
    </Button>
  );
  switch (act.kind) {
    case 'open':
      return button(openPaperWords(act.papers[0]), `/documents/${act.papers[0].documentId}`);
    case 'make':
      return button(beside ? takenWords(beside) : `${paper.number} をつくる`, '', () => void make(paper, beside));
    case 'renew':
      return button(`${paper.number} をつくり直す`, '', () => document && void renew(document));
    case 'hand-in': {
      const next = document ? reviewNext(document, rule) : 'leave';
      if (next !== 'leave') return button(reviewNextWords(paper.number, next), `/documents/${act.documentId}`);
      return button(handInWords(paper.number, usual), handInAddress(act.documentId));
    }
    case 'follow':
      return button(`${paper.number} の提出を見る`, `/submissions/${act.submissionId}`);
  }
}

/** Opens a finished paper as a draft of today: filled from the ledger as it is now. What was typed over it stays. */
function useRenew(): (document: PaperDocument) => Promise<void> {
  const { documents } = useOpenLedger();
  const toast = useToast();
  const [, go] = useLocation();
  return async (document) => {
    const anew = { ...document, state: 'draft' as const, date: currentDay(), updatedAt: currentInstant() };
    const saved = await documents.save({ ...anew, ...changedSinceApproval(anew) });
    if (saved.ok) go(`/documents/${document.id}`);
    else toast(saved);
  };
}

/** The day on which it was done; today unless somebody says otherwise. */
function DoneOn({
  on,
  today,
  onChange,
}: {
  on: CalendarDate;
  today: CalendarDate;
  onChange: (on: CalendarDate) => void;
}) {
  const [isDating, setDating] = useState(false);
  return isDating ? (
    <DateField label="終わった日" value={on} echo={false} autoFocus onCommit={(date) => onChange(date ?? today)} />
  ) : (
    <Row justify="between" size={15}>
      終わった日：今日（{formatWarekiShort(today, today)}）
      <Button look="text" size="small" onClick={() => setDating(true)}>
        日を変える
      </Button>
    </Row>
  );
}

const Later = () => (
  <ButtonLink href="/procedures" look="text" size="small">
    あとで続ける
  </ButtonLink>
);
