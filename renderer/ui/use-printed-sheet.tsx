import { useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Until the sheet's pictures are there: one that isn't yet would be an empty frame on the paper. */
async function drawn(paper: HTMLElement | null): Promise<void> {
  const pictures = [...(paper?.querySelectorAll('img') ?? [])];
  // One that can't be drawn doesn't keep the words from the paper.
  await Promise.all(pictures.map((one) => one.decode().catch(() => {})));
}

/** Prints a sheet that is not on the screen. One at a time: only the last one lies beside the page. */
export function usePrintedSheet(): { print: (content: ReactNode) => void; sheet: ReactNode } {
  const [sheet, setSheet] = useState<{ content: ReactNode } | null>(null);
  const paper = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!sheet) return;
    let isWanted = true;
    const clear = (): void => setSheet(null);
    window.addEventListener('afterprint', clear);
    void drawn(paper.current).then(() => isWanted && window.print());
    return () => {
      isWanted = false;
      window.removeEventListener('afterprint', clear);
    };
  }, [sheet]);
  return {
    print: (content) => setSheet({ content }),
    sheet:
      sheet &&
      createPortal(
        <section ref={paper} className="print-only" lang="ja" aria-hidden="true">
          {sheet.content}
        </section>,
        document.body,
      ),
  };
}
