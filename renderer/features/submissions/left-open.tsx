import type { Channel } from '@shared/channels/channel';
import type { LeftOpen } from '@shared/ledger/document';
import { leftOpenWords } from '@shared/submission/last-checks';
import { papersIn, type Submission } from '@shared/submission/submission';
import { useDocuments } from '../../state/open-ledger';
import { useChannels } from '../../state/session';
import { Note } from '../../ui/note';

/** Where what was left open is asked: where somebody brings the paper, or whom it goes to. */
export const askedAt = ({ name, onPaper }: Channel, recipient: string): string =>
  onPaper && !onPaper.isPosted ? `${name}で` : `${recipient}に`;

/** What a submission's papers leave open. */
export function useLeftOpen(): (submission: Submission) => LeftOpen[] {
  const documents = useDocuments();
  return (submission) => papersIn(submission).flatMap(({ documentId }) => documents.get(documentId)?.leftOpen ?? []);
}

/** On the sheet above it, read by whom it is for. */
export const openOnLetter = ({ label }: LeftOpen): string => `${label}は空けてあります。どう書くか、教えてください`;

/** What is still to be asked and written by pen, of papers that are about to leave. */
export function LeftOpenNote({ papers }: { papers: readonly Submission[] }) {
  const channels = useChannels();
  const leftOpen = useLeftOpen();
  return papers.flatMap((paper) => {
    const { state, channel } = paper;
    if (state !== 'to-hand-over') return [];
    const known = channels.of(channel.kind);
    return leftOpen(paper).map((one) => (
      <Note key={`${paper.id} ${one.label}`} tone="notice">
        <b>{leftOpenWords(one, askedAt(known, channel.recipient))}。</b>
        {known.onPaper?.isPosted &&
          `空けたまま送るときは、送付状を入れてください。「${openOnLetter(one)}」と印刷されます。`}
      </Note>
    ));
  });
}
