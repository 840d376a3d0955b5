import type { ParsedInput } from '@shared/ipc/contract';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import { failure, success, type Result } from '@shared/problems/problem';
import { contentDigestOf, freeze } from '@shared/submission/frozen';
import type { OpenForm } from '../packs/pack-repository';
import { paperDigest } from './paper-digest';
import type { PaperReviews } from './paper-reviews';
import { sha256 } from '../storage/sha256';

type Frozen = ParsedInput<'reviews:release'>;
/** A paper filled as it leaves, here and now. */
interface Filled {
  open: OpenForm;
  evaluation: Evaluation;
  bytes: Uint8Array;
}

/**
 * Main's word for a frozen body: what 管理者 freezes has it; of anybody else, a body that holds approved papers, byte for byte, and nothing else. A
 * scan is what a hand has signed since, and says nothing that could be compared: 管理者 sends it. Problems: of filling; `review/not-approved`,
 * `review/scan`, `submission/other-bytes`.
 */
export async function releaseFrozen(
  { metadata, body, offsets, papers }: Frozen,
  reviews: Pick<PaperReviews, 'isOn' | 'isHeld' | 'mayLeave' | 'seal'>,
  fill: (paper: Frozen['papers'][number]) => Promise<Result<Filled>>,
): Promise<Result<{ seal: string }>> {
  // Nobody collects words for the day on which the office chooses it.
  if (!(await reviews.isOn())) return failure('review/not-released', {});
  if (await reviews.isHeld()) {
    const { files, ...facts } = metadata;
    if (files.some(({ role }) => role !== 'form')) return failure('review/scan', {});
    const inside = files.map(({ size, sha256: _, ...file }, i) => {
      const from = offsets[i] ?? 0;
      return { ...file, bytes: body.slice(from, from + size) };
    });
    // Whatever else lay between the files would be another body than this one.
    const anew = freeze(facts, inside);
    if (!anew.ok) return anew;
    if (anew.value.contentDigest !== contentDigestOf(body)) return failure('submission/other-bytes', {});
    const approved = new Set<string>();
    let isNamed = false;
    for (const paper of papers) {
      const filled = await fill(paper);
      if (!filled.ok) return filled;
      const { pack, form } = filled.value.open;
      // What the body says that it is was never on anybody's screen.
      if (pack.id !== facts.network) return failure('review/not-approved', {});
      const { id, number, title } = facts.form;
      isNamed ||= form.id === id && form.shortTitle === title && number.endsWith(form.number);
      const may = await reviews.mayLeave(paperDigest(filled.value.open, filled.value.evaluation), paper.seal);
      if (!may.ok) return may;
      approved.add(sha256(filled.value.bytes));
    }
    if (!isNamed || inside.some(({ bytes }) => !approved.has(sha256(bytes)))) return failure('review/not-approved', {});
  }
  return success({ seal: await reviews.seal('frozen', contentDigestOf(body)) });
}
