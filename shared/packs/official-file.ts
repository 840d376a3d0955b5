import { z } from 'zod';

/** The official file that takes the place of a form's own: 市の公式ファイル. */
export const OfficialFile = z.object({
  packId: z.string().max(64),
  formId: z.string().max(64),
  /** Name of the file that was chosen. */
  originalName: z.string().max(300),
  /** SHA-256 of its bytes, hexadecimal. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  loadedOn: z.iso.date(),
});
export type OfficialFile = z.output<typeof OfficialFile>;
