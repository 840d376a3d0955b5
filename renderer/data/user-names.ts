import { z } from 'zod';
import type { LedgerStores } from './ledger-stores';
import { USER_NAMES } from './meta-store';

type Meta = LedgerStores['meta'];

/** More people than this don't share a PC. */
const MOST = 8;

const Names = z.array(z.string());

/** Whose names were said at this PC, the last first; null where nobody was asked yet. */
export async function userNames(meta: Meta): Promise<readonly string[] | null> {
  const kept = Names.safeParse(await meta.read(USER_NAMES));
  return kept.success ? kept.data : null;
}

/** A name to choose from another time; an empty one says that somebody was asked, and left it empty. */
export const keepUserName = (meta: Meta, name: string) =>
  meta.change(USER_NAMES, (kept) => {
    const names = Names.safeParse(kept).data ?? [];
    return name === '' ? names : [name, ...names.filter((one) => one !== name)].slice(0, MOST);
  });
