import { schema } from '../../renderer/data/schema.ts';

/** By file of end-to-end tests. */
export type AllowedStarts = Readonly<Record<string, { starts: number; reason: string }>>;

/** What a file may without a reason. */
export const USUAL_STARTS = 1;

/**
 * How often a file may start the app beyond the first start of its worker; a run in which one does so more often fails. A restart is
 * a start, and so is what comes after an app that can't be put back.
 */
export const allowedStarts: AllowedStarts = {
  'keys/keys.test.ts': { starts: 2, reason: 'how a ledger opens after a start: by keychain, by passphrase' },
  'mail/server.test.ts': { starts: 2, reason: 'what outlives the app; authorities that the system names at a start' },
  'shell/fresh-app.test.ts': { starts: 3, reason: 'what ends a shared app, each in its own' },
  'shell/shell.test.ts': {
    starts: 3,
    reason: 'where the window comes back, from two places; the system’s colours, not Playwright’s',
  },
  'storage/damaged-files.test.ts': {
    starts: 15,
    reason:
      'each kind of damage is met by a start; a ledger that has come back, by one for each state that damage leaves',
  },
  'storage/earlier-ledgers.test.ts': { starts: schema.length, reason: 'a ledger of each version of the schema' },
  'storage/full-disk.test.ts': { starts: 2, reason: 'a profile on a disk of its own, and a start while that is full' },
  'storage/profiles.test.ts': { starts: 2, reason: 'two apps at the same time; one after a profile was closed to it' },
  'vault/closed-ledger.test.ts': { starts: 2, reason: 'what is asked at a start: recovery key, passphrase' },
  'vault/kills.test.ts': {
    starts: 9,
    reason: 'seven kills, each looked at by the start after it; two more',
  },
  'vault/system-lock.test.ts': { starts: 2, reason: 'a page that loses its memory; a window that is closed' },
  'vault/without-keychain.test.ts': { starts: 3, reason: 'three PCs without a keychain' },
};
