import Store from 'electron-store';
import { defaultSettings, Settings } from '@shared/ipc/settings';
import { logProblem } from './log';
import { byWord } from '@shared/text/by-word';

/** The app's own settings (electron-store: atomic writes). No personal data and no secret belongs here. */
export interface SettingsStore {
  read: () => Settings;
  write: (changes: Partial<Settings>) => Settings;
}

export function openSettings(folder: string): SettingsStore {
  const store = new Store({
    name: 'settings',
    cwd: folder,
    clearInvalidConfig: true,
    defaults: { ...defaultSettings },
  });
  /** Where the disk is full they hold until the app is closed. */
  let unwritten: Settings | null = null;
  // A file from a newer version, or one that somebody edited: what fits is kept, the rest falls back.
  const read = (): Settings => {
    if (unwritten) return unwritten;
    const whole = Settings.safeParse(store.store);
    return whole.success ? whole.data : { ...defaultSettings, ...salvage(store.store) };
  };
  return {
    read,
    write: (changes) => {
      const next = Settings.parse({ ...read(), ...changes });
      try {
        store.set({ ...next });
        unwritten = null;
      } catch (error) {
        unwritten = next;
        logProblem('settings/unwritten', { error });
      }
      return next;
    },
  };
}

function salvage(stored: Record<string, unknown>): Partial<Settings> {
  const kept: Record<string, unknown> = byWord();
  for (const [key, schema] of Object.entries(Settings.shape)) {
    const parsed = schema.safeParse(stored[key]);
    if (parsed.success) kept[key] = parsed.data;
  }
  return kept as Partial<Settings>;
}
