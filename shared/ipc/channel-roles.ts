import type { BackupFacts } from '../backup/header';
import { failure, success, type Failure, type Result } from '../problems/problem';
import { isAtLeast, roleNames, type Role } from '../vault/role';
import type { ChannelName } from './channel-names';
import type { SettingsChange } from './settings';

/**
 * Who is at the page, as far as main knows: whoever has opened the office's own ledger since the page began. `nobody`: that ledger has users, and
 * none of them has opened it yet.
 */
export type AtPage = Role | 'nobody';

/**
 * @property atStart also while nobody has opened the office's own ledger: to open or to erase it, and for the sample
 * @property isOfOpen what main does in the own ledger's name, with what it keeps for it: for a page that has been given its key, and for no other
 */
interface Held {
  least: Role;
  atStart: boolean;
  isOfOpen?: true;
}

/** What looks, or keeps the screen going: everybody, and before anybody is known. */
const everybody: Held = { least: 'reader', atStart: true };
/** Somebody, whoever it is. */
const somebody: Held = { least: 'reader', atStart: false };
/** The office's work. */
const work: Held = { least: 'clerk', atStart: true };
/** … that holds for every ledger of this PC, or sets where the own one's papers go. */
const workHere: Held = { least: 'clerk', atStart: false };
/** What there is to do before a ledger that nobody gets open: putting a backup back, erasing it. Main's own question stands before both. */
const admin: Held = { least: 'admin', atStart: true };
/** Ways in, users, passwords in sight. */
const adminHere: Held = { least: 'admin', atStart: false };
/** A closed ledger hands in nothing, writes to nobody, and says neither where it would nor how far it had come. */
const ofOpen = (held: Held): Held => ({ ...held, isOfOpen: true });

/**
 * Which of main's channels each role may use. Main holds it at its door (`electron/ipc/handle.ts`), whatever the page's screens say. What the
 * page does without main, its own writes to the ledger, isn't in here: docs/decisions/0020.
 */
