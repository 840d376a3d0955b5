import { z } from 'zod';
import { ProblemDto } from '../problems/problem-dto';
import { LostPaper } from '../asks/lost-paper';
import { KnownKeys, Remembered } from '../vault/known-keys';
import { LedgerKind } from '../vault/ledger-kind';
import { LedgerUser, LONGEST_NAME } from '../vault/ledger-user';
import { asSeen } from '../text/invisible';
import { Role } from '../vault/role';

/** Longer than anybody types; the limit keeps a hostile page from handing over a novel. */
const Passphrase = z.string().max(200);

/** Nothing that nobody could see in it, and no room in which to hide what comes after. */
const UserName = z
  .string()
  .max(200)
  .transform(asSeen)
  .refine((name) => name !== '' && [...name].length <= LONGEST_NAME);

const keyStates = ['none', 'ready', 'passphrase', 'recovery', 'damaged', 'moved'] as const;

/** How a ledger can be opened at this moment, for the screen that opens it and for 設定 › バックアップと安全. */
export const KeysState = z.object({
  /**
   * none: no key file · ready: opens without asking · passphrase: asks for it · recovery: only the recovery key opens ·
   * damaged: no key file that can be used · moved: made on another PC or by another user
   */
  state: z.enum(keyStates),
  /** What stands behind the state, to be shown with it: a lost entry, a closed keychain, a damaged file. */
  problem: ProblemDto.nullable(),
  /** The ways that the file has; a keychain's may fail all the same. */
  ways: z.array(z.enum(['keychain', 'passphrase', 'recovery', 'public', 'user'])),
  ledgerId: z.string().nullable(),
  /** ISO dates of the recovery key: when it was made, and when it was typed back from paper. */
  recovery: z.object({ madeOn: z.string(), confirmedOn: z.string().nullable() }).nullable(),
  /** Whether main holds the key at this moment. */
  isOpen: z.boolean(),
  /** Who has opened it; null: nobody by name, or it isn't open. */
  user: LedgerUser.nullable(),
  /** All of them, for 管理者 alone: names are sealed with the ledger. */
  users: z.array(LedgerUser),
  /** Somebody has said that the recovery key's paper is lost, and waits. */
  lostPaper: LostPaper.nullable(),
});
export type KeysState = z.output<typeof KeysState>;

/** A ledger that is gone: what this PC's keychain still holds of it, because it was closed. */
export const ErasedKeys = z.object({ left: ProblemDto.nullable() });

/** What is shown to open a ledger, or to prove that one may change how it opens. */
export const UnlockBy = z.discriminatedUnion('by', [
  /** Whatever needs no asking: the keychain, or nothing at all for the sample. */
  z.object({ by: z.literal('keychain') }),
  z.object({ by: z.literal('passphrase'), passphrase: Passphrase }),
  z.object({ by: z.literal('recovery'), key: Passphrase }),
]);
export type UnlockBy = z.output<typeof UnlockBy>;

/** What the own ledger remembers of its key file. */
export const VouchForKeys = z.object({ remembered: Remembered });
/** What it is to remember from here on (null: nothing yet), and what somebody is told of it. */
export const VouchedKeys = z.object({ known: KnownKeys.nullable(), told: ProblemDto.nullable() });
export type VouchedKeys = z.output<typeof VouchedKeys>;

/** With a passphrase only after `keys:draft`, and after the recovery key of that draft was typed back. */
export const CreateKeys = z.object({ kind: LedgerKind, passphrase: Passphrase.nullable() });
/** null: it is on paper already. */
export const CreatedKeys = z.object({ recoveryKey: z.string().nullable() });

/** Typed back from paper: some of the eight groups (`group` from 0). Main compares them itself. */
export const TypedBack = z.object({
  groups: z.array(z.object({ group: z.int().min(0).max(7), text: z.string().max(40) })).max(8),
  /** The ledger's key, as the page keeps it to be printed; null: the one that main has just handed out. */
  key: Passphrase.nullable(),
});
export type TypedBack = z.output<typeof TypedBack>;

export const ChangePassphrase = z.object({
  kind: LedgerKind,
  /** The old passphrase or the recovery key, of a ledger in which there is nothing yet. Of all others main asks for it itself. */
  proof: UnlockBy.nullable(),
  /** null takes the passphrase away. */
  passphrase: Passphrase.nullable(),
  /** From then on nothing else opens the ledger day by day. */
  isOnlyWay: z.boolean().default(false),
});

/** `role` of the first is 管理者, who says by it that from now on each has a passphrase of their own. */
export const AddUser = z.object({ kind: LedgerKind, name: UserName, role: Role, passphrase: Passphrase });
/** Another name, another role, and another passphrase where one was forgotten (null: it stays). */
export const ChangeUser = AddUser.extend({ id: z.uuid(), passphrase: Passphrase.nullable() });
export const OfUser = z.object({ kind: LedgerKind, id: z.uuid() });
/** Of the user who has opened the ledger. */
export const OwnPassphrase = z.object({ kind: LedgerKind, passphrase: Passphrase });

/** What opens the ledger day by day: this PC's keychain, or the passphrase alone. */
export const DailyUnlock = z.enum(['keychain', 'passphrase']);
export type DailyUnlock = z.output<typeof DailyUnlock>;
