import type { ComponentType } from 'react';
import { useLocation } from 'wouter';
import type { ByHand } from '@shared/channels/channel';
import type { Channels } from '@shared/channels/registry';
import { mayHaveGoneOtherwise, otherWayOf } from '@shared/submission/how-it-went';
import { answerTo, asksToWithdraw, isReadied, type Submission } from '@shared/submission/submission';
import { useChannels } from '../../state/session';
import { useShowContacts } from '../../state/contacts-opener';
import { Button } from '../../ui/button';
import { ChatPart } from './chat-part';
import { DraftActions, LostActions, TakeAnswerBack, UnsureActions } from './mail-actions';
import { nextLook } from './next-look';
import { OnPaper, ReceiverPlace } from './on-paper';
import { useCorrect } from '../../papers/use-correct';
import type { usePrintedSheet } from '../../ui/use-printed-sheet';
import { useStep } from './use-step';
import { Row, Stack } from '../../ui/layout';
import { ForWork } from '../../words/for-work';

/** What is asked in a dialog of its own. */
export type SubmissionTask = 'hand-over' | 'other-way' | 'withdraw';

interface HandOverProps {
  submission: Submission;
  /** All that leaves at once on paper, this one among them. */
  papers: readonly Submission[];
  print: ReturnType<typeof usePrintedSheet>['print'];
  /** It has left: on which day is asked now. */
  onDone: () => void;
}

/** Step by step above everything else, and the button that says that it has left, with what is needed before. */
interface HandOverParts {
  Guide?: ComponentType<Pick<HandOverProps, 'submission'>>;
  Actions?: ComponentType<HandOverProps>;
}

/** What a person finds who takes a paper there, by what its channel says of it. */
const handOverParts: Record<ByHand['panel'], HandOverParts> = {
  paper: { Guide: ReceiverPlace, Actions: OnPaper },
  draft: { Actions: DraftActions },
  chat: { Guide: ChatPart, Actions: HandedOver },
  plain: { Actions: HandedOver },
  none: {},
};

/** None where nobody has to take it anywhere. */
export const handOverPartsOf = ({ state, channel }: Submission, channels: Channels): HandOverParts =>
  state === 'to-hand-over' ? handOverParts[channels.of(channel.kind).byHand.panel] : {};

interface SubmissionActionsProps extends Omit<HandOverProps, 'onDone'> {
  onTask: (task: SubmissionTask) => void;
}

/** What to do next, for who may do it. */
export const SubmissionActions = (props: SubmissionActionsProps) => (
  <ForWork says="出すこと・直すこと・取り下げること">
    <Actions {...props} />
  </ForWork>
);

/** One filled button where a person must act, and the other ways below it. */
function Actions({ submission, papers, print, onTask }: SubmissionActionsProps) {
  const { state } = submission;
  const isLost = state === 'needs-action' && answerTo(submission) === 'not-arrived';
  const correct = useCorrect();
  const channels = useChannels();
  const { Actions: ByHand } = handOverPartsOf(submission, channels);
  const { isKnown } = channels.of(submission.channel.kind);
  return (
    <Stack wide gap={8}>
      {ByHand && <ByHand submission={submission} papers={papers} print={print} onDone={() => onTask('hand-over')} />}
      {state === 'unsure' && (
        <>
          <PhoneButton submission={submission} isFirst />
          <UnsureActions submission={submission} />
        </>
      )}
      {isLost && (
        <>
          <LostActions submission={submission} />
          <PhoneButton submission={submission} />
        </>
      )}
      {!isLost && (state === 'returned' || state === 'needs-action') && <PutRight submission={submission} />}
      {state === 'accepted' && <PhoneButton submission={submission} />}
      {(state === 'handed-over' || state === 'posted' || state === 'sent') && <TakenBack submission={submission} />}
      <Row align="stretch" wrap justify="center" gap={[0, 12]}>
        {(isLost || (state === 'sent' && answerTo(submission))) && <TakeAnswerBack submission={submission} />}
        {state === 'to-hand-over' && (
          <Button look="text" size="small" onClick={() => void correct(submission)}>
            直して出し直す
          </Button>
        )}
        {isKnown && mayHaveGoneOtherwise(submission) && !asksToWithdraw(submission) && (
          <Button look="text" size="small" onClick={() => onTask('other-way')}>
            ほかの出し方で出した
          </Button>
        )}
        {canWithdraw(submission) && (
          <Button look="text" size="small" onClick={() => onTask('withdraw')}>
            {state === 'to-hand-over' ? '出すのをやめる' : '取り下げる'}
          </Button>
        )}
      </Row>
    </Stack>
  );
}

