import { isUnseen } from '../ledger/document';
import type { StepMedium } from '../packs/procedure-schema';
import type { ChecklistStep } from './checklist';
import type { RunPaperNow } from './paper-progress';
import type { RunPaper } from './result';
import { handing } from './step-facts';

/** A paper that still lacks something; how much, where that is reckoned already. */
export interface OpenPaper {
  paper: RunPaperNow;
  documentId: string;
  lacking: number | null;
}

/**
 * What the filled button of a step of ours does: never more than the next thing.
 *
 * - `open` a paper of it still has gaps: `papers`, the first of which is opened
 * - `make` its draft was thrown away: it is made once more
 * - `hand-in` the paper is whole and still in the house; where it was made at this step, and the next one takes it out, too
 * - `follow` the paper is on its way, and not proven to be there
 * - `renew` the office keeps it, and it was finished before what it should show: it is made anew
 * - `finish` nothing of paper is in the way; with `look` a paper is made at this step, of what the ledger knows alone: nobody has seen it yet
 */
export type NextAct =
  | { kind: 'open'; papers: readonly [OpenPaper, ...OpenPaper[]] }
  | { kind: 'make'; paper: RunPaperNow }
  | { kind: 'hand-in'; documentId: string; paper: RunPaperNow }
  | { kind: 'follow'; submissionId: string; paper: RunPaperNow }
  | { kind: 'renew'; documentId: string; paper: RunPaperNow }
  | { kind: 'finish'; look?: OpenPaper };

/** Work on papers: what is made, what leaves the house, what is put right and kept in it. */
const withPapers: readonly StepMedium[] = ['form', 'mail', 'paper', 'line-works', 'inside'];

/**
 * What comes next at a step, so that none is ticked in passing while its paper has gaps.
 *
 * @param steps all steps of the network, in order: a paper that was done without the app at an earlier one is done here too
 * @param gaps how many places a draft lacks, by its id; a draft that isn't reckoned yet counts as unfinished
 * @param staysInside whether a paper is kept in the office and never handed in
 */
export function nextAct(
  steps: readonly ChecklistStep[],
  one: ChecklistStep,
  gaps: ReadonlyMap<string, number>,
  staysInside: (paper: Pick<RunPaper, 'form'>) => boolean,
): NextAct {
  const papers = papersInHand(steps, one);
  const unfinished = papers.flatMap((paper): OpenPaper[] => {
    const { document, progress } = paper;
    if (progress !== 'draft' || document === null) return [];
    const lacking = gaps.get(document.id) ?? null;
    return lacking === 0 ? [] : [{ paper, documentId: document.id, lacking }];
  });
  const [first, ...others] = unfinished;
  if (first) return { kind: 'open', papers: [first, ...others] };
  // One that was made because somebody chose it is thrown away because nobody wants it.
  const gone = papers.find(({ progress, paper }) => progress === 'gone' && paper.necessity !== 'if-needed');
  if (gone) return { kind: 'make', paper: gone };
  const old = papers.find(({ olderThan }) => olderThan !== undefined);
  if (old?.document) return { kind: 'renew', documentId: old.document.id, paper: old };
  const out = takingOut(steps, one);
  const look = toLookAt(one, papers);
  if (!out || look.look) return { kind: 'finish', ...look };
  const leavers = papers.filter(({ paper }) => !staysInside(paper) && out.step.papers.includes(paper.id));
  const whole = leavers.find(({ progress }) => progress === 'draft' || progress === 'finished');
  if (whole?.document) return { kind: 'hand-in', documentId: whole.document.id, paper: whole };
  const leaving = leavers.find(({ progress }) => progress === 'under-way');
  if (leaving?.submission) return { kind: 'follow', submissionId: leaving.submission.id, paper: leaving };
  return { kind: 'finish' };
}

/** The step by which its papers leave: itself, or the very next after one at which they are made. */
function takingOut(steps: readonly ChecklistStep[], one: ChecklistStep): ChecklistStep | undefined {
  if (handing.includes(one.step.medium)) return one;
  if (one.step.medium !== 'form') return undefined;
  const next = steps[steps.findIndex(({ key }) => key === one.key) + 1];
  const isToCome = next?.step.actor.isOurs && next.state === 'later' && handing.includes(next.step.medium);
  return isToCome ? next : undefined;
}

/** Made by the app as the procedure was started, and looked at by nobody. */
function toLookAt({ step }: ChecklistStep, papers: readonly RunPaperNow[]): { look?: OpenPaper } {
  if (step.medium !== 'form') return {};
  const paper = papers.find(
    ({ progress, document }) => progress === 'draft' && document !== null && isUnseen(document),
  );
  return paper?.document ? { look: { paper, documentId: paper.document.id, lacking: null } } : {};
}

/** The papers that the step is work on, without those that were left out or done on paper. */
function papersInHand(steps: readonly ChecklistStep[], one: ChecklistStep): RunPaperNow[] {
  const { step } = one;
  if (!step.actor.isOurs || step.ledger) return [];
  const before = steps.slice(
    0,
    steps.findIndex(({ key }) => key === one.key),
  );
  const isKnown = ({ paper }: RunPaperNow): boolean => before.some((each) => each.step.papers.includes(paper.id));
  const isElsewhere = ({ paper }: RunPaperNow): boolean =>
    before.some((each) => each.record.onPaper === true && each.step.papers.includes(paper.id));
  return (
    one.papers
      .filter(({ progress }) => progress !== 'left-out')
      .filter((paper) => !isElsewhere(paper))
      // A talk is about its paper where it is the first to name it: what is explained is what is signed.
      .filter((paper) => withPapers.includes(step.medium) || (step.medium === 'talk' && !isKnown(paper)))
  );
}
