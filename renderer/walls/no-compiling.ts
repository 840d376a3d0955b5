import { z } from 'zod';

/** Before any schema is made: zod would otherwise try to compile its checks, which the page's policy forbids and says aloud. */
z.config({ jitless: true });
