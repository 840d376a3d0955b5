import { useCallback } from 'react';
import type { Submission } from '@shared/submission/submission';
import { useOpenLedger } from '../../state/open-ledger';
import { TAKEN_BACK_ELSEWHERE, useToast } from '../../state/toasts';
import { useStep } from './use-step';

const TOO_LATE = 'そのあとで進んだため、記録できません。いまの様子を見てください';
const said = {
  arrived: '届いていたと記録しました',
  'not-arrived': '届いていなかったと記録しました。まだ送り直していません',
};

interface Arrival {
  answer: (answer: keyof typeof said) => Promise<void>;
  /** It is asked about again, unless it has left meanwhile. */
  takeBack: () => Promise<void>;
}

/** What somebody heard of a letter from whom it went to; either answer can be taken back. */
export function useArrival({ id, problem }: Submission): Arrival {
  const { memory } = useOpenLedger();
  const step = useStep();
  const toast = useToast();
  const takeBack = useCallback(
    async (before: Submission['problem']) => {
      const isTaken = await step(id, { kind: 'answer-taken-back', problem: before });
      if (isTaken && memory.read().submissions.get(id)?.state !== 'unsure')
        toast('そのあとで進んだため、元に戻せません。いまの様子を見てください');
    },
    [memory, step, toast, id],
  );
  return {
    answer: async (answer) => {
      const before = memory.read().submissions.get(id);
      if (!(await step(id, { kind: answer }))) return;
      // The other answer was given a moment before.
      if (memory.read().submissions.get(id) === before) return toast(TOO_LATE);
      toast(said[answer], { label: '元に戻す', run: () => void takeBack(problem) }, TAKEN_BACK_ELSEWHERE);
    },
    takeBack: () => takeBack(null),
  };
}
