import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Page } from '@playwright/test';
import { ipcChannelNames, type ChannelName } from '@shared/ipc/channel-names';
import type { Settings } from '@shared/ipc/settings';
import { nothingUnsent } from '@shared/submission/unsent';
import { agreesWhile } from './main-question.ts';

/**
 * What a page may ask of main so that nothing of it is left there once {@link makeMainForget} is through. A channel that isn't named
 * here, a new one too, is taken to leave something in main's memory until it ends.
 */
const FORGOTTEN: readonly (ChannelName | RegExp)[] = [
  // Nothing of these outlasts the page that asks, but for files and settings.
  /^(app|settings|samples|audit|tables|printing|documents|papers|procedures|support):/,
  ...([
    'clipboard:write',
    'records:expected',
    'records:opened',
    'records:mend',
    'records:anchor',
    'records:set-anchor',
    'records:set-aside',
    'records:clear',
    'records:keep-earlier',
    'records:open-altered',
  ] as const),
  // Where nothing was brought, there is nothing to remember.
  'updates:state',
  // Read once at the start, from a file that no page can write.
  'policy:state',
  // What is half written or read ends with the page; files that were picked lie under names that nobody can guess.
  ...(['backup:begin', 'backup:frames', 'backup:finish', 'backup:cancel', 'backup:list', 'backup:ends'] as const),
  ...(['backup:take', 'backup:take-piece'] as const),
  ...([
    'backup:choose-folder',
    'backup:choose-file',
    'backup:given',
    'backup:read-header',
    'backup:read-frames',
  ] as const),
  ...(['backup:close', 'backup:forms'] as const),
  // Packs and official files are taken out like any others; drafts lie on the disk.
  'backup:return-forms',
  // Taken out one by one: main then reads its shelf anew.
  ...([
    'packs:list',
    'packs:choose',
    'packs:given',
    'packs:take',
    'packs:install',
    'packs:discard',
    'packs:remove',
  ] as const),
  ...(['packs:replace-form', 'packs:stop-replacing', 'packs:restore-form'] as const),
  ...(['packs:earlier', 'packs:roll-back', 'packs:export', 'packs:signers'] as const),
  ...(['packs:accept-signer', 'packs:forget-signer'] as const),
  ...(['packs:source', 'packs:set-source', 'packs:look', 'packs:take-found'] as const),
  // Drafts and what was made of them lie on the disk.
  /^studio:/,
  // What is half written goes with its page; folders that are whole lie under names that nobody can guess.
  /^folder:/,
  // Open keys and keys that were handed out go with their ledger, wrong tries and a lock when one is opened.
  ...(['keys:state', 'keys:draft', 'keys:create', 'keys:unlock', 'keys:lock', 'keys:confirm-recovery'] as const),
  ...([
    'keys:change-passphrase',
    'keys:renew-recovery',
    'keys:set-unlock',
    'keys:erase',
    'keys:open-backup',
    'keys:vouch',
  ] as const),
  ...(['screen:lock', 'screen:end-page', 'screen:state'] as const),
  // What was asked and how often goes with the own ledger, what was agreed to stands in the settings.
  ...(['asks:record', 'asks:end-wait', 'mail:agree'] as const),
  // Addresses, servers that were agreed to and passwords go with their ledger. A copied one is cleared away after a minute, and only
  // where the clipboard holds that very text.
  ...(['secrets:state', 'secrets:store', 'secrets:make', 'secrets:reveal', 'secrets:hide', 'secrets:copy'] as const),
  ...(['secrets:confirm', 'secrets:give-up', 'secrets:forget', 'secrets:known', 'secrets:protect'] as const),
  ...(['endpoint:state', 'endpoint:set', 'endpoint:check'] as const),
  ...(['mail:account', 'mail:set-account', 'mail:test', 'mail:end-test', 'mail:draft', 'mail:save-draft'] as const),
  'mail:clear-drafts',
  // What is on its way goes with its ledger, and so do outcomes.
  ...(['outbox:send', 'outbox:hold', 'outbox:results', 'outbox:confirm', 'outbox:cancel', 'outbox:unsent'] as const),
  ...(['outbox:keep-going', 'outbox:poll', 'outbox:agree-withdrawal', 'outbox:withdraw'] as const),
];

/** Of all that was asked, what main still remembers. Electron's own questions are none of the app's. */
export const remembered = (asked: readonly string[]): ChannelName[] =>
  ipcChannelNames
    .filter((channel) => asked.includes(channel))
    .filter((channel) => !FORGOTTEN.some((one) => (one instanceof RegExp ? one.test(channel) : one === channel)));

/**
 * Has main forget through the app's own channels whatever it holds: papers on their way, packs, ledgers with all that belongs to them,
 * wrong tries, a lock. The page should be at rest.
 *
 * @returns what main would not let go of
 */
