import type { FoundPolicy } from '../policy/read-policy';
import { handle } from './handle';

/** What the page may know of the PC's policy. */
export function answerPolicyChannels(found: Promise<FoundPolicy>): void {
  handle('policy:state', async () => {
    const { policy, problems } = await found;
    const { endpoints = {}, backupFolder, networks = null, lockAfterMinutes } = policy;
    return {
      endpoints: Object.keys(endpoints),
      backupFolder: backupFolder !== undefined,
      networks,
      lockAfterMinutes: lockAfterMinutes !== undefined,
      problems: [...problems],
    };
  });
}
