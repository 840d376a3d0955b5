import type { PaperDocument } from '@shared/ledger/document';
import { formatWareki } from '@shared/text/wareki';
import { Note } from '../../ui/note';
import { WorkButton } from '../../words/for-work';
import { useDayOfRegister } from './use-day-of-register';

interface NotYetNoteProps {
  document: Pick<PaperDocument, 'id' | 'state'>;
  /** 下書きに戻す. */
  onDraft: () => void;
}

/** A register that the office keeps, open before the day from which its procedure puts it right: as a draft, or finished early. */
export function NotYetNote({ document: { id, state }, onDraft }: NotYetNoteProps) {
  const until = useDayOfRegister(id);
  if (until === null) return null;
  const day = formatWareki(until);
  if (state === 'finished')
    return (
      <Note
        tone="notice"
        action={
          <WorkButton size="small" onClick={onDraft}>
            下書きに戻す
          </WorkButton>
        }
      >
        {day}の前に完成させた書類です。{day}からあとに、つくり直します。
      </Note>
    );
  return (
    <Note>
      {day}から完成させる書類です。それまでは、下書きのままで大丈夫です。先に完成させると、{day}
      からあとに、つくり直しになります。
    </Note>
  );
}
