import { useState, type ReactNode } from 'react';
import type { Deed } from '@shared/audit/deed';
import { printNoted } from '../state/print-noted';
import { useNote } from '../state/use-write-down';
import { Dialog } from './dialog';
import { DialogEnd } from './dialog-end';
import { usePressOnce } from './once';
import styles from './printout.module.css';
import { usePrintedSheet } from './use-printed-sheet';

interface Previewed {
  content: ReactNode;
  /** Stands in the record before it is printed; where it can't, nothing is. */
  deed: Deed;
}

/** A sheet that is looked at before it is printed. */
export function usePrintPreview(): { preview: (content: ReactNode, deed: Deed) => void; element: ReactNode } {
  const { print, sheet } = usePrintedSheet();
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  return {
    preview: (content, deed) => setPreviewed({ content, deed }),
    element: (
      <>
        {previewed && <PrintPreview {...previewed} onPrint={print} onClose={() => setPreviewed(null)} />}
        {sheet}
      </>
    ),
  };
}

interface PrintPreviewProps extends Previewed {
  onPrint: (content: ReactNode) => void;
  onClose: () => void;
}

function PrintPreview({ content, deed, onPrint, onClose }: PrintPreviewProps) {
  const note = useNote();
  const [failed, setFailed] = useState<string | null>(null);
  const { isUnderWay, press } = usePressOnce(async () => {
    setFailed(null);
    const wrong = await printNoted(deed, note, () => {
      onClose();
      onPrint(content);
    });
    if (wrong) setFailed(wrong.message);
  });
  return (
    <Dialog title="印刷の前に確かめてください" width="page" isBusy={isUnderWay} onClose={onClose}>
      <p>A4 の紙に、このように印刷します。プリンターと部数は、次に開くパソコンの印刷の画面で選びます。</p>
      <section className={styles['desk']} aria-label="仕上がり" tabIndex={0}>
        <div className={styles['paper']}>{content}</div>
      </section>
      <DialogEnd
        confirm="印刷する"
        icon="print"
        focus="confirm"
        failed={failed}
        isUnderWay={isUnderWay}
        onConfirm={press}
      />
    </Dialog>
  );
}
