import type { ElectronApplication } from '@playwright/test';

type Measures = typeof globalThis & { measuresPassphrases?: true };

/**
 * Takes from main the measuring of what a passphrase is to cost: it finds a PC on which the least takes a second, so the least
 * it is. Each passphrase that a test sets or types would otherwise be stretched for a second of a quick machine. How the cost follows
 * from what was measured, test/electron/keychain/measured-cost.test.ts says.
 */
export const isASlowPc = (app: ElectronApplication): Promise<void> =>
  app.evaluate(() => {
    const threads = process.getBuiltinModule('node:worker_threads');
    const { syncBuiltinESMExports } = process.getBuiltinModule('node:module');
    const own = performance.now.bind(performance);
    let ahead = 0;
    performance.now = () => own() + ahead;
    const MEASURED = '測るためのもの';
    const { Worker } = threads;
    threads.Worker = class extends Worker {
      override postMessage(...given: Parameters<InstanceType<typeof Worker>['postMessage']>): void {
        const isMeasured = (given[0] as { passphrase?: string } | null)?.passphrase === MEASURED;
        if (!isMeasured || (globalThis as Measures).measuresPassphrases) return super.postMessage(...given);
        ahead += 1_000;
        this.emit('message', new Uint8Array(32));
      }
    };
    syncBuiltinESMExports();
  });

/** In this process the next passphrases cost what main measures, as on an office's PC. */
export const measuresPassphrases = (app: ElectronApplication): Promise<void> =>
  app.evaluate(() => void ((globalThis as Measures).measuresPassphrases = true));
