import { defaultSettings, type Settings } from '@shared/ipc/settings';
import type { SettingsStore } from '../../../electron/storage/settings';

/** A fake: settings in memory. */
export function fakeSettings(): SettingsStore {
  let settings: Settings = defaultSettings;
  return {
    read: () => settings,
    write: (changes) => {
      settings = { ...settings, ...changes };
      return settings;
    },
  };
}
