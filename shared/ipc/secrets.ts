import { z } from 'zod';
import { PasswordMaking } from '../packs/password-making';
import { LedgerKind } from '../vault/ledger-kind';
import { ProblemDto } from '../problems/problem-dto';

/** Of an account of the ledger. */
const AccountId = z.string().min(1).max(100);

/** Windows' Credential Manager takes 2,560 bytes an entry, and two bytes a character: the same limit everywhere. */
export const MOST_CHARACTERS = 1280;

export const OfSecret = z.object({ kind: LedgerKind, id: AccountId });
export const OfSecrets = z.object({ kind: LedgerKind, ids: z.array(AccountId).max(2000) });
/** The one that works at the network, or the one that is to take its place. */
export const SecretVersion = z.enum(['current', 'next']);
export type SecretVersion = z.output<typeof SecretVersion>;
export const OneOfSecret = OfSecret.extend({ which: SecretVersion });
/** Longer than what may be kept: it gets its sentence. */
export const StoreSecret = OfSecret.extend({ secret: z.string().max(10_000) });
export const MakeSecret = OfSecret.extend({ making: PasswordMaking });

/** How many passwords of an account that were replaced are kept at the most. */
export const MOST_BEFORE = 12;
/** One of those; the first is the oldest. */
export const OneBefore = OfSecret.extend({ nth: z.int().min(1).max(MOST_BEFORE) });

export const StoredSecret = z.object({ isNext: z.boolean() });

export const SecretEntry = z.object({
  id: z.string(),
  /** kept · none: nobody has put one in on this PC · lost: there was one */
  state: z.enum(['kept', 'none', 'lost']),
  /** A new one waits until somebody says that it works. */
  hasNext: z.boolean(),
  /** How many are kept that 事務 have replaced or taken away. */
  before: z.int().min(0),
});
export type SecretEntry = z.output<typeof SecretEntry>;

/** With a `problem` the entries are what this PC remembers of them: its keychain is closed or away. */
export const SecretsState = z.object({ entries: z.array(SecretEntry), problem: ProblemDto.nullable() });
export type SecretsState = z.output<typeof SecretsState>;
