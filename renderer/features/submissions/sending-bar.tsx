import type { Submission } from '@shared/submission/submission';
import { useSendProgress } from '../../state/use-outbox';
import { sentWords } from './sent-words';

/** How much of a large paper has left. Nobody is told of each step: whoever wants to know looks, or lets it be read. */
export function SendingBar({ submission: { id, state } }: { submission: Submission }) {
  const progress = useSendProgress(id);
  if (state !== 'sending' || !progress) return null;
  const [words] = sentWords(progress);
  if (!words) return null;
  return (
    <div>
      <progress value={progress.sent} max={progress.total} aria-label="送った量" aria-valuetext={words} />
      <p className="subtle">{words}</p>
    </div>
  );
}
