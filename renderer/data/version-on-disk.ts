/**
 * Native version of a database as it lies on disk; 0 when there is none. Dexie opens a newer one without complaint and
 * would write old records into it, so this is asked before it is let near. Nothing is made or changed.
 *
 * @throws the error of a database that can't be opened
 */
export async function versionOnDisk(name: string): Promise<number> {
  const databases = await indexedDB.databases();
  return databases.find((database) => database.name === name)?.version ?? 0;
}

/**
 * The same, by opening it: one whose file CURRENT is gone isn't listed, and yet opens with all of its records (tried).
 * Where there is none, the one that opening begins is taken back.
 */
export const versionByOpening = (name: string): Promise<number> =>
  new Promise((resolve, reject) => {
    let isNew = false;
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => {
      isNew = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      resolve(request.result.version);
      request.result.close();
    };
    request.onerror = () => {
      if (isNew) resolve(0);
      else reject(request.error ?? new Error('indexedDB'));
    };
  });
