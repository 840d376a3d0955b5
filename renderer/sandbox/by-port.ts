/**
 * Does what is asked by the port that main hands over, once. All that such a page knows it is told by the port, and the port is all by
 * which it is heard (electron/jobs/sandbox-place.ts).
 *
 * @param begin what does the jobs
 */
export function byPort<Asked>(begin: (send: (message: unknown) => void) => (asked: Asked) => unknown): void {
  window.addEventListener(
    'message',
    ({ ports: [port] }) => {
      if (!port) return;
      const work = begin((message) => port.postMessage(message));
      port.onmessage = ({ data }: MessageEvent<Asked>) => void work(data);
    },
    { once: true },
  );
}
