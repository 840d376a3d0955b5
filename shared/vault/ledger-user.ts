import { z } from 'zod';
import { Role } from './role';

/** Somebody who opens the ledger with a passphrase of their own. */
export const LedgerUser = z.object({ id: z.uuid(), role: Role, name: z.string() });
export type LedgerUser = z.output<typeof LedgerUser>;

/** Whoever opens a ledger of several users by its recovery key: nobody of them by name, and 管理者. */
export const BY_RECOVERY: LedgerUser = {
  id: '00000000-0000-0000-0000-000000000000',
  role: 'admin',
  name: '復旧キーで開けた方',
};

/** Characters of a name: the longest still has room in its wrap. */
export const LONGEST_NAME = 30;