/** Where something comes before it, that stands in the steps above and is filled until it is done. */
function HandedOver({ submission, onDone }: HandOverProps) {
  const { byHand } = useChannels().of(submission.channel.kind);
  const isNext = byHand.panel !== 'chat' || isReadied(submission);
  return (
    <Button wide {...nextLook(isNext)} onClick={onDone}>
      {byHand.done}
    </Button>
  );
}

/** Whether there is anything to do; what is on its way, or through, is only looked at. */
export const hasActions = ({ state, problem }: Submission): boolean =>
  state === 'accepted' ? problem !== null : !['sending', 'withdrawing', 'withdrawn'].includes(state);

function canWithdraw(submission: Submission): boolean {
  const { state, correctedBy } = submission;
  if (state === 'needs-action') return !asksToWithdraw(submission);
  return ['to-hand-over', 'waiting', 'received'].includes(state) || (state === 'returned' && correctedBy === null);
}

/** What only another paper, or another letter, puts right. */
const aboutContent: ReadonlySet<string> = new Set([
  'endpoint/needs-correction',
  'mail/recipient-refused',
  'mail/too-large',
  'mail/sample-receiver',
]);

/** Came back, or never got there. */
function PutRight({ submission }: { submission: Submission }) {
  const correct = useCorrect();
  const step = useStep();
  const channels = useChannels();
  const [, go] = useLocation();
  const { state, problem, field, correctedBy } = submission;
  if (correctedBy !== null)
    return (
      <Button look="outline" wide onClick={() => go(`/submissions/${correctedBy}`)}>
        出し直したものを見る
      </Button>
    );
  const isContent = state === 'returned' || field !== '' || aboutContent.has(problem?.code ?? '');
  const isTooLate = problem?.code === 'endpoint/already-decided';
  return (
    <>
      {isTooLate ? null : isContent ? (
        <Button look="filled" size="large" wide onClick={() => void correct(submission)}>
          直して出し直す
        </Button>
      ) : (
        <>
          <Button look="filled" size="large" wide onClick={() => void step(submission.id, { kind: 'resent' })}>
            {asksToWithdraw(submission) ? 'もう一度取下げを頼む' : 'もう一度送る'}
          </Button>
          <Button wide icon="settings" onClick={() => go('/settings/receivers')}>
            {channels.of(submission.channel.kind).settings}
          </Button>
        </>
      )}
      <PhoneButton submission={submission} />
    </>
  );
}

function PhoneButton({ submission, isFirst = false }: { submission: Submission; isFirst?: boolean }) {
  const showContacts = useShowContacts();
  return (
    <Button wide icon="phone" {...(isFirst && { look: 'filled', size: 'large' })} onClick={showContacts}>
      {submission.channel.recipient}に電話する
    </Button>
  );
}

function TakenBack({ submission }: { submission: Submission }) {
  const step = useStep();
  const correct = useCorrect();
  const { byHand } = useChannels().of(submission.channel.kind);
  const { done } = otherWayOf(submission) ?? byHand;
  return (
    <>
      <Button wide icon="edit" onClick={() => void correct(submission)}>
        直して出し直す
      </Button>
      {submission.handedOver && (
        <Button look="text" icon="undo" onClick={() => void step(submission.id, { kind: 'taken-back' })}>
          {done}記録を取り消す
        </Button>
      )}
    </>
  );
}
