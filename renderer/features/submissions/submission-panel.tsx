import { useState, useCallback, useId } from 'react';
import { transition } from '@shared/submission/transition';
import { otherWayOf } from '@shared/submission/how-it-went';
import { combinedTitle } from '@shared/submission/combined-title';
import { lastAt } from '@shared/submission/groups';
import { hasLeft, type Submission } from '@shared/submission/submission';
import { ask } from '../../ipc/ask';
import { Badge } from '../../ui/badge';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Note } from '../../ui/note';
import { useChannels } from '../../state/session';
import { momentText } from '../../records/panel/record-history';
import { NextInProcedure } from '../../procedures/next-in-procedure';
import { ProcedureLink } from '../../procedures/procedure-link';
import { SidePanel } from '../../ui/side-panel';
import { stateOf } from '../../words/state-words';
import type { usePrintedSheet } from '../../ui/use-printed-sheet';
import { Row, Stack, Second } from '../../ui/layout';
import { useSendProgress } from '../../state/use-outbox';
import { useOpenLedger, useSubmissions } from '../../state/open-ledger';
import { useToast } from '../../state/toasts';
import { CheckBox } from '../../ui/check-box';
import { HandOverForm } from './hand-over-form';
import { OtherWayForm } from './other-way-form';
import { handOverPartsOf, hasActions, SubmissionActions, type SubmissionTask } from './submission-actions';
import { SubmissionCopies } from './submission-copies';
import { SubmissionHistory } from './submission-history';
import { SubmissionLetter } from './submission-letter';
import { SubmissionRemark } from './submission-remark';
import { sentWords } from './sent-words';
import { notWithdrawn } from './withdrawn-words';
import { bundleableWith } from '@shared/submission/bundleable';
import { useMayWork } from '../../state/use-may';
import { currentDay, currentInstant } from '../../data/clock';

interface SubmissionPanelProps {
  submission: Submission;
  takesFocus: boolean;
  print: ReturnType<typeof usePrintedSheet>['print'];
  onClose: () => void;
}

/** One submission: how far it is, what was said of it, what happened, the very copy, and what to do next. */
export function SubmissionPanel({ submission, takesFocus, print, onClose }: SubmissionPanelProps) {
  const [task, setTask] = useState<SubmissionTask | null>(null);
  const channels = useChannels();
  const { withdrawal } = channels.of(submission.channel.kind);
  const { Guide } = handOverPartsOf(submission, channels);
  const envelope = useEnvelope(submission);
  const withdraw = useWithdraw();
  const { about, channel, corrects, correctedBy, letter } = submission;
  const title = combinedTitle(submission);
  const { words, tone, icon } = stateOf(submission, channels);
  return (
    <SidePanel
      title={title}
      subtitle={<span className="subtle">{about}</span>}
      takesFocus={takesFocus}
      isReading
      onClose={onClose}
      bar={
        hasActions(submission) && (
          <SubmissionActions submission={submission} papers={envelope.papers} print={print} onTask={setTask} />
        )
      }
    >
      <Stack gap={14} pad={[14, 20]}>
        <Row wrap justify="between" gap={8}>
          <Badge tone={tone} icon={icon}>
            {words}
          </Badge>
          <span className="subtle">{momentText(lastAt(submission), currentDay())}</span>
        </Row>
        <ProcedureLink documentId={submission.documentId} />
        <SubmissionRemark submission={submission} papers={envelope.papers} />
        {hasLeft(submission) && <NextInProcedure documentId={submission.documentId} />}
        {Guide && <Guide submission={submission} />}
        <EnvelopePart submission={submission} envelope={envelope} />
        <SendingBar submission={submission} />
        {corrects && <p className="subtle">差戻しのあった書類を直して、出し直したものです。</p>}
        {correctedBy && <Note tone="info">直した書類を出し直しました。この書類は、これで終わりです。</Note>}
        <SubmissionHistory submission={submission} />
        {letter && !otherWayOf(submission) && <SubmissionLetter submission={submission} letter={letter} />}
        <SubmissionCopies submission={submission} />
      </Stack>
      <RecordForm {...{ task, submission, envelope }} onClose={() => setTask(null)} />
      <ConfirmDialog
        opened={task === 'withdraw'}
        title={`「${title}」を取り下げます`}
        confirm="取り下げる"
        onConfirm={() => {
          setTask(null);
          void withdraw(submission.id);
        }}
        onCancel={() => setTask(null)}
      >
        {submission.attempts > 0 && withdrawal
          ? withdrawal(channel.recipient)
          : 'まだ出していないので、ここで終わりにします。控えと記録は残ります。書類は、直してからまた出せます。'}
      </ConfirmDialog>
    </SidePanel>
  );
}

