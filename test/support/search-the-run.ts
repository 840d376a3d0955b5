import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { appStarts, sharedProfiles } from './app-starts.ts';
import { filesIn, searchedFolders, searchLeftBehind, takeSecretsAway, type Searched } from './clear-text.ts';
import { temporaryFolders } from './own-session.ts';
import { beginRegister, secretsOfTheRun } from './secrets.ts';

/**
 * Playwright's global set-up: the count of what was searched, and the register of secrets, begin anew; what it gives back
 * runs at the end of all.
 */
export default function searchTheRun(): () => void {
  for (const file of [searchedFolders, sharedProfiles, appStarts]) rmSync(file, { force: true });
  const results = dirname(searchedFolders);
  mkdirSync(results, { recursive: true });
  // The report of the unit tests, whose names tell of the same made-up keys.
  const before = new Set(filesIn(results));
  const endRegister = beginRegister(join(results, 'secrets-of-the-run'));
  return () => {
    try {
      searchAll(results, before);
    } finally {
      endRegister();
    }
  };
}

/** Of apps that ended with their worker. */
function profilesLeft(): string[] {
  if (!existsSync(sharedProfiles)) return [];
  const profiles = new Set(readFileSync(sharedProfiles, 'utf8').split('\n').filter(Boolean));
  return [...profiles].filter((folder) => existsSync(folder));
}

function searchAll(results: string, before: ReadonlySet<string>): void {
  for (const profile of profilesLeft()) {
    searchLeftBehind(profile);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  // Home, temporary files and caches of a session lie beside each other; a person's own home is nobody's to search.
  for (const folder of temporaryFolders()) searchLeftBehind(dirname(folder));
  // What Playwright keeps names people, as the tests do.
  takeSecretsAway(results, before);
  if (!existsSync(searchedFolders)) return;
  const lines = readFileSync(searchedFolders, 'utf8').trim().split('\n');
  const searched = lines.map((line) => JSON.parse(line) as Omit<Searched, 'found'>);
  const sum = (of: keyof Omit<Searched, 'found'>): number => searched.reduce((all, one) => all + one[of], 0);
  const total = { folders: searched.length, files: sum('files'), bytes: sum('bytes') };
  writeFileSync(join(results, 'clear-text.json'), JSON.stringify(total));
  process.stdout.write(
    `  searched ${total.folders} folders (${total.files} files, ${Math.round(total.bytes / 1_048_576)} MB) ` +
      `for everybody of the sample and ${secretsOfTheRun().length} secrets, however they are written: nobody and nothing in the clear\n`,
  );
}
