import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Prints a sheet that is not on the screen. One at a time: only the last one lies beside the page. */
export function usePrintedSheet(): { print: (content: ReactNode) => void; sheet: ReactNode } {
  const [sheet, setSheet] = useState<{ content: ReactNode } | null>(null);
  useEffect(() => {
    if (!sheet) return;
    const clear = (): void => setSheet(null);
    window.addEventListener('afterprint', clear);
    window.print();
    return () => window.removeEventListener('afterprint', clear);
  }, [sheet]);
  return {
    print: (content) => setSheet({ content }),
    sheet:
      sheet &&
      createPortal(
        <section className="print-only" lang="ja" aria-hidden="true">
          {sheet.content}
        </section>,
        document.body,
      ),
  };
}
