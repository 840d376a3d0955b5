import { z } from 'zod';

/** What the app remembers about itself. No personal data: settings lie in the clear. */
export const Settings = z.object({
  textSize: z.enum(['standard', 'large', 'largest']).default('standard'),
  /** The ledger that was open last: none yet, the sample, or the office's own. */
  ledger: z.enum(['none', 'sample', 'own']).default('none'),
  /** Id of the office in use; null for すべての事業所. */
  officeId: z.string().max(100).nullable().default(null),
  /** The person at this PC, as history names them. */
  userName: z.string().max(50).default(''),
  window: z
    .object({ x: z.number(), y: z.number(), width: z.number(), height: z.number(), maximized: z.boolean() })
    .nullable()
    .default(null),
});
export type Settings = z.output<typeof Settings>;
export const defaultSettings: Settings = Settings.parse({});
