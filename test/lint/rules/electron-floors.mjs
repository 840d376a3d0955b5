/**
 * The floors of electron/, the ground first: each may import those before it, and no other. `main.ts` and `preload.ts` stand on all of
 * them; `dev/` is never shipped.
 */
export const electronFloors = [
  { floor: 'storage', holds: 'files and settings of the profile, the log' },
  { floor: 'security', holds: 'the walls: origins, policies, permissions' },
  { floor: 'shell', holds: 'the window, and what becomes of it' },
  { floor: 'keychain', holds: 'the system’s keychain, and the ledgers’ keys' },
  { floor: 'asks', holds: 'what main itself asks a person before it does it' },
  { floor: 'programs', holds: 'Word and LibreOffice on this PC: found, run, ended' },
  { floor: 'policy', holds: 'what whoever looks after the PC has decided, and whether it counts' },
  { floor: 'jobs', holds: 'where others’ files are read: a page without powers, or a thread' },
  { floor: 'filling', holds: 'jobs with forms, one after the other' },
  { floor: 'packs', holds: 'packs on the disk' },
  { floor: 'reviews', holds: 'what may leave only as 管理者 has approved it' },
  { floor: 'documents', holds: 'a paper: filled, saved, printed' },
  { floor: 'tables', holds: 'tables of an office, from a file and into one' },
  { floor: 'outbox', holds: 'papers on their way to a city’s endpoint' },
  { floor: 'mail', holds: 'letters on their way' },
  { floor: 'backup', holds: 'backups of ciphertext' },
  { floor: 'support', holds: 'what a supporter may know of this PC' },
  { floor: 'updates', holds: 'a new version: brought, kept, put in as the app ends' },
  { floor: 'pack-source', holds: 'newer packs, from where the office has said' },
  { floor: 'ipc', holds: 'the answers to the page' },
  { floor: 'compose', holds: 'the services, made and joined' },
  { floor: 'cli', holds: 'the command line, in plain Node' },
];
