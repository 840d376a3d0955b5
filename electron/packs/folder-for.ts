import type { PackRepository } from './pack-repository';

/** The folder of a pack in the profile; for a new one a name under which no other pack lies, whatever folders are called. */
export async function folderFor(packId: string, shelf: Pick<PackRepository, 'list'>): Promise<string> {
  const there = (await shelf.list()).filter(({ origin, pack }) => origin === 'profile' && pack.ok);
  const own = there.find(({ pack }) => pack.ok && pack.value.id === packId);
  if (own) return own.name;
  const taken = new Set(there.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? packId : `${packId}-${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
