import { ipcChannelNames } from '@shared/ipc/channel-names';
import { count, flag, oneOf, resultCode, version } from './log-words';
import { fault } from './logged-fault';

/** How a page ended, in Chromium's words. */
const pageEnds = [
  ...(['clean-exit', 'abnormal-exit', 'killed', 'crashed', 'oom'] as const),
  ...(['launch-failed', 'integrity-failure', 'memory-eviction'] as const),
] as const;

/** Why a question to main isn't as agreed, in zod's words. */
const badInputs = [
  ...(['invalid_type', 'invalid_value', 'invalid_format', 'invalid_union', 'invalid_key', 'invalid_element'] as const),
  ...(['too_big', 'too_small', 'not_multiple_of', 'unrecognized_keys', 'custom'] as const),
] as const;

/** How a letter ended, where it has no problem. */
const letterEnds = ['sent', 'not-sent', 'receipt'] as const;

/** Of where a page wanted to go only this much: the rest could hold a name. */
export const schemes = [
  ...(['app:', 'http:', 'https:', 'file:', 'data:', 'blob:', 'javascript:', 'about:', 'mailto:', 'ftp:'] as const),
  'other',
] as const;

const channel = oneOf(ipcChannelNames);
const failed = { error: fault };
const ended = { result: resultCode };
const target = { target: oneOf(schemes) };

/**
 * Every entry of the log, and what stands beside it: nothing else can be written, and there is no kind for a text. So a log
 * can be sent to somebody without a second look.
 */
export const logEntries = {
  'app/started': { version, electron: version },
  'main/uncaught': failed,
  'main/unhandled': failed,
  'page/error': failed,
  'ipc/untrusted-sender': { channel },
  'ipc/not-for-role': { channel },
  'ipc/bad-input': { channel, reason: oneOf(badInputs) },
  'ipc/handler-failed': { channel, error: fault },
  'navigation/window-open': target,
  'navigation/blocked': target,
  'navigation/redirect': target,
  'screen/page-ended': { reason: oneOf(pageEnds) },
  'screen/page-did-not-lock': {},
  'settings/unwritten': failed,
  'policy/ignored': ended,
  'packs/mended': failed,
  'studio/read': ended,
  'studio/save': ended,
  'packs/install': ended,
  'packs/roll-back': ended,
  'packs/export': ended,
  'packs/accept-signer': ended,
  'packs/set-source': ended,
  'packs/look': ended,
  'packs/take-found': ended,
  'asks/unwritten': failed,
  'records/kept': failed,
  'records/mended': failed,
  'records/set-aside': { kept: flag },
  'records/not-set-aside': failed,
  'records/clear': {},
  'outbox/send': { papers: count },
  'outbox/mail': { outcome: oneOf(letterEnds) },
  'outbox/mail-refused': ended,
  'outbox/mail-failed': failed,

  'backup/choose-folder': ended,
  'backup/begin': ended,
  'backup/frames': ended,
  'backup/finish': ended,
  'backup/take': ended,
  'backup/read': ended,
  'backup/read-frames': ended,
  'backup/return-forms': ended,
  'endpoint/set': ended,
  'endpoint/check': ended,
  'keys/draft': ended,
  'keys/create': ended,
  'keys/unlock': ended,
  'keys/vouch': ended,
  'keys/open-backup': ended,
  'keys/erase': ended,
  'keys/confirm-recovery': ended,
  'keys/change-passphrase': ended,
  'keys/own-passphrase': ended,
  'keys/add-user': ended,
  'keys/change-user': ended,
  'keys/remove-user': ended,
  'keys/renew-recovery': ended,
  'keys/set-unlock': ended,
  'mail/set-account': ended,
  'mail/test': ended,
  'mail/draft': ended,
  'mail/save-draft': ended,
  'outbox/client': ended,
  'outbox/poll': ended,
  'reviews/set': ended,
  'reviews/approve': ended,
  'reviews/release': ended,
  'outbox/withdraw': ended,
  'secrets/store': ended,
  'secrets/make': ended,
  'secrets/reveal': ended,
  'secrets/copy': ended,
  'secrets/confirm': ended,
  'secrets/give-up': ended,
  'secrets/put-back': ended,
  'secrets/let-go': ended,
  'secrets/forget': ended,
  'updates/choose-file': ended,
  'updates/fetch': ended,
  'updates/look': ended,
  'updates/agree': ended,
} as const;

type Entries = typeof logEntries;
export type LogCode = keyof Entries;
export type LogDetails<C extends LogCode> = {
  [K in keyof Entries[C]]: Entries[C][K] extends (value: infer V) => unknown ? V : never;
};

/** Entries that say how something ended. */
export type EndedCode = { [C in LogCode]: Entries[C] extends typeof ended ? C : never }[LogCode];
