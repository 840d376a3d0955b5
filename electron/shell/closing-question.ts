import type { Unsent } from '@shared/submission/unsent';

/** What is asked of whoever closes the window. */
export interface ClosingQuestion {
  message: string;
  detail: string;
  /** The button that leaves everything as it is. */
  stay: string;
}

/**
 * Null: nothing is on its way or waits. What is told is what will be, for each kind of paper.
 *
 * @param isLocked nothing was heard of papers since then: a letter may be sent by now, and waiting alone doesn't show it
 */
export function closingQuestion(unsent: Unsent, isLocked: boolean): ClosingQuestion | null {
  const { waiting, behindSettings, mailUnderWay, isPaused } = unsent;
  const isNothingLeft = waiting + behindSettings === 0;
  if (mailUnderWay > 0)
    return {
      message: isLocked ? 'メールを送っている途中でロックしました。' : 'メールを送っているところです。',
      detail: `${isLocked ? MAIL_LOCKED : MAIL}${isNothingLeft ? '' : `\n\nほかに、${howMany(unsent)}${whatComes(unsent)}`}`,
      stay: isLocked ? '閉じない' : '閉じずに待つ',
    };
  if (isNothingLeft) return null;
  return {
    message: howMany(unsent),
    detail: `このまま閉じても、書類は保管してあります。${whatComes(unsent)}`,
    stay: waiting > 0 && !isPaused ? '閉じずに送る' : '閉じない',
  };
}

const LOST =
  '今閉じると、届いたかどうかがわからなくなります。次に開いたときに、相手に確かめていただくことになります。自動では送り直しません。';
const MAIL = `送り終わるまで、閉じずにお待ちください。${LOST}`;
/** How it ended is written into the ledger, which is closed. */
const MAIL_LOCKED = `送り終わったかどうかは、ロックを開けるとわかります。開けてから閉じてください。${LOST}`;

function howMany({ waiting, behindSettings, withdrawals }: Unsent): string {
  const all = waiting + behindSettings;
  const both = withdrawals === 0 ? '書類' : '書類と取下げ';
  return `まだ送っていない${withdrawals === all ? '取下げ' : both}が${all}件あります。`;
}

function whatComes({ waiting, behindSettings, isPaused }: Unsent): string {
  if (isPaused) return '送信を止めているので、次に開いても送りません。「提出」の「送信を始める」を押すと送ります。';
  const stuck = '「設定」の「提出先・メール」を直すまで送りません。わけは「提出」で見られます。';
  if (waiting === 0) return stuck;
  const goes = '次に開いたときに送ります。二重には送りません。';
  return behindSettings === 0 ? goes : `${waiting}件は、${goes}${behindSettings}件は、${stuck}`;
}
