import { failure, type Result } from '@shared/problems/problem';
import type { FillQueue } from '../../filling/fill-queue';

const BEGINNING = '%PDF-';

/** Another program's PDF with the form's title and its language: read and written where there are no powers. Problems: `pdf/unread`, `form/…`. */
export async function finishPdf(
  jobs: Pick<FillQueue, 'run'>,
  pdf: Uint8Array,
  title: string,
): Promise<Result<Uint8Array>> {
  const finished = await jobs.run({ kind: 'finish-pdf', pdf, title });
  if (!finished.ok) return finished;
  const bytes: unknown = finished.value;
  const isPdf =
    bytes instanceof Uint8Array && Array.from(BEGINNING, (c) => c.charCodeAt(0)).every((c, i) => bytes[i] === c);
  return isPdf ? finished : failure('pdf/unread', { reason: 'no PDF' });
}
