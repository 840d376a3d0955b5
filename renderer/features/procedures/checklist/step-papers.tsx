import { useLocation } from 'wouter';
import type { KeptNetwork, KeptRun } from '@shared/procedures/kept-run';
import type { ChecklistStep } from '@shared/procedures/checklist';
import type { RunPaperNow } from '@shared/procedures/paper-progress';
import { useChannels } from '../../../state/session';
import { useReviewing } from '../../../state/use-reviewing';
import { reviewLooks } from '../../../words/review-words';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { MakeLacking } from './make-lacking';
import { badgeOfPaper } from './step-words';
import { Block, Row, Second } from '../../../ui/layout';
import { Lines } from '../../../ui/lines';

interface StepPapersProps {
  one: ChecklistStep;
  run: KeptRun;
  network: KeptNetwork;
  isOpen: boolean;
  /** How many places its drafts still lack, by their ids. */
  gaps: ReadonlyMap<string, number>;
}

/** The papers of a step: how far each is, and the way to it. */
export function StepPapers({ one: { papers }, gaps, ...of }: StepPapersProps) {
  if (papers.length === 0) return null;
  return (
    <section>
      <h3>書類</h3>
      <Lines>
        {papers.map((one) => (
          <PaperLine key={one.paper.id} {...of} one={one} lacking={gaps.get(one.document?.id ?? '')} />
        ))}
      </Lines>
    </section>
  );
}

interface PaperLineProps extends Pick<StepPapersProps, 'run' | 'network' | 'isOpen'> {
  one: RunPaperNow;
  lacking: number | undefined;
}

function PaperLine({ one, run, network, isOpen, lacking }: PaperLineProps) {
  const { paper, progress, document, submission } = one;
  const [, go] = useLocation();
  const channels = useChannels();
  const isReviewing = useReviewing();
  const isInHouse = progress === 'draft' || progress === 'finished';
  const review = isReviewing && isInHouse ? document?.review : undefined;
  const { words, tone } = review ? reviewLooks[review.state] : badgeOfPaper(one, channels, lacking);
  const title = paper.number === paper.title ? paper.title : `${paper.number} ${paper.title}`;
  return (
    <li>
      <Block grow narrow leading={1.4} anywhere>
        <b>{title}</b>
        {paper.variant !== '' && <Second>{paper.variant}</Second>}
        <Row align="stretch" wrap gap={8} above={8}>
          <Badge tone={tone}>{words}</Badge>
          {document && (
            <Button size="small" onClick={() => go(`/documents/${document.id}`)}>
              開く<span className="visually-hidden">（{title}）</span>
            </Button>
          )}
          {(progress === 'left-out' || progress === 'gone') && isOpen && (
            <MakeLacking {...{ run, network, paper, title }} />
          )}
          {submission && (
            <Button size="small" onClick={() => go(`/submissions/${submission.id}`)}>
              提出を見る<span className="visually-hidden">（{title}）</span>
            </Button>
          )}
        </Row>
      </Block>
    </li>
  );
}
