import { useState } from 'react';
import { isErasureRefused } from '@shared/erasure/erasure';
import type { LedgerErasure } from '../../data/erasure';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { usePressOnce } from '../../ui/once';
import { Note } from '../../ui/note';
import { TextLines } from '../../ui/text-lines';
import { erasedSentences, inUseSentences, keptSentences } from './erasure-sentences';
import { useRefName } from './use-ref-name';

interface EraseDialogProps {
  plan: LedgerErasure;
  who: string;
  /** Null, or why it could not be done. */
  onErase: () => Promise<string | null>;
  onClose: () => void;
}

/** Names what goes and what stays, before something is done that can't be undone. The safe choice has the focus. */
export function EraseDialog({ plan, who, onErase, onClose }: EraseDialogProps) {
  const nameOf = useRefName();
  const [failed, setFailed] = useState<string | null>(null);
  const isHeld = plan.held !== '';
  const isInUse = isHeld || isErasureRefused(plan);
  const { isUnderWay: isErasing, press } = usePressOnce(async () => setFailed(await onErase()));
  return (
    <Dialog
      title={isInUse ? `${who}は、まだ完全には消せません` : `${who}の記録を完全に消します`}
      width="words"
      isBusy={isErasing}
      onClose={onClose}
    >
      {isHeld ? (
        <>
          <p>消さずに残すことになっています：{plan.held}。残すのをやめるには、「保存と片付け」を開いてください。</p>
          <DialogEnd cancel="閉じる" />
        </>
      ) : isInUse ? (
        <>
          <p>
            この記録は、まだ使われています。先に次のものを抹消するか、提出や手続きを終えてから、もう一度お試しください。
          </p>
          <TextLines lines={inUseSentences(plan, nameOf)} />
          <DialogEnd cancel="閉じる" />
        </>
      ) : (
        <>
          <h3>消えるもの</h3>
          <TextLines lines={erasedSentences(plan)} />
          <h3>残るもの</h3>
          <TextLines lines={keptSentences(plan, nameOf)} />
          <Note tone="act">
            <b>元に戻せません。</b>迷うときは、抹消したままにしておけます。
          </Note>
          <DialogEnd
            confirm={isErasing ? '消しています…' : '完全に消す'}
            isUnderWay={isErasing}
            failed={failed}
            onConfirm={press}
          />
        </>
      )}
    </Dialog>
  );
}