const held: Readonly<Record<ChannelName, Held>> = {
  'app:info': everybody,
  'app:report-error': everybody,
  'app:has-room': everybody,
  'app:notify': everybody,
  'app:badge': everybody,
  'app:progress': everybody,
  'app:given-place': everybody,
  'support:make': everybody,
  'support:save': everybody,
  'updates:state': everybody,
  'updates:choose-file': adminHere,
  'updates:fetch': adminHere,
  'updates:agree': adminHere,
  // The safe side: nothing is put in.
  'updates:take-back': everybody,
  'policy:state': everybody,
  'settings:read': everybody,
  // Which of them: see `looked`.
  'settings:write': everybody,
  'packs:list': everybody,
  'packs:choose': workHere,
  'packs:given': workHere,
  'packs:take': workHere,
  'packs:install': workHere,
  'packs:discard': workHere,
  'packs:remove': workHere,
  'packs:replace-form': workHere,
  'packs:stop-replacing': workHere,
  'packs:restore-form': workHere,
  'packs:earlier': workHere,
  'packs:roll-back': workHere,
  'packs:export': workHere,
  'packs:signers': workHere,
  // Whom the office trusts.
  'packs:accept-signer': adminHere,
  'packs:forget-signer': adminHere,
  'packs:source': workHere,
  'packs:set-source': adminHere,
  'packs:look': workHere,
  'packs:take-found': workHere,
  'studio:choose': workHere,
  'studio:take': workHere,
  'studio:edit': workHere,
  'studio:drafts': workHere,
  'studio:open': workHere,
  'studio:keep': workHere,
  'studio:discard': workHere,
  'studio:spot': workHere,
  'studio:list': workHere,
  'studio:commented': workHere,
  'studio:try': workHere,
  'studio:save': workHere,
  'studio:packs': workHere,
  'samples:ledger': everybody,
  'documents:evaluate': everybody,
  'documents:fill': everybody,
  'documents:save': work,
  'documents:print': work,
  'documents:save-copy': work,
  'documents:save-text': work,
  'documents:print-copy': work,
  'documents:clean-scan': work,
  'documents:reveal': work,
  'reviews:set': adminHere,
  'reviews:approve': ofOpen(adminHere),
  'reviews:release': ofOpen(work),
  'reviews:vouch': ofOpen(adminHere),
  'procedures:for': everybody,
  'papers:evaluate': everybody,
  'papers:choose-folder': work,
  'papers:save': work,
  'papers:reveal': work,
  'papers:print-begin': work,
  'papers:print-add': work,
  'papers:print-add-copy': work,
  'papers:print-add-table': work,
  'papers:print-run': work,
  'papers:print-end': work,
  'printing:state': everybody,
  'printing:try': work,
  'printing:cancel': everybody,
  'files:stop-waiting': everybody,
  'clipboard:write': everybody,
  'screen:lock': everybody,
  'screen:end-page': everybody,
  'screen:state': everybody,
  'keys:state': everybody,
  'keys:draft': adminHere,
  'keys:create': adminHere,
  'keys:unlock': everybody,
  'keys:vouch': everybody,
  'keys:lock': everybody,
  'keys:confirm-recovery': adminHere,
  'keys:change-passphrase': adminHere,
  'keys:own-passphrase': somebody,
  'keys:add-user': adminHere,
  'keys:change-user': adminHere,
  'keys:remove-user': adminHere,
  'keys:renew-recovery': adminHere,
  'keys:set-unlock': adminHere,
  'keys:erase': admin,
  'keys:open-backup': admin,
  'secrets:state': everybody,
  'secrets:store': work,
  'secrets:make': work,
  'secrets:reveal': adminHere,
  'secrets:hide': everybody,
  'secrets:copy': adminHere,
  'secrets:confirm': work,
  'secrets:give-up': work,
  'secrets:put-back': adminHere,
  'secrets:let-go': adminHere,
  'secrets:forget': adminHere,
  'secrets:known': everybody,
  'secrets:protect': everybody,
  'audit:choose': work,
  'audit:write': work,
  'audit:finish': work,
  'audit:cancel': everybody,
  'folder:begin': work,
  'folder:file': work,
  'folder:text': work,
  'folder:table': work,
  'folder:finish': work,
  'folder:cancel': everybody,
  'folder:reveal': work,
  'asks:record': everybody,
  // Taking it back is the safe side.
  'asks:end-wait': everybody,
  // Before a new version changes the ledger's form, whoever opens it: see `looked`.
  'backup:begin': ofOpen(everybody),
  'backup:frames': everybody,
  'backup:finish': everybody,
  'backup:cancel': everybody,
  'backup:list': everybody,
  'backup:ends': everybody,
  'backup:choose-folder': workHere,
  'backup:choose-file': admin,
  'backup:given': admin,
  'backup:take': admin,
  'backup:take-piece': admin,
  'backup:read-header': admin,
  'backup:read-frames': admin,
  'backup:close': everybody,
  // With each backup, whoever makes it.
  'backup:forms': ofOpen(everybody),
  'backup:return-forms': admin,
  'records:expected': everybody,
  'records:opened': ofOpen(everybody),
  'records:set-aside': everybody,
  'records:clear': admin,
  'records:keep-earlier': ofOpen(adminHere),
  'records:open-altered': ofOpen(everybody),
  'records:mend': everybody,
  'records:anchor': everybody,
  'records:set-anchor': ofOpen(everybody),
  'endpoint:state': ofOpen(everybody),
  'endpoint:set': ofOpen(workHere),
  'endpoint:check': ofOpen(work),
  'mail:account': ofOpen(everybody),
  'mail:set-account': ofOpen(workHere),
  'mail:agree': ofOpen(work),
  'mail:test': ofOpen(workHere),
  'mail:end-test': everybody,
  'mail:draft': ofOpen(work),
  'mail:save-draft': ofOpen(work),
  'mail:clear-drafts': ofOpen(work),
  'tables:choose': work,
  'tables:take': work,
  'tables:again': work,
  'tables:read': work,
  'tables:cancel': everybody,
  'tables:out-choose': work,
  'tables:out-make': work,
  'tables:out-save': work,
  'tables:out-cancel': everybody,
  'tables:out-reveal': work,
  'tables:forget': everybody,
  'outbox:send': ofOpen(work),
  'outbox:hold': ofOpen(work),
  // Asking takes the queue over from main: not for who only looks.
  'outbox:results': ofOpen(work),
  'outbox:confirm': ofOpen(work),
  'outbox:cancel': ofOpen(work),
  'outbox:unsent': everybody,
  'outbox:keep-going': ofOpen(work),
  'outbox:poll': ofOpen(work),
  'outbox:withdraw': ofOpen(work),
  'outbox:agree-withdrawal': ofOpen(work),
};

