/** A paper as elements, out of sight yet: no renderer knows where its pages end before they are laid out. */
export interface SetPaper {
  styles: readonly Node[];
  pages: readonly HTMLElement[];
  /** Something in the file is not on the pages. */
  leavesOut: boolean;
  /** Where a page ends follows from how wide its letters are: of a sheet, a PDF and a picture it stands in the file. */
  breaksByLetters: boolean;
  /** Finishes the paper once it is laid out, and gives its pages. */
  settle: (root: HTMLElement) => HTMLElement[];
}

/** What a page is printed on. Set on each page's element. */
export interface PageSize {
  /** Millimetres. */
  width: number;
  height: number;
  /** As people call it: A4 縦. */
  words: string;
}

const A4: PageSize = { width: 210, height: 297, words: 'A4 縦' };
const sizes = new WeakMap<HTMLElement, PageSize>();

export const pageSizeOf = (page: HTMLElement | undefined): PageSize => (page && sizes.get(page)) ?? A4;
export const setPageSize = (page: HTMLElement, size: PageSize): void => void sizes.set(page, size);

/** What can't be set leaves nothing behind: it would lie beneath the next paper, and be printed with it. */
export async function orNothing<T>(holder: Pick<HTMLElement, 'remove'>, set: () => Promise<T>): Promise<T> {
  try {
    return await set();
  } catch (error) {
    holder.remove();
    throw error;
  }
}
