import { join } from 'node:path';
import { powerMonitor, systemPreferences, type Session } from 'electron';
import type { KeysState } from '@shared/ipc/keys';
import { SEEN_EVERY } from '@shared/asks/lost-paper';
import type { LedgerAsked } from '@shared/asks/what-to-ask';
import { AskedRecord } from '../asks/asked-record';
import { Asking } from '../asks/asking';
import { Limits } from '../asks/limits';
import type { BackupService } from '../backup/backup-service';
import { isInUse } from '../backup/in-use';
import { answerAskedChannel } from '../ipc/asked-channel';
import { whenPageGoes } from '../ipc/when-page-goes';
import type { AppParts } from './app-parts';
import { whileThere } from '../shell/while-there';
import { mainClock } from '../storage/clock';

/** What main itself asks a person before it does what can't be taken back, and its own record of that. */
export function composeAsking(
  { places, settings, keys, window }: AppParts,
  backups: BackupService,
): { asking: Asking; asked: AskedRecord; mayNotify: () => boolean } {
  // Made, and its code read, when the first question is: most days there is none.
  let own: Session | undefined;
  const running = (): number => performance.now();
  const limits = new Limits(running);
  const record = new AskedRecord(join(places.profile, 'asked.log'), mainClock.now, (kind) => keys.userId(kind));
  const asking = new Asking({
    show: async (...given) => {
      const [{ askInWindow }, { serveQuestion }] = await Promise.all([
        import('../asks/asking-window'),
        import('../asks/serve-question'),
      ]);
      return askInWindow(window, (own ??= serveQuestion(places.dist)), places.dist)(...given);
    },
    system: macPrompt,
    ledger: async (kind) => {
      const known = await keys.state(kind);
      const { state, ways, recovery, lostPaper } = known;
      // What its file says now was written by somebody else: nothing is asked the less for it.
      const isAltered = known.problem?.code === 'keys/altered';
      return {
        kind,
        // Of keys that can't be read just now nobody knows.
        isInUse: kind === 'own' && (state === 'damaged' || (await isInUse(keys, settings, backups))),
        hasPassphrase: isAltered || asksForWords(ways),
        isRecoveryOnPaper: isAltered || (recovery?.confirmedOn ?? null) !== null,
        isByPaperAlone: ways.length === 1 && ways[0] === 'recovery',
        opens: opening(known),
        lostPaper,
      };
    },
    shown: (kind) => keys.shownLately(kind),
    prove: (kind, { by, text }) => keys.prove(kind, by === 'passphrase' ? { by, passphrase: text } : { by, key: text }),
    provenBySystem: (kind) => keys.provenBySystem(kind),
    wait: { begin: () => keys.waitForLostPaper(), end: () => keys.endWaitForPaper() },
    textSize: () => settings.read().textSize,
    ...{ limits, record },
  });
  whenPageGoes(window, () => {
    asking.pageGone();
    keys.pageGone();
    keys.pageIsNew();
  });
  // Not `before-input-event`, which leaves out what an input method takes.
  window.webContents.on('input-event', (_event, { type, modifiers = [] }) => {
    if (/keyDown$/i.test(type) && !modifiers.includes('isautorepeat')) keys.keyPressed();
  });
  answerAskedChannel(record, asking, keys);
  countWaits({ settings, keys, window });
  return { asking, asked: record, mayNotify: () => mayNotify(limits, record) };
}

/** How a ledger opens, of which somebody may have lost something. */
function opening({ state, ways, isOpen }: KeysState): LedgerAsked['opens'] {
  if (!isOpen && state !== 'ready') return 'closed';
  return asksForWords(ways) && !ways.includes('keychain') ? 'passphrase' : 'alone';
}

/** One passphrase for all, or each user's own. */
const asksForWords = (ways: KeysState['ways']): boolean => ways.includes('passphrase') || ways.includes('user');

/** Seconds without a key or a mouse after which nobody is at the PC. */
const NOBODY_AFTER = SEEN_EVERY / 1000;

/** Who waits for a new recovery key waits while the open ledger stands on the screen and somebody is at the PC; for others it only goes on. */
function countWaits({ settings, keys, window }: Pick<AppParts, 'settings' | 'keys' | 'window'>): void {
  const isOnScreen = (): boolean => !window.isDestroyed() && window.isVisible() && !window.isMinimized();
  const look = (): void => {
    if (!settings.read().lostPaper) return;
    const isSeen = isOnScreen() && powerMonitor.getSystemIdleTime() < NOBODY_AFTER;
    void keys.saw(isSeen && keys.isOpen('own'));
  };
  whileThere(window, SEEN_EVERY, look);
  // What was seen until then counts, and what comes after is a gap.
  powerMonitor.on('suspend', look);
  powerMonitor.on('resume', look);
  powerMonitor.on('lock-screen', look);
}

function mayNotify(limits: Limits, record: AskedRecord): boolean {
  if (limits.wait('notify') > 0) return false;
  limits.wasDone('notify');
  if (limits.wait('notify') > 0) record.add({ act: 'notify', ledger: 'own', answer: 'too-often' });
  return true;
}

/** Touch ID. Electron offers nothing of the kind on Windows (Hello) and Linux: there it is the passphrase, or the question alone. */
const macPrompt = {
  isThere: (): boolean => process.platform === 'darwin' && systemPreferences.canPromptTouchID(),
  ask: (title: string): Promise<boolean> =>
    systemPreferences.promptTouchID(title).then(
      () => true,
      () => false,
    ),
};
