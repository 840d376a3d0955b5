import type { ProblemDocument } from '@shared/submission/wire';
import { problemTypes } from '@shared/submission/wire';

type Complaint = ProblemDocument['errors'][number];

/** An answer that is a problem of the contract (RFC 9457). Thrown, and answered in one place. */
export class Refused extends Error {
  readonly status: number;
  readonly document: Partial<ProblemDocument>;
  readonly headers: Record<string, string>;

  constructor(status: number, document: Partial<ProblemDocument>, headers: Record<string, string> = {}) {
    super(document.title);
    this.name = 'Refused';
    this.status = status;
    this.document = { ...document, status };
    this.headers = headers;
  }

  static unauthorized = (): Refused =>
    new Refused(
      401,
      { title: '接続キーを確かめてください', detail: '接続キーが違うか、使えなくなっています。' },
      { 'www-authenticate': 'Bearer' },
    );

  static neverArrived = (): Refused =>
    new Refused(404, { type: problemTypes.unknownSubmission, title: '届いていません' });

  /** The request isn't one of the contract. */
  static malformed = (field: string, detail: string): Refused =>
    new Refused(400, { type: problemTypes.invalid, title: '形が違います', errors: [{ field, detail }] });

  static digestMismatch = (field: string): Refused =>
    new Refused(400, {
      type: problemTypes.digestMismatch,
      title: '届いたものが、送られたものと違います',
      detail: 'もう一度送ってください。',
      errors: [{ field, detail: '届いたバイト列の SHA-256 と違います' }],
    });

  static unacceptable = (errors: Complaint[]): Refused =>
    new Refused(422, { type: problemTypes.invalid, title: '受け付けられない内容があります', errors });

  static tooLarge = (): Refused =>
    new Refused(413, {
      type: problemTypes.tooLarge,
      title: '大きすぎます',
      detail: '本文は 50MB、ファイルは 1つ 20MB、10件までです。',
    });

  static busy = (seconds: number): Refused =>
    new Refused(
      429,
      { title: '混んでいます', detail: '少しあとで、もう一度送ってください。' },
      { 'retry-after': String(seconds) },
    );

  static unavailable = (seconds: number): Refused =>
    new Refused(
      503,
      { title: 'いまは受け付けられません', detail: '少しあとで、もう一度送ってください。' },
      { 'retry-after': String(seconds) },
    );
}
