/** What is taken out of a scan before it goes out: nothing of it is on the paper. */
export const scanTraces = ['facts', 'scripts', 'links', 'attachments'] as const;

/**
 * - `facts`: where and when a photo was taken, with which camera; who made a PDF; what stands behind a file's end
 * - `scripts`: what a PDF does by itself when it is opened or clicked
 * - `links`: places of it that lead to the web or to another file
 * - `attachments`: files in it
 */
export type ScanTrace = (typeof scanTraces)[number];

export interface CleanScan {
  bytes: Uint8Array;
  removed: ScanTrace[];
}
