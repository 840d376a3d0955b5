import { createSocket } from 'node:dgram';
import { createServer, type AddressInfo } from 'node:net';

/** Sockets on this PC, outside of the app: whatever arrives at one, over TCP or UDP, was heard. */
export class Ears {
  private readonly heardAt = new Set<number>();
  private readonly closing: (() => void)[] = [];

  /** @returns a port at which both are listened to */
  async open(): Promise<number> {
    for (;;) {
      const server = createServer((socket) => {
        this.heardAt.add(port);
        // Whoever waits for an answer would keep others waiting.
        socket.on('error', () => {}).destroy();
      });
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      const { port } = server.address() as AddressInfo;
      const udp = createSocket('udp4').on('message', () => this.heardAt.add(port));
      const isBound = await new Promise<boolean>((settle) => {
        udp.once('error', () => settle(false)).bind(port, '127.0.0.1', () => settle(true));
      });
      this.closing.push(
        () => server.close(),
        () => udp.close(),
      );
      if (isBound) return port;
    }
  }

  hears(port: number): boolean {
    return this.heardAt.has(port);
  }

  close(): void {
    for (const close of this.closing.splice(0)) close();
  }
}
