import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { NetworkFault, Send, Sent } from '../../../electron/outbox/send';

/** The app sends through Chromium; where there is no Electron, Node's own client stands in for it. */
export const nodeSend: Send = ({ method, url, headers, body, signal, onHead }) =>
  new Promise<Sent>((settle) => {
    const failed = (error: NodeJS.ErrnoException): void => settle({ ok: false, fault: faultOf(error) });
    const asking = request(url, { method, headers, agent: false, ...(signal && { signal }) }, (response) => {
      onHead?.(response.statusCode ?? 0);
      buffer(response).then(
        (content) => {
          const told = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
          const answer = {
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(told) as Record<string, string>,
            body: new Uint8Array(content),
          };
          settle({ ok: true, answer });
        },
        (error: NodeJS.ErrnoException) => failed(error),
      );
    });
    asking.on('error', failed);
    asking.end(body ?? undefined);
  });

const faultOf = ({ code, name }: NodeJS.ErrnoException): NetworkFault => {
  if (name === 'AbortError') return { cause: 'stopped' };
  return { cause: code === 'ECONNREFUSED' ? 'refused' : 'cut-off' };
};
