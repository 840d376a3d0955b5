import type { IsGuarded } from '../policy/administrators-only';
import { findPolicy, policyFile, type FoundPolicy } from '../policy/read-policy';
import { ruledSettings } from '../policy/ruled-settings';
import { runProgram } from '../programs/run-program';
import { logEvent } from '../storage/log';
import { openSettings, type SettingsStore } from '../storage/settings';

/** What whoever looks after this PC has decided. */
export async function openPolicy(): Promise<FoundPolicy> {
  // Loaded on PCs that have one.
  const isGuarded: IsGuarded = async (file) => {
    const { guardedByAcl, guardedByOwner } = await import('../policy/administrators-only');
    const guarded =
      process.platform === 'win32' ? guardedByAcl(runProgram, process.env['SystemRoot']) : guardedByOwner();
    return guarded(file);
  };
  const found = await findPolicy(policyFile(process), isGuarded);
  if (found.problem) logEvent('policy/ignored', { result: found.problem.code });
  return found;
}

/** The app's own settings, as far as nobody has decided them. */
export const settingsUnder = (policy: Promise<FoundPolicy>, profile: string): SettingsStore =>
  ruledSettings(openSettings(profile), policy);
