import { once } from 'node:events';
import http, { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { withoutPacking } from './plain-messages.ts';

const { request } = http;
afterEach(() => {
  http.request = request;
});

test('what Playwright says to the app is not offered to be packed; whatever else it asks with stays', async () => {
  let came: IncomingHttpHeaders = {};
  const server = createServer(({ headers }, answer) => {
    came = headers;
    answer.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  withoutPacking();
  const { port } = server.address() as AddressInfo;
  const headers = { 'Sec-WebSocket-Version': 13, 'Sec-WebSocket-Extensions': 'permessage-deflate' };
  const asked = http.request({ host: '127.0.0.1', port, path: '/devtools', headers }).end();
  const [answer] = (await once(asked, 'response')) as [http.IncomingMessage];
  answer.resume();
  server.close();
  expect(came).toMatchObject({ 'sec-websocket-version': '13' });
  expect(came).not.toHaveProperty('sec-websocket-extensions');
});
