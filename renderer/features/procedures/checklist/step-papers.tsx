import { useLocation } from 'wouter';
import type { ChecklistStep } from '@shared/procedures/checklist';
import type { RunPaperNow } from '@shared/procedures/paper-progress';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import part from '../../../procedures/step-part.module.css';
import styles from './step-panel.module.css';
import { paperWords } from './step-words';

/** The papers of a step: how far each is, and the way to it. */
export function StepPapers({ one: { papers }, isOpen }: { one: ChecklistStep; isOpen: boolean }) {
  if (papers.length === 0) return null;
  return (
    <section className={part['part']}>
      <h3>書類</h3>
      <ul className={part['lines']}>
        {papers.map((one) => (
          <PaperLine key={one.paper.id} one={one} isOpen={isOpen} />
        ))}
      </ul>
    </section>
  );
}

function PaperLine({ one: { paper, progress, document, submission }, isOpen }: { one: RunPaperNow; isOpen: boolean }) {
  const [, go] = useLocation();
  const { words, tone } = paperWords[progress];
  const title = paper.number === paper.title ? paper.title : `${paper.number} ${paper.title}`;
  return (
    <li>
      <div className={part['value']}>
        <b>{title}</b>
        {paper.variant !== '' && <small>{paper.variant}</small>}
        <div className={styles['buttons']}>
          <Badge tone={tone}>{words}</Badge>
          {document && isOpen && (
            <Button size="small" onClick={() => go(`/documents/${document.id}`)}>
              開く<span className="visually-hidden">（{title}）</span>
            </Button>
          )}
          {submission && (
            <Button size="small" onClick={() => go(`/submissions/${submission.id}`)}>
              提出を見る<span className="visually-hidden">（{title}）</span>
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
