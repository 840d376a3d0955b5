import type { BrowserWindow } from 'electron';
import type { FoundPolicy } from '../policy/read-policy';
import type { SettingsStore } from '../storage/settings';
import type { OpenKeys } from './keys';
import type { AppPlaces } from './places';

/** What there is once the window is open, and most services are made of. */
export interface AppParts extends OpenKeys {
  places: AppPlaces;
  settings: SettingsStore;
  /** What whoever looks after the PC has decided: read as the app starts. */
  policy: Promise<FoundPolicy>;
  window: BrowserWindow;
}
