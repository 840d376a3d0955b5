import { useLocation } from 'wouter';
import type { Checklist } from '@shared/procedures/checklist';
import { overWords } from '@shared/procedures/next-thing';
import type { Result } from '@shared/problems/problem';
import { useOpenLedger } from '../../../state/open-ledger';
import { Note } from '../../../ui/note';
import { TAKEN_BACK_ELSEWHERE, useToast } from '../../../state/toasts';
import { BlockedNote } from './blocked-note';
import type { StepActs } from './use-step-acts';
import { Stack } from '../../../ui/layout';
import { WorkButton } from '../../../words/for-work';
import { currentDay } from '../../../data/clock';

/** How the procedure as a whole stands, where that asks for something: all done, over, taken back, or held up. */
export function RunStateNote({ checklist, acts }: { checklist: Checklist; acts: StepActs }) {
  const { run, isComplete, blocked, networks } = checklist;
  const { runs } = useOpenLedger();
  const toast = useToast();
  const [, go] = useLocation();
  const told = async (work: Promise<Result<unknown>>, words: string): Promise<void> => {
    const result = await work;
    toast(result.ok ? words : result);
  };
  const finish = async (): Promise<void> => {
    const ended = await runs.finish(run.id);
    if (!ended.ok) return toast(ended);
    toast(
      `${run.title}の手続きを終えました`,
      { label: '元に戻す', run: () => void runs.resume(run.id) },
      TAKEN_BACK_ELSEWHERE,
    );
    go('/procedures');
  };
  if (run.state === 'taken-back')
    return (
      <Stack gap={8} pad={[12, 'page']}>
        <Note
          action={
            <WorkButton
              size="small"
              onClick={() => void told(runs.startAgain(run.id, currentDay()), 'もう一度始めました')}
            >
              もう一度始める
            </WorkButton>
          }
        >
          この手続きは元に戻してあります。台帳は始める前のままで、書類はこの手続きの中に残してあります。
        </Note>
      </Stack>
    );
  const hasOwnStep = networks.some(({ steps }) => steps.some(({ state }) => state === 'blocked'));
  const undecided = hasOwnStep
    ? []
    : blocked.map((planned) => <BlockedNote key={planned.id} planned={planned} acts={acts} />);
  if (run.state === 'done')
    return (
      <Stack gap={8} pad={[12, 'page']}>
        {undecided}
        <Note
          tone="ok"
          action={
            <WorkButton size="small" onClick={() => void told(runs.resume(run.id), '手続き中に戻しました')}>
              手続き中に戻す
            </WorkButton>
          }
        >
          この手続きは終わっています。
        </Note>
      </Stack>
    );
  if (undecided.length > 0)
    return (
      <Stack gap={8} pad={[12, 'page']}>
        {undecided}
      </Stack>
    );
  if (!isComplete) return null;
  return (
    <Stack gap={8} pad={[12, 'page']}>
      <Note
        tone="ok"
        action={
          <WorkButton look="filled" icon="check" onClick={() => void finish()}>
            この手続きを終える
          </WorkButton>
        }
      >
        {overWords(checklist)}。終えると「終わったもの」に移ります。書類と記録は残ります。
      </Note>
    </Stack>
  );
}
