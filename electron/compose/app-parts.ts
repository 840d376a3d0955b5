import type { BrowserWindow } from 'electron';
import type { SettingsStore } from '../storage/settings';
import type { OpenKeys } from './keys';
import type { Places } from './places';

/** What there is once the window is open, and most services are made of. */
export interface AppParts extends OpenKeys {
  places: Places;
  settings: SettingsStore;
  window: BrowserWindow;
}