interface RecordFormProps {
  task: SubmissionTask | null;
  submission: Submission;
  envelope: PaperEnvelope;
  onClose: () => void;
}

/** It has left: by its own way, or by another one. What waits to be sent has no envelope. */
function RecordForm({ task, submission, envelope: { papers }, onClose }: RecordFormProps) {
  if (task === 'hand-over') return <HandOverForm submissions={papers} onClose={onClose} />;
  if (task !== 'other-way') return null;
  return <OtherWayForm submissions={submission.state === 'to-hand-over' ? papers : [submission]} onClose={onClose} />;
}

/** How much of a large paper has left. Nobody is told of each step: whoever wants to know looks, or lets it be read. */
function SendingBar({ submission: { id, state } }: { submission: Submission }) {
  const progress = useSendProgress(id);
  if (state !== 'sending' || !progress) return null;
  const [words] = sentWords(progress);
  if (!words) return null;
  return (
    <div>
      <progress value={progress.sent} max={progress.total} aria-label="送った量" aria-valuetext={words} />
      <p className="subtle">{words}</p>
    </div>
  );
}

/** 取り下げる, or 出すのをやめる. Says so when it had left before the question was answered. */
function useWithdraw(): (id: string) => Promise<void> {
  const { kind, memory, submissions } = useOpenLedger();
  const toast = useToast();
  const channels = useChannels();
  return useCallback(
    async (id) => {
      const asks = { kind: 'withdrawal-asked', at: currentInstant() } as const;
      const now = memory.read().submissions.get(id);
      // A city is told of it: main itself asks whether it shall be, before it is written down.
      if (now && transition(now, asks, channels).state === 'withdrawing') {
        const agreed = await ask('outbox:agree-withdrawal', { kind, packId: now.packId, id });
        if (!agreed.ok && agreed.code === 'asked/declined') return;
        if (!agreed.ok && agreed.code === 'asked/too-often') return toast(agreed.message);
      }
      const applied = await submissions.apply(id, asks);
      const said = applied.ok ? notWithdrawn(applied.value, channels) : applied.message;
      if (said) toast(said);
    },
    [kind, memory, submissions, toast, channels],
  );
}

/** 一緒に出すもの: other papers for the same receiver, which one envelope or one way to the counter takes. */
function EnvelopePart({ submission, envelope }: { submission: Submission; envelope: PaperEnvelope }) {
  const heading = useId();
  const bundle = useChannels().of(submission.channel.kind).onPaper?.bundle;
  const mayWork = useMayWork();
  if (envelope.others.length === 0 || !bundle || !mayWork) return null;
  return (
    <Stack as="section" gap={6} aria-labelledby={heading}>
      <h3 id={heading}>{bundle.together}</h3>
      <p className="subtle">
        {submission.channel.recipient}に出す書類が、ほかにもあります。印を付けた書類は、印刷も
        {bundle.once}も1回で済みます。
      </p>
      {envelope.others.map((other) => (
        <CheckBox key={other.id} checked={envelope.isIn(other)} onChange={(isIn) => envelope.put(other, isIn)}>
          <span>
            {combinedTitle(other)}
            <Second>{other.about}</Second>
          </span>
        </CheckBox>
      ))}
    </Stack>
  );
}

interface PaperEnvelope {
  /** What may go along; empty where nothing does. */
  others: readonly Submission[];
  isIn: (other: Submission) => boolean;
  put: (other: Submission, isIn: boolean) => void;
  /** All that goes, in the order of finalising: the paper itself and what goes along. */
  papers: readonly Submission[];
}

/** 同じ封筒: papers that leave together with this one. All that can do so, until somebody takes one out. */
function useEnvelope(submission: Submission): PaperEnvelope {
  const submissions = useSubmissions();
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const others = bundleableWith(submission, submissions.values(), useChannels());
  const isIn = ({ id }: Submission): boolean => !out.has(id);
  return {
    others,
    isIn,
    put: ({ id }, goes) =>
      setOut((before) => new Set(goes ? [...before].filter((one) => one !== id) : [...before, id])),
    papers: [submission, ...others.filter(isIn)].sort((a, b) => a.sequence - b.sequence),
  };
}
