import { problem, success, type Result } from '@shared/problems/problem';
import { PaperWindow } from '../paper-window';

/** The app's own renderer, through the hidden paper window. */
export const ownRoute = {
  async pdf(bytes: Uint8Array, title: string): Promise<Result<Uint8Array>> {
    const paper = await PaperWindow.open({ bytes, title });
    if (!paper.ok) return paper;
    try {
      return await paper.value.pdf();
    } finally {
      paper.value.close();
    }
  },

  /**
   * The system's print dialog asks for printer, copies and sides.
   * @param look is shown the paper as a PDF before; false: it isn't printed
   */
  async print(
    bytes: Uint8Array,
    title: string,
    look: (pdf: Uint8Array) => Promise<boolean>,
  ): Promise<Result<{ cancelled: boolean }>> {
    const paper = await PaperWindow.open({ bytes, title });
    if (!paper.ok) return { ok: false, ...problem('print/failed', { reason: paper.code }) };
    try {
      const pdf = await paper.value.pdf();
      if (!pdf.ok) return pdf;
      if (!(await look(pdf.value))) return success({ cancelled: true });
      return await paper.value.print();
    } finally {
      paper.value.close();
    }
  },
};
