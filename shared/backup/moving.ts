import { z } from 'zod';
import type { BackupPlace } from './backup-place';

/** What lies on a PC and in no backup, in the order in which it is put in again. */
const movingThings = ['password', 'mail', 'endpoint', 'certificate', 'opening', 'backup-place', 'printing'] as const;
export type MovingThing = (typeof movingThings)[number];

/** One of them. Ids only: what they stand for is looked up in the ledger, and goes with it when it is erased. */
const MovingItem = z.object({
  what: z.enum(movingThings),
  /** Of the account, the network or the device; '' where there is one alone. */
  of: z.string(),
});
export type MovingItem = z.output<typeof MovingItem>;

const begun = {
  /** What is to be put in again; null: the former PC is broken, and nobody could ask it. */
  items: z.array(MovingItem).nullable(),
  /** Of those, what somebody has ticked (`movingKey`). */
  ticked: z.array(z.string()),
};

/** 新しいパソコンへの引っ越し: how far it is. It lies beside the records, and goes along in the backup. */
export const Moving = z.discriminatedUnion('at', [
  z.object({
    ...begun,
    /** On the former PC. */
    at: z.literal('old'),
    /** This PC among the ledger's devices. */
    deviceId: z.string().nullable(),
    /** The list is on paper. */
    isPrinted: z.boolean(),
    /** The last one that was made to be taken along, and where it lies. */
    backup: z.object({ at: z.iso.datetime(), place: z.string() }).nullable(),
  }),
  z.object({ ...begun, at: z.literal('new') }),
]);
export type Moving = z.output<typeof Moving>;
export type MovingFrom = Extract<Moving, { at: 'old' }>;
export type MovingTo = Extract<Moving, { at: 'new' }>;

export const movingKey = ({ what, of }: MovingItem): string => `${what}/${of}`;

export const beginsMoving: MovingFrom = {
  ...{ at: 'old', items: null, ticked: [] },
  ...{ deviceId: null, isPrinted: false, backup: null },
};

/** On the new PC, out of what came along in the backup. */
export function arrivedWith(kept: unknown): MovingTo {
  const former = Moving.safeParse(kept);
  // A backup of a PC that had come from a third one: what that one had is long in.
  const items = former.success && former.data.at === 'old' ? former.data.items : null;
  return { at: 'new', items, ticked: [] };
}

export interface OnThisPc {
  /** Accounts of the ledger of which this PC's keychain has a password. */
  passwords: readonly string[];
  hasMail: boolean;
  /** Networks whose 電子受付 is set up here. */
  endpoints: readonly string[];
  /** This PC among the ledger's devices, where it has a certificate. */
  certificateOf: string | null;
  /** It is opened by passphrases, the office's or each user's own. */
  hasPassphrases: boolean;
  /** Somebody has chosen the printer or the program that prints. */
  hasPrinting: boolean;
}

/** What has to be put in again elsewhere. */
export function movingItems(here: OnThisPc): MovingItem[] {
  const one = (what: MovingThing, is: boolean): MovingItem[] => (is ? [{ what, of: '' }] : []);
  const each = (what: MovingThing, ids: readonly string[]): MovingItem[] => ids.map((of) => ({ what, of }));
  return [
    ...each('password', here.passwords),
    ...one('mail', here.hasMail),
    ...each('endpoint', here.endpoints),
    ...each('certificate', here.certificateOf === null ? [] : [here.certificateOf]),
    ...one('opening', here.hasPassphrases),
    // A backup is never to lie on one PC alone.
    ...one('backup-place', true),
    ...one('printing', here.hasPrinting),
  ];
}

/** What a PC shows by itself to be in again. */
export type NowHere = Pick<OnThisPc, 'passwords' | 'hasMail' | 'endpoints' | 'hasPassphrases'> & {
  hasSecondPlace: boolean;
};

/** Whether one of them is in again: the PC shows it, or somebody has ticked what it can't know. */
export function isInAgain(item: MovingItem, ticked: readonly string[], now: NowHere): boolean {
  if (ticked.includes(movingKey(item))) return true;
  switch (item.what) {
    case 'password':
      return now.passwords.includes(item.of);
    case 'mail':
      return now.hasMail;
    case 'endpoint':
      return now.endpoints.includes(item.of);
    case 'opening':
      return now.hasPassphrases;
    case 'backup-place':
      return now.hasSecondPlace;
    case 'certificate':
    case 'printing':
      return false;
  }
}

export type MovingStep = 'recovery-key' | 'papers' | 'list' | 'backup';

interface OldPc {
  moving: MovingFrom;
  isKeyOnPaper: boolean;
  /** Papers that wait to leave, or are leaving. */
  papersUnderWay: number;
  /** ISO instant of what was last written into the ledger; null: nothing was. */
  lastWrittenAt: string | null;
}

/** Which steps on the former PC are done. A backup is taken along as the last thing: what is written after it would be left behind. */
export const movingSteps = ({ moving, isKeyOnPaper, papersUnderWay, lastWrittenAt }: OldPc) =>
  ({
    'recovery-key': isKeyOnPaper,
    papers: papersUnderWay === 0,
    list: moving.items !== null && moving.isPrinted,
    backup: moving.backup !== null && (lastWrittenAt === null || lastWrittenAt <= moving.backup.at),
  }) satisfies Record<MovingStep, boolean>;

/** Whether a backup that lies there can be had on another PC: a folder of this PC's own disk can't, as far as anybody knows. */
export const isElsewhere = ({ kind }: Pick<BackupPlace, 'kind'>): boolean => kind !== 'this-pc' && kind !== 'folder';
