import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwrap } from '@shared/problems/problem';
import type { SubmissionStatus } from '@shared/submission/wire';
import { EndpointClient } from '../../electron/outbox/endpoint-client.ts';
import { startReceiver, type ReceiverProcess } from '../city-endpoint/support/process.ts';
import { nodeSend } from '../electron/outbox/node-send.ts';
import { FaultProxy, type Fault } from '../support/fault-proxy.ts';
import { newTotpSecret } from '../city-endpoint/staff/totp.ts';
import { Officer, type OfficerLogin } from './officer.ts';

/** Networks whose papers it takes, each behind a wire of its own: for the app they are two receivers. */
export const NETWORKS = ['nagareyama-tritrus', 'tsuruoka-finelink'] as const;

/** The reference receiver as a process of its own, on PGlite in a folder, and the wires that lead to it. */
export class City {
  private cursor: string | null = null;

  readonly officer: Officer;

  private constructor(
    private readonly folder: string,
    login: OfficerLogin,
    readonly token: string,
    private process: ReceiverProcess,
    private readonly wires: Map<string, FaultProxy>,
  ) {
    this.officer = new Officer(() => this.process.staffUrl, login);
  }

  static async open(): Promise<City> {
    const folder = mkdtempSync(join(tmpdir(), 'city-'));
    const login = { name: '市 花子', password: `pw-${crypto.randomUUID()}`, totp: newTotpSecret() };
    const token = `token-${crypto.randomUUID()}`;
    const process = await startReceiver(
      ['--data', folder, '--office', 'ひまわりの里 流山', '--token', token, '--officer', login.name],
      {
        CITY_OFFICER_PASSWORD: login.password,
        CITY_OFFICER_TOTP: login.totp,
      },
    );
    const wires = new Map<string, FaultProxy>();
    for (const network of NETWORKS) wires.set(network, await FaultProxy.open(portOf(process)));
    return new City(folder, login, token, process, wires);
  }

  /** Where the app sends a network's papers to. */
  url = (packId: string): string => this.wires.get(packId)?.url ?? '';

  goesWrong(nextFault: () => Fault | null): void {
    for (const wire of this.wires.values()) wire.nextFault = nextFault;
  }

  /** Takes the tally of faults that came to pass since the last time. */
  takeMet(): Map<string, number> {
    const met = new Map<string, number>();
    for (const wire of this.wires.values()) {
      for (const [name, times] of wire.met) met.set(name, (met.get(name) ?? 0) + times);
      wire.met.clear();
    }
    return met;
  }

  /** As a power cut does. It comes back on the same folder, at another port. */
  async isKilled(): Promise<void> {
    await this.process.kill();
    this.process = await startReceiver(['--data', this.folder]);
    for (const wire of this.wires.values()) wire.receiverPort = portOf(this.process);
  }

  /** A cursor behind everything that has happened there. */
  async now(): Promise<string> {
    const { next } = await this.changes(this.cursor);
    return (this.cursor = next);
  }

  /** All that happened there after a cursor, by a wire on which nothing goes wrong. */
  async changes(after: string | null): Promise<{ changes: SubmissionStatus[]; next: string }> {
    const client = new EndpointClient(
      { packId: NETWORKS[0], url: this.process.url, token: this.token },
      nodeSend,
      () => new Date(),
    );
    const changes: SubmissionStatus[] = [];
    for (let [from, hasMore] = [after, true]; ;) {
      const page = unwrap(await client.changes(from));
      changes.push(...page.changes);
      [from, hasMore] = [page.next, page.hasMore];
      if (!hasMore) return { changes, next: page.next };
    }
  }

  /** Whether the very bytes of a file lie in its folder. */
  async has({ sha256, bytes }: { sha256: string; bytes: Uint8Array }): Promise<boolean> {
    const kept = await readFile(join(this.folder, 'files', sha256)).catch(() => null);
    return kept !== null && kept.equals(bytes) && createHash('sha256').update(kept).digest('hex') === sha256;
  }

  async close(): Promise<void> {
    for (const wire of this.wires.values()) await wire.close();
    await this.process.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const portOf = ({ url }: ReceiverProcess): number => Number(new URL(url).port);
