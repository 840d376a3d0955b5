import { unwrap } from '@shared/problems/problem';
import { freeze, type FrozenSubmission, type NewFile } from '@shared/submission/frozen';
import { Submission } from '@shared/submission/submission';
import type { SubmissionMetadata } from '@shared/submission/wire';
import { kindOf } from './by-channels';

export const SUBMISSION_ID = '6f1c1a52-7d0e-4b7e-9b0e-0f2b7c1d9a01';

export const submissionFacts = (
  given: Partial<Omit<SubmissionMetadata, 'files'>> = {},
): Omit<SubmissionMetadata, 'files'> => ({
  submissionId: SUBMISSION_ID,
  network: 'nagareyama-tritrus',
  form: { id: '2', number: '流山市 様式2', title: '変更・修正申請書' },
  office: { name: 'ひまわりの里 流山', number: '1279999014' },
  paperDate: '2026-11-20',
  finalizedAt: '2026-11-20T03:00:00.000Z',
  corrects: null,
  ...given,
});

export const aNewFile = (given: Partial<NewFile> = {}): NewFile => ({
  name: '様式2_ひまわりの里 流山.docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  role: 'form',
  bytes: new TextEncoder().encode('PK 様式2'),
  ...given,
});

export const frozenSubmission = (id = SUBMISSION_ID, files = [aNewFile()]): FrozenSubmission =>
  unwrap(freeze(submissionFacts({ submissionId: id }), files));

/** One that was finalised just now. */
export function aSubmission(given: Partial<Submission> = {}): Submission {
  const id = given.id ?? SUBMISSION_ID;
  const { contentType, contentDigest, payloadDigest, files } = frozenSubmission(id);
  return Submission.parse({
    id,
    sequence: 1,
    documentId: 'paper-1',
    packId: 'nagareyama-tritrus',
    formId: '2',
    officeId: 'office-nagareyama',
    title: '様式2 変更・修正申請書',
    about: '流山　電話番号の変更',
    paperDate: '2026-11-20',
    channel: { kind: kindOf('endpoint'), id: 'endpoint', recipient: '流山市 介護支援課' },
    state: 'waiting',
    frozen: { attachmentId: 'attachment-1', contentType, contentDigest, payloadDigest, files },
    history: [{ at: '2026-11-20T03:00:00.000Z', what: 'finalized', note: '' }],
    ...given,
  });
}
