import type { ElectronApplication } from '@playwright/test';

type Handler = (...given: unknown[]) => unknown;
interface Held {
  original: Handler;
  asked: number;
  waiting: (() => void)[];
}
type Holding = typeof globalThis & { held: Record<string, Held> };

/** Holds back, or refuses, what main answers on one channel, and lets it go when a test says so. */
export class SlowChannel {
  private constructor(
    private readonly app: ElectronApplication,
    private readonly channel: string,
  ) {}

  /**
   * @param refusal the sentence it answers with; without one it is held back
   * @param after so many are answered as ever
   */
  static async on(
    app: ElectronApplication,
    channel: string,
    { refusal, after = 0 }: { refusal?: string; after?: number } = {},
  ): Promise<SlowChannel> {
    await app.evaluate(
      ({ ipcMain }, { channel, refusal, after }) => {
        const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
        const original = handlers.get(channel);
        if (!original) throw new Error('no such channel');
        const all = ((globalThis as Holding).held ??= {});
        if (all[channel]) throw new Error('held already');
        const held: Held = { original, asked: 0, waiting: [] };
        all[channel] = held;
        handlers.set(channel, async (...given) => {
          held.asked++;
          if (held.asked <= after) return original(...given);
          if (refusal !== undefined) return { ok: false, code: 'unexpected', message: refusal, details: {} };
          await new Promise<void>((resolve) => held.waiting.push(resolve));
          return original(...given);
        });
      },
      { channel, refusal, after },
    );
    return new SlowChannel(app, channel);
  }

  /** How often it was asked. */
  asked(): Promise<number> {
    return this.app.evaluate((_, channel) => (globalThis as Holding).held[channel]?.asked ?? 0, this.channel);
  }

  async letGo(): Promise<void> {
    await this.app.evaluate(({ ipcMain }, channel) => {
      const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
      const held = (globalThis as Holding).held[channel];
      if (!held) throw new Error('not held');
      handlers.set(channel, held.original);
      delete (globalThis as Holding).held[channel];
      for (const go of held.waiting) go();
    }, this.channel);
  }
}
