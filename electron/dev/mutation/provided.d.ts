import 'vitest';
import type { Order } from './in-worker.mjs';

declare module 'vitest' {
  /** What in-vitest.mjs tells in-worker.mjs. */
  interface ProvidedContext {
    order: Order;
  }
}
