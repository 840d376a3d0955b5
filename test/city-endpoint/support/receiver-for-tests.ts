import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import type { FastifyInstance } from 'fastify';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { endpoint, type Patience } from '../api/endpoint.ts';
import { admitOffice } from '../offices.ts';
import { openReceiver, type Receiver, type ReceiverOptions } from '../receiver.ts';
import { OfficeClient } from './office-client.ts';
import { WASM_AS_IT_COMES } from './wasm-as-it-comes.ts';

// Each test file with a receiver has a process of its own.
for (const flag of WASM_AS_IT_COMES) setFlagsFromString(flag);

export interface RunningReceiver {
  receiver: Receiver;
  app: FastifyInstance;
  /** `http://127.0.0.1:PORT` */
  url: string;
  /** A client with the token of a new office. */
  office(name: string, networks?: string[]): Promise<OfficeClient>;
  close(): Promise<void>;
}

/** A receiver on a real socket, by default on PGlite in memory. */
export async function runReceiver(
  options: Partial<ReceiverOptions> & { patience?: Patience } = {},
): Promise<RunningReceiver> {
  const { patience, ...rest } = options;
  const receiver = await openReceiver({ folder: temporaryFolder(), databaseUrl: 'memory', ...rest });
  const app = endpoint(receiver, patience);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    receiver,
    app,
    url,
    office: (name, networks = ['nagareyama-tritrus']) => newOffice(receiver, url, name, networks),
    close: async () => {
      await app.close();
      await receiver.close();
    },
  };
}

async function newOffice(receiver: Receiver, url: string, name: string, networks: string[]): Promise<OfficeClient> {
  const token = `token-of-${name.replaceAll(/\W/g, '')}-${crypto.randomUUID()}`;
  await receiver.database.transaction((queries) => admitOffice(queries, { name, networks, token, at: new Date() }));
  return new OfficeClient(url, token);
}

/** Asks again and again until the answer is true. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(20);
}
