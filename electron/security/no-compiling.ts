import { z } from 'zod';

/**
 * Before any schema is made: zod would otherwise write and compile a function for each of them at its first use. Packs, settings and the
 * first questions of the page use most schemas once, and compiling took longer than what it saved; afterwards both are as quick.
 */
z.config({ jitless: true });
