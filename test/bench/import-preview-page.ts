import { painted, timed } from './page-frames.ts';

/** Milliseconds. */
export interface PreviewTimes {
  /** From the chosen file to its columns. */
  columns: number;
  /** From there, by the button that checks all rows, to the first of them. */
  rows: number;
}

const button = (words: RegExp): HTMLButtonElement | undefined =>
  [...document.querySelectorAll('button')].find(({ textContent }) => words.test(textContent.trim()));
const isAt = (title: string): boolean => document.querySelector('h1')?.textContent.trim() === title;

async function untilThere(words: RegExp): Promise<HTMLButtonElement> {
  for (;;) {
    const found = button(words);
    if (found) return found;
    await painted();
  }
}

/** At 台帳, with dialogs that are answered at once. */
export async function previewTimes(): Promise<PreviewTimes> {
  (await untilThere(/^Excel から取り込む$/)).click();
  const choose = await untilThere(/^ファイルを選ぶ$/);
  const columns = await timed(
    () => choose.click(),
    () => isAt('どの列が何か'),
  );
  const check = await untilThere(/を確かめる$/);
  const rows = await timed(
    () => check.click(),
    () => isAt('取り込む前の確認') && document.querySelector('[role="grid"] [aria-rowindex="2"]') !== null,
  );
  return { columns, rows };
}
