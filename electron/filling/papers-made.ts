import { z } from 'zod';
import type { FillJob } from '@shared/filling/fill-job';

const bytes = z.instanceof(Uint8Array);
const Files = z.array(z.object({ bytes }));
const Filled = z.object({ bytes, further: Files.optional() });
const Many = z.array(z.object({ result: z.object({ value: z.object({ files: Files }) }) }).catch(nothing()));

function nothing() {
  return { result: { value: { files: [] } } };
}

/** The papers among what a job has come to. What says so may have been taken over: what isn't there is none. */
export function papersMade(kind: FillJob['kind'], value: unknown): Uint8Array[] {
  if (value instanceof Uint8Array) return [value];
  if (kind === 'fill-many')
    return (Many.safeParse(value).data ?? []).flatMap(({ result }) => bytesOf(result.value.files));
  const { data } = kind === 'fill' ? Filled.safeParse(value) : {};
  return data ? [data.bytes, ...bytesOf(data.further ?? [])] : [];
}

const bytesOf = (files: z.output<typeof Files>): Uint8Array[] => files.map((file) => file.bytes);
