import type { ElectronApplication } from '@playwright/test';
import type { StretchCost, StretchJob } from '@shared/vault/passphrase';

type Measures = typeof globalThis & { measuresPassphrases?: true };

/** What main measures with before a passphrase is set. */
const MEASURED = '測るためのもの';
/** Milliseconds that the usual cost takes on the PC that main finds: a second and a little less. */
const TOOK = 977;
/** What main makes of them: a mebibyte more than the least, which a PC of a test alone comes to. */
const MARK: StretchCost = { memory: 66_560, passes: 3, lanes: 1 };
/** What such a passphrase is stretched with instead. */
const NEXT_TO_NOTHING: StretchCost = { memory: 1_024, passes: 1, lanes: 1 };

/**
 * Takes from main what a passphrase costs: half a second of the processor for each that a test sets or types. Nothing is measured, but a
 * PC found on which the usual cost takes nearly a second; it chooses {@link MARK}. A passphrase whose file says so was set in a
 * test, and is stretched in the same thread, by the same algorithm, with next to nothing; any other costs what its file says. There is no
 * door for it in the app. That a passphrase costs what was measured, and never less than the least, say
 * test/electron/keychain/measured-cost.test.ts and stretch-thread.test.ts, and with all of its cost e2e/keys/keys.test.ts.
 */
export const isASlowPc = (app: ElectronApplication): Promise<void> =>
  app.evaluate(
    (_electron, { measured, took, mark, cost }) => {
      const threads = process.getBuiltinModule('node:worker_threads');
      const { syncBuiltinESMExports } = process.getBuiltinModule('node:module');
      const own = performance.now.bind(performance);
      let ahead = 0;
      performance.now = () => own() + ahead;
      const { Worker } = threads;
      type Given = ConstructorParameters<typeof Worker>;
      threads.Worker = class extends Worker {
        private readonly began: number;

        constructor(...given: Given) {
          const began = own();
          super(...given);
          this.began = began;
        }

        override postMessage(...given: Parameters<InstanceType<typeof Worker>['postMessage']>): void {
          const job = given[0] as Partial<StretchJob> | null;
          if ((globalThis as Measures).measuresPassphrases || job?.passphrase === undefined || !job.cost)
            return super.postMessage(...given);
          if (job.passphrase === measured) {
            ahead += took - (own() - this.began);
            this.emit('message', new Uint8Array(32));
          } else if (JSON.stringify(job.cost) === JSON.stringify(mark)) super.postMessage({ ...job, cost });
          else super.postMessage(...given);
        }
      };
      syncBuiltinESMExports();
    },
    { measured: MEASURED, took: TOOK, mark: MARK, cost: NEXT_TO_NOTHING },
  );

/** In this process the next passphrases cost what main measures, as on an office's PC. */
export const measuresPassphrases = (app: ElectronApplication): Promise<void> =>
  app.evaluate(() => void ((globalThis as Measures).measuresPassphrases = true));
