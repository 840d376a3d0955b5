import { useEffect } from 'react';
import { onNotice } from '../../ipc/ask';
import { useWhoPrints } from '../../state/screen-print';
import { useToast } from '../../state/toasts';
import { printRefusalWords } from '../../words/print-words';

/** 印刷… (Ctrl+P), also where nothing can be printed: that is said. */
export function PrintKey() {
  const { ofLedger } = useWhoPrints();
  const toast = useToast();
  useEffect(
    () =>
      onNotice('menu:command', (command) => {
        if (command !== 'print') return;
        const take = ofLedger();
        if (take) take();
        else toast({ message: printRefusalWords.closed }, undefined, { topic: 'print' });
      }),
    [ofLedger, toast],
  );
  return null;
}
