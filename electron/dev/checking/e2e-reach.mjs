/**
 * Which part of the app the end-to-end tests of a folder drive. They import nothing of it: what they reach stands nowhere but here. A
 * test holds each folder of test/e2e, renderer/features and electron to this table.
 */
const screen = (/** @type {string} */ name) => `renderer/features/${name}/`;
/** A card of 設定 that another folder's tests use, too. */
const card = (/** @type {string} */ name) => `${screen('settings')}${name}`;

/** @type {Readonly<Record<string, readonly string[]>>} */
export const reachOfE2e = {
  backup: ['electron/backup/', 'renderer/data/backup', 'renderer/data/restore', screen('vault')],
  cli: ['electron/cli/'],
  consents: [screen('consents')],
  credentials: [screen('credentials'), 'electron/shell/copied-secret', 'electron/shell/content-protection'],
  documents: [
    screen('documents'),
    'electron/documents/',
    'electron/filling/',
    'electron/programs/',
    'renderer/paper/',
    'resources/packs/',
  ],
  'first-run': [screen('first-run'), screen('set-up'), screen('guide')],
  import: [screen('import'), 'electron/tables/', 'renderer/sandbox/tables/'],
  keys: ['electron/keychain/', 'renderer/data/encryption', 'renderer/data/ledger-key'],
  ledger: [screen('ledger'), screen('find'), screen('retention'), 'electron/tables/'],
  mail: ['electron/mail/'],
  outbox: ['electron/outbox/', 'renderer/data/outbox', 'renderer/data/send-queue'],
  overview: [screen('overview')],
  packs: [
    card('packs/'),
    card('pack-list'),
    screen('form-studio'),
    'electron/packs/',
    'electron/pack-source/',
    'resources/packs/',
  ],
  procedures: [screen('procedures'), 'resources/packs/'],
  security: [
    'electron/reviews/',
    ...['electron/security/', 'electron/ipc/', 'electron/preload.ts', 'electron/asks/', 'electron/jobs/'],
    ...['renderer/asking/', 'renderer/sandbox/'],
  ],
  settings: [
    ...[screen('settings'), screen('home'), screen('contacts'), screen('education'), screen('support')],
    ...['electron/storage/settings', 'electron/policy/', 'electron/support/', 'electron/updates/'],
  ],
  shell: ['renderer/shell/', 'renderer/state/', 'renderer/main.tsx', 'renderer/index.html', 'electron/shell/'],
  smoke: [
    'renderer/main.tsx',
    'electron/main.ts',
    'electron/compose/',
    'electron-builder.yml',
    'electron/dev/package/',
  ],
  storage: ['electron/storage/', 'renderer/data/'],
  submissions: [
    ...[
      screen('submissions'),
      screen('inspection'),
      'electron/outbox/',
      'electron/mail/',
      'renderer/data/submission-store',
    ],
    ...[card('endpoint-card'), card('mail-'), card('office-mail-address-card'), card('receivers-section')],
  ],
  talk: [screen('talk')],
  ui: ['renderer/ui/', 'renderer/grid/'],
  vault: [
    ...[screen('vault'), screen('moving'), 'electron/backup/', 'electron/keychain/', 'electron/shell/'],
    ...['lock-card', 'recovery-card', 'opening-form', 'backup-', 'auto-backup-card', 'verification-card'].map(card),
  ],
};

/** They put the parts together: through them each part would lead to all that the app is. */
const ASSEMBLED_BY = /^(renderer\/shell\/routes\.tsx|electron\/main\.ts|electron\/compose\/.*)$/;

/**
 * Whether a change goes on from one file to another that leans on it, for the app as people use it. Who packs its files, or counts them,
 * is no part of it.
 * @param {string} from @param {string} to
 */
export const leadsOnInApp = (from, to) =>
  !ASSEMBLED_BY.test(to) && (!to.startsWith('electron/dev/') || from.startsWith('electron/dev/'));

/**
 * @param {Iterable<string>} reached files and whoever leans on them
 * @returns {Set<string>} names of folders of test/e2e
 */
export function e2eFoldersFor(reached) {
  /** @type {Set<string>} */
  const folders = new Set();
  for (const file of reached)
    for (const [folder, begins] of Object.entries(reachOfE2e))
      if (begins.some((begin) => file.startsWith(begin))) folders.add(folder);
  return folders;
}
