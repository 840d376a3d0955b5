import { constants } from 'node:os';
import { problemSentences, type ProblemCode } from '@shared/problems/catalog';

declare const loggable: unique symbol;

/** A word of the log: nothing but what this file lets through. */
export type LogWord = string & { readonly [loggable]: true };

/** Turns a value into a word of the log. Whatever it is given, only words that are known beforehand come out. */
export interface LogKind<Value> {
  (value: Value): LogWord;
  /** The same of a text that says it was written by this kind: a file can be anybody's. */
  readonly read: (text: string) => LogWord;
}

/** What stands for a value that isn't among the words. */
export const OTHER = '?' as LogWord;

export const logKind = <Value>(write: (value: Value) => LogWord, read: (text: string) => LogWord): LogKind<Value> =>
  Object.assign((value: Value) => write(value), { read });

/** One of some words. */
export function oneOf<const W extends string>(words: readonly W[]): LogKind<W> {
  const known: ReadonlySet<string> = new Set(words);
  const word = (value: string): LogWord => (known.has(value) ? (value as LogWord) : OTHER);
  return logKind(word, word);
}

/** How many. A number with five digits may be somebody's: of a telephone, of a post code. */
export const count: LogKind<number> = logKind(
  (value) => (Number.isInteger(value) && value >= 0 && value <= 9_999 ? String(value) : OTHER) as LogWord,
  (text) => (/^\d{1,4}$/.test(text) ? (text as LogWord) : OTHER),
);

export const flag: LogKind<boolean> = logKind(
  (value) => (value === true ? 'yes' : value === false ? 'no' : OTHER) as LogWord,
  (text) => (text === 'yes' || text === 'no' ? text : OTHER) as LogWord,
);

export type Version = `${number}.${number}.${number}`;

const VERSION = /^\d{1,3}\.\d{1,3}\.\d{1,4}$/;

/** @returns undefined for anything else than three numbers */
export const versionOf = (text: string | undefined): Version | undefined =>
  typeof text === 'string' && VERSION.test(text) ? (text as Version) : undefined;

/** Of a program. */
export const version: LogKind<Version | undefined> = logKind(
  (value) => (versionOf(value) ?? OTHER) as LogWord,
  (text) => (versionOf(text) ?? OTHER) as LogWord,
);

/** What the system, Node and the database call a fault, beside the codes of our own. */
const SYSTEM_CODES =
  `ABORT_ERR ERR_INVALID_ARG_TYPE ERR_INVALID_ARG_VALUE ERR_INVALID_STATE ERR_INVALID_URL ERR_MODULE_NOT_FOUND ERR_OUT_OF_RANGE
  ERR_SOCKET_CLOSED ERR_STREAM_DESTROYED ERR_STREAM_PREMATURE_CLOSE ERR_STREAM_WRITE_AFTER_END ERR_TLS_CERT_ALTNAME_INVALID
  ERR_UNHANDLED_REJECTION ERR_WORKER_INIT_FAILED ERR_WORKER_OUT_OF_MEMORY ERR_WORKER_PATH ERR_WORKER_UNSERIALIZABLE_ERROR
  ERR_DLOPEN_FAILED CERT_HAS_EXPIRED DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_VERIFY_LEAF_SIGNATURE
  ENOTFOUND EAI_AGAIN EAUTH EENVELOPE EMESSAGE ESOCKET ETLS EDNS EPROTOCOL ECONNECTION`.split(/\s+/);

const CODES: ReadonlySet<string> = new Set([
  ...SYSTEM_CODES,
  ...Object.keys(constants.errno),
  ...Object.keys(problemSentences),
]);

/** The code of a problem, which says what a person was told; `ok` where there was none. */
export const resultCode: LogKind<ProblemCode | 'ok'> = logKind(codeOrOk, codeOrOk);

function codeOrOk(value: string): LogWord {
  return (value === 'ok' || CODES.has(value) ? value : OTHER) as LogWord;
}

/** What a thrown thing says of itself beside its message: a code that is known. */
export const faultCode = (value: unknown): LogWord =>
  (typeof value === 'string' && CODES.has(value) ? value : OTHER) as LogWord;

/** Classes of faults. Any other is an `Error`. */
export const faultNames = [
  ...(['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'EvalError', 'URIError'] as const),
  ...([
    'AggregateError',
    'AbortError',
    'DOMException',
    'SystemError',
    'AssertionError',
    'Refusal',
    'ZodError',
  ] as const),
  ...(['NotFoundError', 'QuotaExceededError', 'InvalidStateError', 'TransactionInactiveError'] as const),
  ...(['ConstraintError', 'DataError', 'VersionError', 'UnknownError', 'NotAllowedError', 'SecurityError'] as const),
  ...(['NetworkError', 'TimeoutError', 'DataCloneError', 'ReadOnlyError', 'OperationError', 'EncodingError'] as const),
  ...([
    'DexieError',
    'DatabaseClosedError',
    'OpenFailedError',
    'BulkError',
    'ModifyError',
    'PrematureCommitError',
  ] as const),
  ...([
    'InvalidAccessError',
    'MissingAPIError',
    'SchemaError',
    'UpgradeError',
    'CompileError',
    'RuntimeError',
  ] as const),
] as const;

export type FaultName = (typeof faultNames)[number];

const NAMES: ReadonlySet<string> = new Set(faultNames);

/** The class of what was thrown; `Error` for one that we don't know, as a name can be given by anybody. */
export const faultName = (name: unknown): FaultName =>
  typeof name === 'string' && NAMES.has(name) ? (name as FaultName) : 'Error';
