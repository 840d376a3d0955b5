import { useId } from 'react';
import { combinedTitle } from '@shared/submission/combined-title';
import type { Submission } from '@shared/submission/submission';
import { useChannels } from '../../state/session';
import { CheckBox } from '../../ui/check-box';
import type { PaperEnvelope } from './use-envelope';
import { Second, Stack } from '../../ui/layout';

/** 一緒に出すもの: other papers for the same receiver, which one envelope or one way to the counter takes. */
export function EnvelopePart({ submission, envelope }: { submission: Submission; envelope: PaperEnvelope }) {
  const heading = useId();
  const { onPaper } = useChannels().of(submission.channel.kind);
  if (envelope.others.length === 0 || !onPaper) return null;
  return (
    <Stack as="section" gap={6} aria-labelledby={heading}>
      <h3 id={heading}>{onPaper.together}</h3>
      <p className="subtle">
        {submission.channel.recipient}に出す書類が、ほかにもあります。チェックした書類は、印刷も
        {onPaper.once}も1回で済みます。
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
