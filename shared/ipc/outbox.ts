import { z } from 'zod';
import { instant } from '../ledger/field-types';
import { problemOf, type Problem } from '../problems/problem';
import { Letter } from '../submission/letter';
import { digest, limits, Receipt, SubmissionStatus } from '../submission/wire';
import { LedgerKind } from '../vault/ledger-kind';
import { ProblemDto } from '../problems/problem-dto';
import { Seal } from './reviews';
import { bytesUpTo, Cancelled, ContentDigest } from './wire-types';

/** A pack's id, as it may stand in the name of a keychain entry. */
const PackId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
/** One network of one ledger; each has an endpoint of its own. */
export const OfNetwork = z.object({ kind: LedgerKind, packId: PackId });

/** 提出先: where a network's papers go electronically, for 設定. */
export const EndpointState = z.object({
  url: z.string().nullable(),
  hasToken: z.boolean(),
  /** False: this PC has no keychain, and the 接続キー is forgotten when the app ends. */
  keeps: z.boolean(),
  /** Why the 接続キー can't be kept, or not be had at this moment. */
  problem: ProblemDto.nullable(),
});
export type EndpointState = z.output<typeof EndpointState>;

/**
 * `url`: as typed; null takes address and 接続キー away. `token`: as typed; left out, the one that is there stays, as long as
 * the address stays at the same host; null takes it away.
 */
export const SetEndpoint = OfNetwork.extend({
  url: z.string().max(2000).nullable(),
  token: z.string().max(4000).nullable().optional(),
});
/** Main itself asks the person before papers may go to another host. */
export const EndpointSet = z.discriminatedUnion('cancelled', [
  Cancelled,
  z.object({ cancelled: z.literal(false), state: EndpointState }),
]);
export type EndpointSet = z.output<typeof EndpointSet>;

/** Frozen bytes on their way: the same for every try, and nothing of them made anew. */
const FrozenBytes = OfNetwork.extend({
  /** The submission's: also the Idempotency-Key. */
  id: z.uuid(),
  /** Main's word that it may leave, where the office asks for an approval. */
  released: Seal.optional(),
  /** Compared with `body` before anything is sent. */
  contentDigest: ContentDigest,
  body: bytesUpTo<Uint8Array<ArrayBuffer>>(limits.bodyBytes, 1),
});
/** To a city's endpoint. */
export const EndpointOrder = FrozenBytes.extend({
  by: z.literal('endpoint'),
  contentType: z.string().regex(/^multipart\/form-data; boundary=[\w-]{1,70}$/),
  payloadDigest: digest,
});
export type EndpointOrder = z.output<typeof EndpointOrder>;
/** A letter: its files are pieces of `body`, each compared with its own digest. */
export const MailOrder = FrozenBytes.extend({
  by: z.literal('mail'),
  letter: Letter,
  files: z
    .array(
      z.object({
        name: z.string().min(1).max(200),
        mediaType: z.string().max(127),
        offset: z.int().min(0),
        size: z.int().min(1).max(limits.fileBytes),
        sha256: digest,
      }),
    )
    .min(1)
    .max(limits.files),
});
export type MailOrder = z.output<typeof MailOrder>;
export const Order = z.discriminatedUnion('by', [EndpointOrder, MailOrder]);
export type Order = z.output<typeof Order>;

/** As many papers of one receiver are with main at once: the first on its way, the others behind it. */
export const MOST_AHEAD = 96;

/**
 * Papers to be sent, for each network in this order: one leaves when the receiver has taken the one ahead of it, and not at
 * all when it hasn't. The page has written each of them down as begun before.
 */
export const Orders = z.object({ orders: z.array(Order).min(1).max(1000) });
export type Orders = z.output<typeof Orders>;

/** What all papers that go on while the screen is locked may weigh together, in bytes. The rest waits in the ledger. */
export const KEPT_GOING_BYTES = 100 * 1024 * 1024;

/**
 * Papers that main sends by itself while the screen is locked, for each network in this order. The page has written each of
 * them down as begun before it hands them over: from then on the city may have it.
 */
export const BackgroundSendRequest = z.object({
  orders: z
    .array(
      // Never mail: cut off behind a locked screen, it would have to be asked about.
      EndpointOrder.extend({
        /** Tries so far, so that the waits go on where they were. */
        attempts: z.int().min(0),
        notBefore: instant.nullable(),
      }),
    )
    .max(200)
    .refine((orders) => orders.reduce((sum, { body }) => sum + body.length, 0) <= KEPT_GOING_BYTES),
});
export type BackgroundSendRequest = z.output<typeof BackgroundSendRequest>;

/** Nothing came back, or the receiver can't at present: the same bytes may go again. */
const Later = z.object({
  kind: z.literal('later'),
  /** Milliseconds that the receiver asks for; null: the app's own waits (`retryDelay`). */
  wait: z.int().min(0).nullable(),
  /** The receiver answered, but can't take it now. */
  wasBusy: z.boolean(),
  problem: ProblemDto,
});
/** It will never work like this: a person must act. */
const Refused = z.object({
  kind: z.literal('refused'),
  problem: ProblemDto,
  /** Path of the field that is wrong, as in the pack; empty when it is about the whole. */
  field: z.string(),
});

/** One ahead got no receipt, or what waited was held back: not a byte of it has left in this try. */
const NotSent = z.object({ kind: z.literal('not-sent') });

/** The mail server took the letter. */
const SentOff = z.object({ kind: z.literal('sent') });
/** It was cut off when the mail server may have taken the letter. */
const Unsure = z.object({ kind: z.literal('unsure'), problem: ProblemDto });

/** How one try ended. What a receipt says is compared by `transition`, not here. */
export const SendOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('receipt'), receipt: Receipt }),
  SentOff,
  Unsure,
  NotSent,
  Refused,
  Later,
]);
export type SendOutcome = z.output<typeof SendOutcome>;
export const refusedBy = (why: Problem): z.output<typeof Refused> => ({
  ...{ kind: 'refused', problem: problemOf(why), field: '' },
});

/** `status` is null when the receiver has never heard of the paper: there is nothing to take back. */
export const WithdrawalOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('withdrawn'), status: SubmissionStatus.nullable() }),
  Refused,
  Later,
]);
export type WithdrawalOutcome = z.output<typeof WithdrawalOutcome>;

/** An outcome that the page has not confirmed as stored. `at`: when it came, by this PC's clock. */
export const OutboxResult = z.object({ id: z.uuid(), at: instant, outcome: SendOutcome });
export type OutboxResult = z.output<typeof OutboxResult>;

/** Bytes of the body that have left this PC. */
export const SendProgress = z.object({ id: z.uuid(), sent: z.int().min(0), total: z.int().min(0) });
export type SendProgress = z.output<typeof SendProgress>;

/**
 * What a page finds that was loaded anew or unlocked. Asking ends what main sends by itself: what is neither among the
 * results nor under way waits again, and its order is the page's.
 */
export const OutboxResults = z.object({ results: z.array(OutboxResult), underWay: z.array(SendProgress) });
export type OutboxResults = z.output<typeof OutboxResults>;

export const OfSubmission = z.object({ kind: LedgerKind, id: z.uuid() });
export const OfSubmissions = z.object({ kind: LedgerKind, ids: z.array(z.uuid()) });
/** `after`: the receiver's cursor; null begins at the beginning. */
export const PollChanges = OfNetwork.extend({ after: z.string().max(500).nullable() });
