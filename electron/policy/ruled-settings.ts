import type { Settings } from '@shared/ipc/settings';
import type { Policy } from '@shared/policy/policy';
import type { SettingsStore } from '../storage/settings';

/** Settings, in which what is decided stands as it is decided. What the office had set stays on disk, and counts again without the policy. */
export function ruledSettings(store: SettingsStore, found: Promise<{ policy: Policy }>): SettingsStore {
  let decided: Partial<Settings> = {};
  void found.then(({ policy: { lockAfterMinutes, backupFolder } }) => {
    decided = {
      ...(lockAfterMinutes !== undefined && { lockAfterMinutes }),
      ...(backupFolder !== undefined && { backupFolder }),
    };
  });
  return {
    read: () => ({ ...store.read(), ...decided }),
    write: (changes) => {
      const own = Object.fromEntries(Object.entries(changes).filter(([name]) => !(name in decided)));
      return { ...store.write(own), ...decided };
    },
  };
}
