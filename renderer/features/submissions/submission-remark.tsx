import { problem as said } from '@shared/problems/problem';
import type { Submission } from '@shared/submission/submission';
import { useChannels } from '../../state/session';
import { useMayWork } from '../../state/use-may';
import { Note } from '../../ui/note';
import { ProblemNote } from '../../ui/problem-note';
import { useDaysToSay } from './days-to-say';
import { LeftOpenNote } from './left-open';
import { ToSign } from './to-sign';

interface SubmissionRemarkProps {
  submission: Submission;
  /** All that leave with it. */
  papers?: readonly Submission[];
}

/** What the city, or this PC, says of it at this moment; and what a person is to do on paper. */
export function SubmissionRemark({ submission, papers = [submission] }: SubmissionRemarkProps) {
  const { state, channel, comment, problem } = submission;
  const { byHand, isKnown } = useChannels().of(channel.kind);
  const mayWork = useMayWork();
  if (!isKnown) return <ProblemNote problem={said('submission/unknown-channel', {})} />;
  if (comment !== '' && problem === null && (state === 'returned' || state === 'accepted' || state === 'withdrawn'))
    return (
      <Note tone={state === 'returned' ? 'act' : 'info'}>
        <b>{channel.recipient}からのコメント</b>
        <br />
        {comment}
      </Note>
    );
  if (state === 'accepted' && problem) return <Note tone="notice">{problem.message}</Note>;
  if (state === 'unsure' && !mayWork)
    return <Note tone="notice">メールが届いたかどうかが、まだわかっていません。</Note>;
  if (state === 'unsure')
    return (
      <Note tone="act" role="alert">
        {problem?.message ?? '送信の途中で切れました。届いたか、相手に確かめてください。'}
      </Note>
    );
  if (problem?.code === 'mail/not-arrived') return <Note tone="act">{problem.message}</Note>;
  if (problem)
    return state === 'waiting' ? <Note tone="notice">{problem.message}</Note> : <ProblemNote problem={problem} />;
  if (state === 'to-hand-over')
    return (
      <>
        <Note tone="info">{mayWork ? byHand.remark : `${byHand.notYet}。`}</Note>
        <ToSign papers={papers} />
        <LeftOpenNote papers={papers} />
        <SayDay submission={submission} />
      </>
    );
  if (state === 'received') return <Note tone="info">届いています。市が内容を確かめています。お待ちください。</Note>;
  if (state === 'sent' && submission.handedOver === null)
    return <Note tone="info">メールを送りました。受付番号は返りません。返事は、ふだんお使いのメールに届きます。</Note>;
  return null;
}

/** What whoever takes it there has to say, as the paper can't. */
function SayDay({ submission }: { submission: Submission }) {
  const { name, onPaper } = useChannels().of(submission.channel.kind);
  const days = useDaysToSay()(submission);
  if (days.length === 0) return null;
  const said = days.map((day) => `「${day}」`).join('');
  return (
    <Note tone="notice">
      {onPaper?.isPosted ? (
        <>
          <b>送付状を入れてください。</b>
          {said}と印刷されます。
        </>
      ) : (
        <b>
          {name}で、{said}と伝えてください。
        </b>
      )}
      書類には、その日を書くところがありません。
    </Note>
  );
}
