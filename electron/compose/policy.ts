import { findPolicy, policyFile, type FoundPolicy } from '../policy/read-policy';
import { ruledSettings } from '../policy/ruled-settings';
import { runProgram } from '../programs/run-program';
import { logEvent } from '../storage/log';
import { openSettings, type SettingsStore } from '../storage/settings';

/** What whoever looks after this PC has decided. */
export async function openPolicy(): Promise<FoundPolicy> {
  const file = policyFile(process);
  const found = await (process.platform === 'win32' ? onWindows(file) : inFile(file));
  for (const { code } of found.problems) logEvent('policy/ignored', { result: code });
  return found;
}

// Each is loaded where it is asked.
const onWindows = async (file: ReturnType<typeof policyFile>): Promise<FoundPolicy> =>
  (await import('../policy/windows-policy')).findOnWindows(file, {
    run: runProgram,
    folder: process.env['SystemRoot'],
  });
const inFile = (file: ReturnType<typeof policyFile>): Promise<FoundPolicy> =>
  findPolicy(file, async (guarded) => (await import('../policy/administrators-only')).guardedByOwner()(guarded));

/** The app's own settings, as far as nobody has decided them. */
export const settingsUnder = (policy: Promise<FoundPolicy>, profile: string): SettingsStore =>
  ruledSettings(openSettings(profile), policy);
