import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endpoint } from '../../city-endpoint/api/endpoint.ts';
import { decide } from '../../city-endpoint/decision.ts';
import { admitOffice } from '../../city-endpoint/offices.ts';
import { secret } from '../../support/secrets.ts';
import { openReceiver, type Receiver } from '../../city-endpoint/receiver.ts';
import { SubmissionMetadata } from '@shared/submission/wire';

interface Arrived {
  id: number;
  submissionId: string;
  receiptNumber: string;
  status: string;
  revision: number;
}

interface TownHall {
  receiver: Receiver;
  port: number;
  empties: () => Promise<void>;
}
/** One for all cities of a worker: its database takes seconds to begin, and no time to empty. It ends with the worker. */
let townHall: Promise<TownHall> | null = null;

async function openTownHall(): Promise<TownHall> {
  const folder = mkdtempSync(join(tmpdir(), 'city-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const receiver = await openReceiver({ folder, databaseUrl: 'memory', recipient: '流山市 介護支援課' });
  const app = endpoint(receiver);
  await app.listen({ host: '127.0.0.1', port: 0 });
  app.server.unref();
  const empties = async (): Promise<void> => {
    // Numbers go on: what is still on its way to an office of before finds none.
    await receiver.database.script('TRUNCATE office, token, claim, submission, change, audit');
    for (const place of ['incoming', 'files'])
      for (const name of readdirSync(join(folder, place))) rmSync(join(folder, place, name), { recursive: true });
  };
  return { receiver, port: (app.server.address() as AddressInfo).port, empties };
}

/**
 * 流山市 with the reference receiver on a real socket, and a wire before it that can be cut: the app's address stays the
 * same whether somebody answers there or not.
 */
export class City {
  readonly token = secret(`token-${crypto.randomUUID()}`);
  private readonly sockets = new Set<Socket>();
  /** How many bytes of each connection come through at first. */
  private lets = Infinity;
  private readonly held = new Map<Socket, Socket>();

  private constructor(
    private readonly receiver: Receiver,
    private readonly behind: number,
    private readonly wire: Server,
    private readonly port: number,
    private readonly empties: () => Promise<void>,
  ) {}

  /** With nothing in it, whatever a city before it has got. */
  static async open(): Promise<City> {
    const { receiver, port: behind, empties } = await (townHall ??= openTownHall());
    await empties();
    const wire = createServer();
    await new Promise<void>((listening) => wire.listen(0, '127.0.0.1', listening));
    const city = new City(receiver, behind, wire, (wire.address() as AddressInfo).port, empties);
    wire.on('connection', (socket) => city.passOn(socket));
    await receiver.database.transaction((queries) =>
      admitOffice(queries, {
        name: 'ひまわりの里 流山',
        networks: ['nagareyama-tritrus'],
        token: city.token,
        at: new Date(),
      }),
    );
    return city;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The wire is cut: what is on it breaks off, and nobody answers. */
  async goesAway(): Promise<void> {
    const closed = new Promise((done) => this.wire.close(done));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  async comesBack(): Promise<void> {
    await new Promise<void>((listening) => this.wire.listen(this.port, '127.0.0.1', listening));
  }

  /** From now on so many bytes of a request come through, and the rest when it is let on: a slow line. */
  holdsUpAfter(bytes: number): void {
    this.lets = bytes;
  }

  letsOn(): void {
    this.lets = Infinity;
    for (const [socket, onward] of this.held) socket.pipe(onward);
    this.held.clear();
  }

  arrived(): Promise<Arrived[]> {
    return this.receiver.database.query<Arrived>(
      'SELECT id, submission_id AS "submissionId", receipt_number AS "receiptNumber", status, revision FROM submission ORDER BY id',
    );
  }

  /** What the files of the paper that came last are called, and what they are. */
  async files(): Promise<SubmissionMetadata['files']> {
    const [last] = await this.receiver.database.query<{ metadata: string }>(
      'SELECT metadata FROM submission ORDER BY id DESC LIMIT 1',
    );
    return SubmissionMetadata.parse(JSON.parse(last?.metadata ?? 'null')).files;
  }

  /** What an officer decides. @param which paper; without it the one that came last */
  async decides(decision: 'returned' | 'accepted', comment = '', field = '', which = ''): Promise<void> {
    const decided = (await this.arrived()).findLast(({ submissionId }) => which === '' || submissionId === which);
    if (!decided) throw new Error('it has not arrived');
    const { id, revision } = decided;
    const judged = await decide(this.receiver.database, {
      ...{ id, revision, decision, comment, field },
      who: '担当',
      at: new Date(),
    });
    if (judged !== 'done') throw new Error(judged);
  }

  async close(): Promise<void> {
    if (this.wire.listening) await this.goesAway();
    await this.empties();
  }

  private passOn(socket: Socket): void {
    const onward = connect(this.behind, '127.0.0.1');
    socket.on('data', () => this.holdUp(socket, onward));
    for (const [from, to] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      this.sockets.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.sockets.delete(from);
        to.destroy();
      });
    }
  }

  private holdUp(socket: Socket, onward: Socket): void {
    if (socket.bytesRead < this.lets) return;
    this.held.set(socket, onward);
    socket.unpipe(onward);
  }
}
