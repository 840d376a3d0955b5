import type { Page } from '@playwright/test';
import type { Chance } from './chance.ts';
import type { Found } from './found.ts';

/** What the office knows beside what lies on the PC. */
export interface Known {
  /** In force, as long as the keys have one. */
  passphrase: string | null;
  /** On paper, or still to be printed; null where the app says that there is none on paper yet. */
  recoveryKey: string;
  /** Contents of each backup that was seen in the list, by its instant. */
  shelf: Map<string, string>;
  /** How many texts and passphrases were made up so far: each is used once. */
  madeUp: number;
}

/** The app as it stands before a deed. */
export interface Scene {
  page: Page;
  profile: string;
  before: Found;
  known: Known;
  chance: Chance;
}

/** A deed that is ready but for its last press. */
export interface Attempt {
  /** Does it. Resolves when the screen has said that it is done. */
  act: () => Promise<void>;
  /** The folder that it writes to. */
  folder: string;
  /** What is wrong with what was found after the kill. */
  judge: (after: Found, wasSaid: boolean) => string[];
  /** What the app does by itself once it is open again; it is looked at afterwards. @returns what is wrong */
  comesToRest?: (page: Page) => Promise<string[]>;
  /** The passphrase that may be in force afterwards. */
  passphrase?: string;
  /** The recovery key that may be in force afterwards, in the place of the one on paper. */
  recoveryKey?: string;
}

export interface Deed {
  name: string;
  /** Milliseconds that reach beyond its end. */
  patience: number;
  begin: (scene: Scene) => Promise<Attempt>;
}
