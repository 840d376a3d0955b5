import { proposedTitle } from '@shared/tables/matching/title-plan';
import type { PlannedTitle } from '@shared/tables/matching/planned';

interface TitleWay {
  value: string;
  words: string;
  /** It stands out: it is proposed, or is what stands in the ledger; of several that may be right, each of them. */
  isSeen: boolean;
  /** One that the list says. */
  isTaken: boolean;
}

/** What an office's phone, address or 管理者 can be, as buttons in their order. That nothing goes in is never what stands out. */
export function titleWays(title: PlannedTitle): TitleWay[] {
  const { before, values } = title;
  const proposal = proposedTitle(title);
  const isKept = before !== '';
  const asIs = { value: before, words: isKept ? '台帳のまま' : '入れない', isSeen: isKept, isTaken: false };
  const taken = values.map(({ value }) => ({
    ...{ value, words: `「${value}」にする`, isTaken: true },
    isSeen: proposal === null ? !isKept : value === proposal,
  }));
  return isKept ? [asIs, ...taken] : [...taken, asIs];
}
