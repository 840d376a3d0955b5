import type { Submission } from '@shared/submission/submission';
import { useChannels } from '../../state/session';
import { Point } from '../../ui/point';
import { useDaysToSay } from './days-to-say';
import { useLeftOpen } from './left-open';
import { useFormsToSign, signingAct } from './to-sign';

interface NotToForgetProps {
  submission: Submission;
  /** All that leaves at once, this one among them. */
  papers: readonly Submission[];
}

/** Right above 手渡した, which is always in sight: in a few words what stands above, out of sight as a rule, with its reasons. */
export function NotToForget({ submission, papers }: NotToForgetProps) {
  const { name, onPaper } = useChannels().of(submission.channel.kind);
  const days = useDaysToSay();
  const leftOpen = useLeftOpen();
  const acts = new Set(useFormsToSign(papers).map(({ form }) => signingAct(form)));
  const said = new Set(papers.flatMap(days));
  const open = new Set(papers.flatMap((one) => leftOpen(one).map(({ label }) => label)));
  const words = [
    ...(acts.size > 1 ? ['押印・署名'] : acts),
    ...(onPaper?.isPosted
      ? said.size + open.size > 0
        ? ['送付状を入れる']
        : []
      : [
          ...[...said].map((day) => `${name}で「${day}」と伝える`),
          ...[...open].map((label) => `${name}で「${label}」を聞く`),
        ]),
  ];
  return (
    words.length > 0 && (
      <Point as="p" icon="warning" tone="notice" size={15}>
        <b>忘れずに：</b>
        {words.join('、')}
      </Point>
    )
  );
}
