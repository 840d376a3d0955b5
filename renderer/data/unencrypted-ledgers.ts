import Dexie from 'dexie';
import { unencryptedNames } from './database';

/** Whether ledgers of the versions that didn't encrypt yet still lie on this PC. */
export async function hasUnencryptedLedgers(): Promise<boolean> {
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  return unencryptedNames.some((name) => names.includes(name));
}

/** Erases them. They are not carried over: nobody was to put real people into them. */
export const eraseUnencryptedLedgers = async (): Promise<void> => {
  await Promise.all(unencryptedNames.map((name) => Dexie.delete(name)));
};
