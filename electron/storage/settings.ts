import Store from 'electron-store';
import { defaultSettings, Settings } from '@shared/ipc/settings';

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
  // A file from a newer version, or one that somebody edited: what fits is kept, the rest falls back.
  const read = (): Settings => {
    const whole = Settings.safeParse(store.store);
    return whole.success ? whole.data : { ...defaultSettings, ...salvage(store.store) };
  };
  return {
    read,
    write: (changes) => {
      const next = Settings.parse({ ...read(), ...changes });
      store.set({ ...next });
      return next;
    },
  };
}

function salvage(stored: Record<string, unknown>): Partial<Settings> {
  const kept: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(Settings.shape)) {
    const parsed = schema.safeParse(stored[key]);
    if (parsed.success) kept[key] = parsed.data;
  }
  return kept as Partial<Settings>;
}
