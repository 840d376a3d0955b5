import { createServer, type AddressInfo } from 'node:net';
import type * as tls from 'node:tls';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { aMailOrder } from '../../builders/order';
import { aDesk } from './mail-to-send';

const asked = vi.hoisted(() => [] as tls.ConnectionOptions[]);
vi.mock('node:tls', async (original) => {
  const real = await original<typeof tls>();
  const connect = (options: tls.ConnectionOptions, ready?: () => void): tls.TLSSocket => {
    asked.push(options);
    return real.connect(options, ready);
  };
  // Older Nodes have none.
  return { ...real, connect, getCACertificates: undefined };
});

const server = createServer((socket) => socket.on('error', () => {}).end());
beforeAll(() => new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening)));
afterAll(() => void server.close());

// A server of an older TLS can't be had: OpenSSL itself speaks none any more, and stands behind this line.
test('mail goes by TLS 1.2 and newer, and to a server whose certificate was checked', async () => {
  const { port } = server.address() as AddressInfo;
  const account = { user: 'kyotaku', password: 'himitsu-no-kotoba', security: 'tls', host: '127.0.0.1' } as const;
  await aDesk({ port, ...account }).send(aMailOrder());
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({ minVersion: 'TLSv1.2' });
  expect([asked[0]?.rejectUnauthorized ?? true, asked[0]?.maxVersion]).toEqual([true, undefined]);
});