/** What everybody may write of the settings: how it looks, and what is on the screen. */
const OF_THE_SCREEN: readonly (keyof SettingsChange)[] = ['textSize', 'ledger', 'officeId', 'columns'];

/** Channels of which everybody may ask something, but not all. What isn't theirs of the settings stays as it is, without a word. */
const looked = {
  'settings:write': (at: AtPage, changes: SettingsChange): Result<SettingsChange> =>
    success(
      mayUse(at, 'packs:install')
        ? changes
        : (Object.fromEntries(
            Object.entries(changes).filter(([name]) => OF_THE_SCREEN.includes(name as keyof SettingsChange)),
          ) as SettingsChange),
    ),
  /** Before a new version changes the ledger's form there is a copy, whoever opens it; any other is somebody's who may change something. */
  'backup:begin': (at: AtPage, facts: BackupFacts): Result<BackupFacts> =>
    mayUse(at, 'documents:save') || facts.reason === 'before-migration' ? success(facts) : notFor(at),
};

/** Whether everybody may, so that nobody has to be asked who it is. */
export const isForEverybody = (channel: ChannelName): boolean => held[channel] === everybody && !(channel in looked);

/** Whether who is at the page may use a channel; of some {@link heldBack} looks at the question, too. */
export function mayUse(at: AtPage, channel: ChannelName): boolean {
  const { least, atStart } = held[channel];
  return at === 'nobody' ? atStart : isAtLeast(at, least);
}

/**
 * A question as it may be asked by who is at the page. What is about the sample everybody may ask: nobody in it is real. Problems:
 * `role/not-allowed`, `role/not-open`, `role/ledger-closed`.
 *
 * @param isOwnOpen whether the page has been given the own ledger's key
 */
export function heldBack<T>(at: AtPage, channel: ChannelName, input: T, isOwnOpen: boolean): Result<T> {
  if (isOfSample(input)) return success(input);
  if (!mayUse(at, channel)) return notFor(at);
  if (held[channel].isOfOpen && !isOwnOpen && !isOfSamplesOnly(input)) return failure('role/ledger-closed', {});
  const look = looked[channel as keyof typeof looked] as ((at: AtPage, input: T) => Result<T>) | undefined;
  return look ? look(at, input) : success(input);
}

const notFor = (at: AtPage): Failure =>
  at === 'nobody' ? failure('role/not-open', {}) : failure('role/not-allowed', { role: roleNames[at] });

type About = { kind?: unknown; order?: About; orders?: readonly About[] } | null | undefined;

const isOfSample = (input: unknown): boolean => (input as About)?.kind === 'sample';

/** Orders say it each for itself. What doesn't say which ledger it is about is about the own one. */
function isOfSamplesOnly(input: unknown): boolean {
  const { order, orders = order ? [order] : [] } = (input as About) ?? {};
  return orders.length > 0 && orders.every(isOfSample);
}