export async function makeMainForget(page: Page, profile: string): Promise<string[]> {
  const inItsName = await nothingToMiss(page, profile);
  const kept = {
    packs: ['packs', 'official-forms'].some((folder) => existsSync(join(profile, folder))),
    tries: existsSync(join(profile, 'keys', 'own.tries.json')),
    guesses: existsSync(join(profile, 'keys', 'backup.tries.json')),
  };
  const left = await page.evaluate(
    async ({ nothing, has, patience }) => {
      const { ask } = window.renkei;
      const kinds = ['sample', 'own'] as const;
      // Forgotten when a backup opens, and not before.
      const left: string[] = has.guesses ? ['wrong tries at backups'] : [];
      const soon = (milliseconds: number): Promise<unknown> => new Promise((then) => setTimeout(then, milliseconds));

      await ask('outbox:unsent', nothing);

      if (has.packs)
        for (const { origin, name, official } of await ask('packs:list')) {
          for (const { packId, formId } of official) await ask('packs:restore-form', { packId, formId });
          if (origin === 'profile') await ask('packs:remove', { name });
        }

      const erase = async (kind: (typeof kinds)[number]): Promise<void> => {
        const gone = await ask('keys:erase', { kind });
        if (!gone.ok || gone.value.left !== null) left.push(`keys of ${kind}`);
      };
      for (const kind of kinds) await erase(kind);

      // A ledger that opens forgives them.
      if (has.tries) {
        const made = await ask('keys:create', { kind: 'own', passphrase: null });
        const key = made.ok ? (made.value.recoveryKey ?? '') : '';
        for (let pauses = 0; ; pauses++) {
          const opened = await ask('keys:unlock', { kind: 'own', by: { by: 'recovery', key } });
          if (opened.ok) break;
          const wait = opened.code === 'keys/wait' ? Number(opened.details['seconds']) : patience;
          if (pauses > 0 || wait >= patience) {
            left.push('wrong tries');
            break;
          }
          await soon(wait * 1000);
        }
        await erase('own');
      }

      const lock = await ask('screen:state');
      if (lock.lockedName !== null || lock.isAfterEnd) {
        await ask('keys:create', { kind: 'sample', passphrase: null });
        await ask('keys:unlock', { kind: 'sample', by: { by: 'keychain' } });
        await erase('sample');
      }
      const { lockedName, isAfterEnd } = await ask('screen:state');
      if (lockedName !== null || isAfterEnd) left.push('a lock');
      return left;
    },
    { nothing: nothingUnsent, has: kept, patience: PATIENCE },
  );
  if (inItsName === null) return left;
  writeSettings(profile, inItsName);
  const gone = await agreesWhile(
    page,
    page.evaluate(() => window.renkei.ask('keys:erase', { kind: 'own' })),
  );
  return gone.ok && gone.value.left === null ? left : [...left, 'what was kept in the name of own'];
}

/**
 * The office's own ledger is none that anybody would miss: main would ask a person, in a window of its own, before it erases one that is.
 * It looks at the settings, at backups and at the keys each time.
 *
 * @returns what main keeps in its name: once its keys are gone, main asks about that alone, and wants no proof; null when there is none
 */
async function nothingToMiss(page: Page, profile: string): Promise<Partial<Settings> | null> {
  const { secrets, endpoints, mail, knownReceivers } = readSettings(profile);
  const kept = { secrets, endpoints, mail, knownReceivers };
  const hasAny = Object.values(kept).some((one) => Object.keys(one?.own ?? {}).length > 0);
  writeSettings(profile, {
    ...{ ownLedger: null, backupFolder: null },
    ...(secrets && { secrets: { ...secrets, own: [] } }),
    ...(endpoints && { endpoints: { ...endpoints, own: {} } }),
    ...(mail && { mail: { ...mail, own: null } }),
    ...(knownReceivers && { knownReceivers: { ...knownReceivers, own: [] } }),
  });
  rmSync(join(profile, 'backups'), { recursive: true, force: true, maxRetries: 5 });
  const isDamaged = await page.evaluate(async () => {
    const keys = await window.renkei.ask('keys:state', { kind: 'own' });
    return !keys.ok || keys.value.state === 'damaged';
  });
  if (isDamaged)
    for (const name of ['own.json', 'own.previous.json'])
      rmSync(join(profile, 'keys', name), { recursive: true, force: true });
  return hasAny ? kept : null;
}

/** As the file has them: what still is as it comes isn't in there. */
const readSettings = (profile: string): Partial<Settings> =>
  JSON.parse(readFileSync(join(profile, 'settings.json'), 'utf8')) as Partial<Settings>;

const writeSettings = (profile: string, changes: Partial<Settings>): void =>
  writeFileSync(join(profile, 'settings.json'), JSON.stringify({ ...readSettings(profile), ...changes }));

/** Seconds of a pause after wrong tries from which on a new process is the shorter way. */
const PATIENCE = 5;

/** Where the app looks each time that it is asked, and so knows of nothing once it is gone. */
const READ_ANEW =
  /^(?:packs|earlier-packs|form-drafts|official-forms|backups|letters|papers-at-work|keys|IndexedDB-(?:at-start|damaged-.*))$/;

/** Takes away what has come into the profile since its first start: papers that were saved there, and the app's own folders. */
export function clearProfile(profile: string, files: readonly string[]): void {
  for (const entry of readdirSync(profile, { withFileTypes: true })) {
    const path = join(profile, entry.name);
    if (entry.isFile() && !files.includes(entry.name)) rmSync(path);
    else if (entry.isDirectory() && READ_ANEW.test(entry.name)) rmSync(path, { recursive: true, maxRetries: 5 });
    else if (entry.isDirectory() && readdirSync(path).length === 0) rmdirSync(path);
  }
}

/** All files of a profile. Chromium's own folder is put back by Chromium; the log goes on. */
export const filesOf = (profile: string): string[] =>
  readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/^(session|logs)$/.test(name.split(sep)[0] ?? ''))
    .filter((name) => statSync(join(profile, name), { throwIfNoEntry: false })?.isFile())
    .map((name) => relative(profile, join(profile, name)))
    .sort();
