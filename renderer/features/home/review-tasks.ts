import { dayOf, type CalendarDate } from '@shared/text/calendar-date';
import { formatWarekiShort } from '@shared/text/wareki';
import type { PaperDocument } from '@shared/ledger/document';
import { openComments, reviewNext, type ReviewRule } from '@shared/papers/review';
import type { Pack } from '@shared/packs/schema';
import type { KeptRun } from '@shared/procedures/kept-run';
import { submissionsByPaper } from '@shared/submission/groups';
import type { Submission } from '@shared/submission/submission';
import type { Task } from './task';

interface ReviewSituation {
  documents: Iterable<PaperDocument>;
  submissions: Iterable<Submission>;
  runs: ReadonlyMap<string, KeptRun>;
  packs: readonly Pack[];
  today: CalendarDate;
  shows: (officeId: string) => boolean;
  rule: ReviewRule;
  /** By when a paper of a procedure is to leave. */
  dueOf: (documentId: string) => CalendarDate | null;
}

/** 確認してから出す: what 管理者 has to look at, and what has come back to who prepared it, or may leave now. */
export function reviewTasks({
  documents,
  submissions,
  runs,
  packs,
  today,
  shows,
  rule,
  dueOf,
}: ReviewSituation): Task[] {
  if (!rule.isOn) return [];
  const handedIn = submissionsByPaper(submissions);
  return [...documents]
    .filter(({ id, officeId, review }) => review && shows(officeId) && !handedIn.has(id))
    .flatMap((document): Task[] => {
      const words = wordsOf(document, { runs, rule, today });
      if (!words) return [];
      const form = packs.find(({ id }) => id === document.packId)?.forms.find(({ id }) => id === document.formId);
      const run = runs.get(document.run ?? '');
      const about = run?.title ?? document.about;
      const paper = `${form?.number ?? '書類'}${about ? `（${about}）` : ''}`;
      return [
        {
          key: `review-${document.id}`,
          icon: 'document',
          // Somebody waits for it.
          mustAct: true,
          title: `${words.verb}：${paper}`,
          detail: words.detail,
          due: dueOf(document.id),
          button: words.verb,
          to: `/documents/${document.id}`,
        },
      ];
    });
}

function wordsOf(
  document: PaperDocument,
  { runs, rule, today }: Pick<ReviewSituation, 'runs' | 'rule' | 'today'>,
): { verb: string; detail: string } | null {
  const { review, run, state } = document;
  const when = (at: string): string => formatWarekiShort(dayOf(at), today);
  switch (reviewNext(document, rule)) {
    case 'check':
      return review?.asked
        ? { verb: '確かめる', detail: `${review.asked.by}さんが、${when(review.asked.at)} に確認に出しました` }
        : null;
    case 'put-right': {
      const [first] = openComments(document);
      const by = review?.returned ? `${review.returned.by}さん` : '管理者の方';
      return { verb: '直す', detail: first ? `${by}から：${first.text}` : `${by}から戻りました` };
    }
    case 'leave':
      // One of a procedure is what comes next there.
      return rule.isHeld && review?.approved && state === 'draft' && runs.get(run ?? '')?.state !== 'running'
        ? { verb: '出す', detail: `${review.approved.by}さんが、${when(review.approved.at)} に確定しました` }
        : null;
    default:
      return null;
  }
}
