import { useState, type ReactNode } from 'react';
import type { PaperDocument } from '@shared/ledger/document';
import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWareki } from '@shared/text/wareki';
import { outputName } from '@shared/packs/allowed-output';
import type { OutputKind } from '@shared/packs/own-output';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { useDayOfRegister } from './use-day-of-register';

interface Given<Output> {
  document: Pick<PaperDocument, 'id' | 'state'>;
  /** It lacks nothing: saved, it is finished. */
  isWhole: boolean;
  /** @param as a copy of the draft, which stays one */
  save: (output: Output, as?: 'draft') => Promise<void>;
}

/** Of a register before its day: what would finish it asks first. Of any other paper it saves at once. */
export function useAskBeforeItsDay<Output extends OutputKind>({
  document,
  isWhole,
  save,
}: Given<Output>): {
  save: (output: Output) => Promise<void>;
  question: ReactNode;
  /** It is whole, and finished now it would have to be made anew: it had best stay a draft. */
  isEarly: boolean;
} {
  const day = useDayOfRegister(document.id);
  const [asked, setAsked] = useState<Output | null>(null);
  const close = (): void => setAsked(null);
  const isEarly = day !== null && isWhole && document.state !== 'finished';
  return {
    isEarly,
    save: async (output) => (isEarly ? setAsked(() => output) : save(output)),
    question: isEarly && asked !== null && (
      <BeforeItsDay
        day={day}
        output={asked}
        onDraft={close}
        onCopy={() => {
          close();
          void save(asked, 'draft');
        }}
        onFinish={() => {
          close();
          void save(asked);
        }}
      />
    ),
  };
}

interface BeforeItsDayProps {
  day: CalendarDate;
  output: OutputKind;
  onCopy: () => void;
  onDraft: () => void;
  onFinish: () => void;
}

export const BeforeItsDay = ({ day: until, output, onCopy, onDraft, onFinish }: BeforeItsDayProps) => {
  const day = formatWareki(until);
  return (
    <Dialog title={`${day}の前ですが、いま完成にしますか`} width="form" onClose={onDraft}>
      <p>
        この書類は、{day}から完成させます。いま完成にすると、{day}からあとに、もう一度つくり直しになります。
      </p>
      <p>下書きのままでも、入れたことは残っています。その日に「ホーム」でお知らせします。</p>
      <p>
        <Button onClick={onCopy}>下書きを {outputName(output)} で保存する</Button>
      </p>
      <DialogEnd
        cancel="いま完成にする"
        onCancel={onFinish}
        confirm="下書きのままにする"
        onConfirm={onDraft}
        focus="confirm"
      />
    </Dialog>
  );
};
