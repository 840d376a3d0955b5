import type { AskedLine } from '@shared/asks/asked-record';
import type { KeysState } from '@shared/ipc/keys';
import type { mailSecurities } from '@shared/ipc/mail-security';
import type { RouteChoice } from '@shared/ipc/printing';
import type { Settings } from '@shared/ipc/settings';
import type { LedgerFacts } from '@shared/ipc/support';
import type { ProblemCode } from '@shared/problems/catalog';
import type { LogWord } from '../storage/log-words';
import type { LoggedLine } from '../storage/read-log';

declare const bounded: unique symbol;

/** A number that was made by `amount`: never a telephone that somebody typed. */
export type Amount = number & { readonly [bounded]: true };

/** @returns what is more than the most as the most; anything that is no number as 0 */
export const amount = (value: number, most = 9_999): Amount =>
  Math.min(most, Math.max(0, Math.round(Number.isFinite(value) ? value : 0))) as Amount;

/** What a part of the PC didn't tell in time, or couldn't. */
export type Unanswered = 'unanswered';

/**
 * All that サポートに渡すファイル can hold. There is no text in it: only words that are known beforehand, bounded numbers, yes and no. So no
 * name, address, host, path or password has a place to stand, wherever it comes from (support-file.test.ts).
 */
export interface SupportFacts {
  /** `2026-11-23 10:05`, by this PC's clock. */
  made: LogWord;
  told: ProblemCode | null;
  app: { version: LogWord; electron: LogWord; isRelease: boolean; isDevelopmentRuntime: boolean };
  pc: {
    system: 'Windows' | 'macOS' | 'Linux' | 'other';
    release: LogWord;
    processor: 'x64' | 'arm64' | 'other';
    memoryGb: Amount;
    freeGb: Amount | Unanswered;
    /** Of the screen, in points, and how far the system enlarges it, in per cent. */
    screen: { width: Amount; height: Amount; percent: Amount };
  };
  settings: Pick<Settings, 'textSize' | 'ledger' | 'automaticBackup'> & {
    isOneOffice: boolean;
    lockAfterMinutes: Amount;
    printRoute: RouteChoice;
    hasPrinter: boolean;
    arrangedLists: Amount;
  };
  keys: (Pick<KeysState, 'state' | 'ways' | 'isOpen'> & { recovery: 'none' | 'made' | 'on-paper' }) | Unanswered;
  wrongTries: { own: Amount; sample: Amount; backup: Amount };
  disk: { recordsMb: Amount; atStartMb: Amount; setAside: Amount; backupsMb: Amount };
  /** `other`: it is not that of the keys that lie beside it. */
  anchor: { found: 'none' | 'unreadable' | 'other' } | { found: 'fits'; write: Amount; link: Amount };
  backups:
    | {
        chosen: 'none' | 'there' | 'away';
        whole: Amount;
        unchecked: Amount;
        damaged: Amount;
        newestDays: Amount | null;
      }
    | Unanswered;
  packs: { bundled: Amount; loaded: Amount; official: Amount; faults: ProblemCode[] };
  programs: { word: LogWord | null; libreoffice: LogWord | null } | Unanswered;
  sending: {
    endpoints: Amount;
    mail: {
      security: (typeof mailSecurities)[number];
      port: '25' | '465' | '587' | 'other';
      copyToSelf: boolean;
    } | null;
    knownReceivers: Amount;
    secrets: Amount;
  };
  ledger: LedgerFacts | null;
  /** Newest last. */
  log: LoggedLine[];
  /** Newest first. */
  asked: Omit<AskedLine, 'by'>[];
}
