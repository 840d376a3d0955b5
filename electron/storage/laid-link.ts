import { lstat, rm } from 'node:fs/promises';

/** Whether somebody laid a link in the place of a folder of ours: what it leads to is none of ours, and nothing there is tidied up. */
export const isLaidLink = async (folder: string): Promise<boolean> =>
  (await lstat(folder).catch(() => null))?.isSymbolicLink() ?? false;

/** Takes such a link away; a folder stays. @returns whether there was one */
export async function dropLink(folder: string): Promise<boolean> {
  const isLink = await isLaidLink(folder);
  if (isLink) await rm(folder, { recursive: true, force: true }).catch(() => {});
  return isLink;
}
