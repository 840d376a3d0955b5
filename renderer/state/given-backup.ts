import { ask } from '../ipc/ask';
import { useGivenFile } from './given-file';

/**
 * A backup that somebody opened in Explorer.
 *
 * @param take gets the id to read it by
 */
export function useGivenBackup(mayTake: (isNew: boolean) => boolean, take: (backup: string) => void): void {
  useGivenFile('backup', mayTake, async () => {
    const given = await ask('backup:given');
    if (!given.cancelled) take(given.backup);
  });
}
