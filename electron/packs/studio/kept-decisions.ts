import { join } from 'node:path';
import { z } from 'zod';
import { PlaceDecisions } from '@shared/ipc/form-studio';
import { failure, success, type Result } from '@shared/problems/problem';
import { readBounded } from '../pack-folder';

/** What lies beside form.json of a form that was made on the screen: whoever changes it, or makes next year's, begins from it. */
const KeptDecisions = z.object({
  format: z.literal(1),
  /** The name that the city's file had. */
  file: z.string().max(300),
  decisions: PlaceDecisions,
});
export type KeptDecisions = z.output<typeof KeptDecisions>;

export const DECISIONS_FILE = 'decisions.json';
const LARGEST = 32 * 1024 * 1024;

/** Anybody may have written it. @param folder of the pack. Problem: `studio/no-decisions` */
export async function readKeptDecisions(folder: string, formId: string): Promise<Result<KeptDecisions>> {
  const read = await readBounded(join(folder, formId, DECISIONS_FILE), LARGEST);
  if (!read.ok) return failure('studio/no-decisions', {});
  try {
    return success(KeptDecisions.parse(JSON.parse(new TextDecoder().decode(read.value))));
  } catch {
    return failure('studio/no-decisions', {});
  }
}
