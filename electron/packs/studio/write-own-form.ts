import { z } from 'zod';
import { withCopies } from '@shared/form-studio/write/copies';
import { withEvents, type HandedInForm } from '@shared/form-studio/write/hand-ins';
import { aboutWrittenForm, withDays, withKinds, withRefusals } from '@shared/form-studio/write/own-pack';
import type { StudioWork } from '@shared/ipc/form-studio';
import type { KnownChannels } from '@shared/packs/network-schema';
import { failure, success, type Result } from '@shared/problems/problem';
import type { FillQueue } from '../../filling/fill-queue';
import type { DraftFile } from './form-drafts';

/** form.json, and what pack.json has to know of it. */
export interface WrittenOwnForm extends HandedInForm {
  channels: readonly string[];
  json: Record<string, unknown>;
  origins: Record<string, number>;
}

/** Whoever reads a city's file may have been taken over by it. */
const Written = z.object({
  form: z.record(z.string(), z.unknown()),
  origins: z.record(z.string(), z.int().min(-1)),
});

/** A city's file beside form.json: its own name stands in what was decided. */
export const templateOf = (kind: DraftFile['kind']): string => `template.${kind}`;

/**
 * form.json of what was decided. It is made where the file is read; whoever reads the pack looks at it by the schema. Problems: `studio/no-title`,
 * `studio/nothing-decided`, those of reading the file.
 */
export async function writeOwnForm(
  { kind, bytes }: Pick<DraftFile, 'kind' | 'bytes'>,
  { form, decisions }: Pick<StudioWork, 'form' | 'decisions'>,
  id: string,
  { jobs, channels }: { jobs: Pick<FillQueue, 'run'>; channels: KnownChannels },
): Promise<Result<WrittenOwnForm>> {
  if (form.title.trim() === '') return failure('studio/no-title', {});
  if (decisions.every(({ state }) => state !== 'decided')) return failure('studio/nothing-decided', {});
  const template = templateOf(kind);
  const about = aboutWrittenForm(id, form, template, channels);
  const told = await jobs.run({ kind: 'write-form', file: template, template: bytes, about, decisions });
  if (!told.ok) return told;
  const written = Written.safeParse(told.value);
  if (!written.success) return failure('unexpected', { reason: 'no form' });
  // A PDF leaves as what it is.
  const leaving = kind === 'pdf' ? written.data.form : withRefusals(written.data.form, form);
  const { number, title } = about;
  const { handIns = [], effectiveFrom, effectiveTo } = form;
  const json = withEvents(
    withDays(withKinds(withCopies(leaving, kind === 'pdf' ? [] : form.copies), form), form),
    handIns,
  );
  const { origins } = written.data;
  return success({ id, number, title, handIns, effectiveFrom, effectiveTo, channels: about.channels, json, origins });
}
