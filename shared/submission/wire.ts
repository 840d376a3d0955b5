import { z } from 'zod';
import { date, instant } from '../ledger/field-types';

/**
 * What goes over the wire between the app and a city's endpoint. Documented for cities in
 * resources/city-endpoint.openapi.yaml; both sides are tested against it.
 */

/** What an endpoint takes, unless the city says less. In bytes. */
export const limits = { files: 10, fileBytes: 20 * 1024 * 1024, bodyBytes: 50 * 1024 * 1024 } as const;

export const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** In lower case, as crypto.randomUUID writes it. */
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

/** Characters are counted as JSON Schema does, and as people do: 𠮷 is one, though JavaScript's `length` says two. */
const textOf = (shortest: number, longest: number) =>
  z.string().refine((value) => {
    const { length } = [...value];
    return length >= shortest && length <= longest;
  }, `${shortest}〜${longest}文字ではありません`);

/** form: the paper itself · signed-scan: the paper, signed by hand and scanned · enclosure: what goes along */
export const fileRoles = ['form', 'signed-scan', 'enclosure'] as const;

export const SubmittedFile = z.object({
  /** As the person sees it. Never part of a path. */
  name: textOf(1, 200),
  mediaType: textOf(0, 127),
  role: z.enum(fileRoles),
  size: z.int().min(1).max(limits.fileBytes),
  /** SHA-256 in hex. */
  sha256: digest,
});
export type SubmittedFile = z.output<typeof SubmittedFile>;

/** Says what is handed in, by whom, and which bytes. Its digest is what both sides agree upon. */
export const SubmissionMetadata = z.object({
  /** Made by the app; also the Idempotency-Key. */
  submissionId: uuid,
  network: textOf(1, 64),
  form: z.object({ id: textOf(1, 64), number: textOf(0, 64), title: textOf(0, 200) }),
  office: z.object({ name: textOf(1, 200), number: textOf(0, 32) }),
  /** The paper's own date (申請日). */
  paperDate: date,
  finalizedAt: instant,
  /** The submission that came back (差戻し), which this one replaces. */
  corrects: uuid.nullable(),
  files: z.array(SubmittedFile).min(1).max(limits.files),
});
export type SubmissionMetadata = z.output<typeof SubmissionMetadata>;

/** The answer to a submission: 201, and the same again for the same key and payload. */
export const Receipt = z.object({
  submissionId: uuid,
  receiptNumber: textOf(1, 64),
  receivedAt: instant,
  /** As the receiver computed it from what arrived. */
  payloadDigest: digest,
});
export type Receipt = z.output<typeof Receipt>;

const decisions = ['received', 'returned', 'accepted', 'withdrawn'] as const;

/** How far the city is with a submission. `revision` counts up with each change. */
export const SubmissionStatus = z.object({
  submissionId: uuid,
  receiptNumber: textOf(1, 64),
  payloadDigest: digest,
  status: z.enum(decisions),
  revision: z.int().min(1),
  at: instant,
  comment: textOf(0, 2000).default(''),
  /** Path of the field that the comment is about, as in the pack; empty when it is about the whole paper. */
  field: textOf(0, 200).default(''),
});
export type SubmissionStatus = z.output<typeof SubmissionStatus>;

/** Statuses that changed after a cursor, the oldest first. The cursor is the receiver's; the app only hands it back. */
export const StatusPage = z.object({
  changes: z.array(SubmissionStatus).max(200),
  next: textOf(0, 500),
  hasMore: z.boolean(),
});
export type StatusPage = z.output<typeof StatusPage>;

/** The answer to つながるか確かめる: whose token it is, and what the city takes from it. */
export const Connection = z.object({
  /** The city's office, as people call it. */
  recipient: textOf(1, 200),
  office: z.object({ name: textOf(1, 200) }),
  networks: z.array(textOf(1, 64)).max(100),
  limits: z.object({
    files: z.int().min(1).max(limits.files),
    fileBytes: z.int().min(1).max(limits.fileBytes),
    bodyBytes: z.int().min(1).max(limits.bodyBytes),
  }),
});
export type Connection = z.output<typeof Connection>;

/** RFC 9457, with the fields that have something wrong. */
export const ProblemDocument = z.looseObject({
  type: textOf(0, 500).default('about:blank'),
  title: textOf(0, 500).default(''),
  status: z.int().min(100).max(599).optional(),
  detail: textOf(0, 2000).default(''),
  errors: z
    .array(z.object({ field: textOf(0, 200), detail: textOf(0, 1000) }))
    .max(100)
    .default([]),
});
export type ProblemDocument = z.output<typeof ProblemDocument>;

/** `type` of the problems that the contract names; what comes after it in the URN is stable. */
export const problemTypes = {
  keyReused: 'urn:renkei:problem:key-reused',
  digestMismatch: 'urn:renkei:problem:digest-mismatch',
  invalid: 'urn:renkei:problem:invalid',
  tooLarge: 'urn:renkei:problem:too-large',
  unknownNetwork: 'urn:renkei:problem:unknown-network',
  decided: 'urn:renkei:problem:already-decided',
  /** Withdrawn before it arrived: what comes later under this key is turned away. */
  withdrawn: 'urn:renkei:problem:withdrawn',
  /** The receiver can't go on from this cursor; from the beginning it can. */
  unknownCursor: 'urn:renkei:problem:unknown-cursor',
  /** The receiver has never heard of this submission. Any other 404 may come from somebody who is no receiver at all. */
  unknownSubmission: 'urn:renkei:problem:unknown-submission',
} as const;
