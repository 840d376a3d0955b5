import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWareki, formatWarekiShort } from '@shared/text/wareki';
import { isLeftOut, type Checklist, type ChecklistStep } from '@shared/procedures/checklist';
import { isLawNow, openLaw } from '@shared/procedures/care-law';
import { untilWords, waitingWords } from '@shared/procedures/next-thing';
import { Note } from '../../../ui/note';
import { useCorrect } from '../../../papers/use-correct';
import { BlockedNote } from './blocked-note';
import type { StepActs } from './use-step-acts';
import { WorkButton } from '../../../words/for-work';

interface StepRemarksProps {
  checklist: Checklist;
  one: ChecklistStep;
  today: CalendarDate;
  acts: StepActs;
}

/** What has happened to a step: it is waited for, came back, couldn't be done, comes by itself. */
export function StepRemarks({ checklist, one, today, acts }: StepRemarksProps) {
  const correct = useCorrect();
  const { waits, until, state } = one;
  const submission = one.returned?.submission;
  return (
    <>
      {submission && (
        <Note
          tone="act"
          action={
            <WorkButton size="small" onClick={() => void correct(submission)}>
              直す
            </WorkButton>
          }
        >
          差戻しです{submission.comment === '' ? '。理由は書かれていません。' : `：${submission.comment}`}
        </Note>
      )}
      {state === 'waiting' && waits && (
        <Note tone={waits.isLong ? 'notice' : 'info'}>
          <b>{waitingWords(one)}</b>（{formatWarekiShort(waits.since, today)} から）
          <br />
          {waits.isLong
            ? '知らせがなければ、下の連絡先に聞いてください。届いていたら、下のボタンを押します。'
            : `いまは${one.step.actor.name}の番です。${isLawNow(openLaw(checklist.run), today) ? '待つあいだも、指定の届け出（上の黄色の欄）は、その日までにします。' : '待つあいだ、あなたがすることはありません。'}知らせが届いたら、下のボタンを押してください。`}
        </Note>
      )}
      {state === 'waiting' && until && (
        <Note>
          {one.step.ledger
            ? `${untilWords(one, today)}。この日にアプリを開くだけで、この手順ではほかにすることはありません。`
            : `${formatWareki(until)}からの手順です。その日に「ホーム」でお知らせします。${finishedEarly(one)}`}
        </Note>
      )}
      {isLeftOut(one) && (
        <Note>
          この書類は「必要なら」の書類で、つくらないことにしました。要るときは、下の「つくる」を押してください。
          {one.papers.map(({ paper }) => paper.note).find((note) => note !== '')}
        </Note>
      )}
      {state === 'blocked' &&
        checklist.blocked.map((planned) => <BlockedNote key={planned.id} planned={planned} acts={acts} />)}
    </>
  );
}

/** Of papers of the step that were finished before its day. */
function finishedEarly({ papers }: ChecklistStep): string {
  const names = papers.flatMap(({ paper, olderThan }) => (olderThan === undefined ? [] : [paper.number]));
  return names.length === 0 ? '' : `${names.join('・')}は、先に完成させてあるので、その日からあとに、つくり直します。`;
}
