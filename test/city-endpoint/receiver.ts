import type { Database } from './database/database.ts';
import { embedded } from './database/embedded.ts';
import { migrate } from './database/migrate.ts';
import { server } from './database/server.ts';
import { join } from 'node:path';
import { Files } from './files.ts';
import { holdFolder } from './own-folder.ts';
import { UploadPlaces } from './upload-places.ts';

/** What both doors, the app's and the staff's, lead to. */
export interface Receiver {
  database: Database;
  files: Files;
  uploads: UploadPlaces;
  /** The city's office, as people call it. */
  recipient: string;
  now: () => Date;
  log: { level: string } | false;
  close(): Promise<void>;
}

export interface ReceiverOptions {
  /** Files, and the embedded database. Processes that share a database share this too. */
  folder: string;
  /** `postgres://…`; none: PGlite in the folder. `memory`: PGlite that forgets, for tests. */
  databaseUrl?: string | undefined;
  recipient?: string;
  /** Bodies that one office may be sending at the same time, in each process. */
  uploadsAtOnce?: number;
  now?: () => Date;
  log?: { level: string } | false;
}

/** Opens database and folder and brings the tables up to date. */
export async function openReceiver(options: ReceiverOptions): Promise<Receiver> {
  const { folder, databaseUrl, recipient = '受付', uploadsAtOnce = 16, now = () => new Date(), log = false } = options;
  const files = await Files.open(folder, now());
  const { database, release } = await openDatabase(folder, databaseUrl);
  const close = async (): Promise<void> => {
    await database.close();
    release();
  };
  try {
    await migrate(database);
  } catch (error) {
    await close();
    throw error;
  }
  return { database, files, uploads: new UploadPlaces(uploadsAtOnce), recipient, now, log, close };
}

async function openDatabase(folder: string, url: string | undefined) {
  if (url === 'memory') return { database: await embedded(), release: () => {} };
  if (url !== undefined) return { database: server(url), release: () => {} };
  const release = holdFolder(folder);
  try {
    return { database: await embedded(join(folder, 'database')), release };
  } catch (error) {
    release();
    throw error;
  }
}
