import './no-peers';
import '../walls/no-compiling';
import type { FillOrder } from '@shared/filling/fill-job';
import { fillJobs } from '@shared/filling/run-fill-job';
import { fflateCodec } from '@shared/forms/zip/fflate-codec';

/**
 * Where packs' expressions run and forms' files are read: a page that nobody sees, in a process that has no powers. All that it knows it
 * is told by the port, and the port is all by which it is heard (electron/jobs/sandbox-place.ts).
 */
window.addEventListener(
  'message',
  ({ ports: [port] }) => {
    if (!port) return;
    const work = fillJobs(
      fflateCodec,
      (message) => port.postMessage(message),
      () => performance.now(),
    );
    port.onmessage = ({ data }: MessageEvent<FillOrder>) => void work(data);
  },
  { once: true },
);
