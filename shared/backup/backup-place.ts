import { z } from 'zod';

/** A place as a person knows it. Its path stays in main. */
export const BackupPlace = z.object({
  id: z.enum(['this-pc', 'chosen']),
  kind: z.enum(['this-pc', 'drive', 'disk', 'network', 'folder', 'cloud']),
  /** `E:`, `server\share`, `OneDrive`, or the folder's name. */
  name: z.string(),
});
export type BackupPlace = z.output<typeof BackupPlace>;
