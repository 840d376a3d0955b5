import { useState } from 'react';
import type { Form } from '@shared/packs/schema';
import { Dialog } from '../ui/dialog';
import { DialogEnd } from '../ui/dialog-end';
import { usePressOnce } from '../ui/once';
import type { PrintOrder } from './make-papers';
import { PrintSettings, usePrintSettings } from './print-settings';
import { Block, Stack } from '../ui/layout';

interface PrintDialogProps {
  form: Form;
  /** How many files the paper comes to. */
  files: number;
  onPrint: (order: PrintOrder) => Promise<void>;
  onClose: () => void;
}

/** Before a paper is printed for several hands: which copies, and on how many sides. */
export function PrintDialog({ form, files, onPrint, onClose }: PrintDialogProps) {
  const print = usePrintSettings(form);
  const [isLacking, setLacking] = useState(false);
  const lacks = form.copies.length > 0 && print.copies.length === 0;
  const { isUnderWay: isWorking, press } = usePressOnce(async () => {
    setLacking(lacks);
    if (!lacks) await onPrint({ copies: [...print.copies], isTwoSided: print.isTwoSided });
  });
  const labels = form.copies.filter((_copy, i) => print.copies.includes(i)).map(({ label }) => label);
  return (
    <Dialog title={`${form.number} ${form.shortTitle}を印刷`} isBusy={isWorking} onClose={onClose}>
      {files > 1 && <p>行が多いので、{files}部に分かれます。続けて印刷します。</p>}
      <Stack gap={10}>
        <PrintSettings form={form} print={print} />
      </Stack>
      {isLacking && lacks && (
        <Block as="p" tone="act" role="alert">
          何を印刷するかを選んでください
        </Block>
      )}
      <DialogEnd
        confirm={labels.length > 0 ? `${labels.join('と')}を印刷` : '印刷する'}
        icon="print"
        isUnderWay={isWorking}
        onConfirm={press}
      />
    </Dialog>
  );
}
