/** Where in an exchange of HTTP/1.1 something can go wrong, in the order in which its bytes go by. */
export const requestPlaces = ['request line', 'request headers', 'part boundary', 'request body'] as const;
export const answerPlaces = ['before the answer', 'answer line', 'answer headers', 'answer body'] as const;
export type FaultPlace = (typeof requestPlaces)[number] | (typeof answerPlaces)[number];

/** A byte of a message: somewhere in one of its places. `share`: from 0 up to 1, how far into the place. */
export interface Spot {
  place: FaultPlace;
  share: number;
}

const LINE_END = '\r\n';
const HEAD_END = '\r\n\r\n';
/** A submission has at least three: before its metadata, before its file, and the one that closes it. */
const BOUNDARIES = 3;

/**
 * One message of HTTP/1.1 as its bytes go by: knows when it is whole, and finds the spot it was asked for. It reads no more
 * of the message than that takes: the head, the length and, for a boundary, the body.
 */
export class HttpCourse {
  private seen = Buffer.alloc(0);
  /** Bytes that were handed on. */
  private passed = 0;
  private head: { text: string; length: number; bodyLength: number } | null = null;
  private spotAt: number | null = null;

  constructor(private readonly spot: Spot | null) {}

  get hasBegun(): boolean {
    return this.seen.length > 0;
  }

  get isWhole(): boolean {
    return this.head !== null && this.seen.length >= this.head.length + this.head.bodyLength;
  }

  /** All bytes so far. */
  get bytes(): Buffer {
    return this.seen;
  }

  /**
   * @returns what may be handed on: `before` the spot, and what comes `after`, null as long as the spot isn't there or is
   *   behind. The head is kept until it is whole.
   */
  feed(bytes: Buffer): { before: Buffer; after: Buffer | null } {
    this.seen = Buffer.concat([this.seen, bytes]);
    this.head ??= headOf(this.seen);
    const from = this.passed;
    if (this.head) this.passed = this.seen.length;
    const ready = this.seen.subarray(from, this.passed);
    if (this.spotAt !== null) return { before: ready, after: null };
    const at = this.find(from);
    if (at === null || at >= this.passed) return { before: ready, after: null };
    this.spotAt = at;
    return { before: ready.subarray(0, at - from), after: ready.subarray(at - from) };
  }

  /** The offset of the spot, as far as that can be told by now; one that went by in part is what is left of it. */
  private find(from: number): number | null {
    if (!this.spot || !this.head) return null;
    const { place, share } = this.spot;
    const { text, length, bodyLength } = this.head;
    const line = text.indexOf(LINE_END);
    const within = (begin: number, end: number): number => begin + Math.floor(share * (end - begin));
    switch (place) {
      case 'before the answer':
        return 0;
      case 'request line':
      case 'answer line':
        return within(1, line);
      case 'request headers':
      case 'answer headers':
        return within(line + LINE_END.length, length - HEAD_END.length);
      case 'request body':
      case 'answer body':
        return bodyLength === 0 ? null : within(length, length + bodyLength);
      case 'part boundary': {
        const boundary = this.boundary(Math.floor(share * BOUNDARIES));
        return boundary && Math.max(from, within(boundary.begin, boundary.end));
      }
    }
  }

  private boundary(number: number): { begin: number; end: number } | null {
    const [, name] = /boundary=([\w-]+)/.exec(this.head?.text ?? '') ?? [];
    if (name === undefined) return null;
    const line = `--${name}`;
    let begin = this.seen.indexOf(line, this.head?.length);
    for (let found = 0; found < number && begin !== -1; found++) begin = this.seen.indexOf(line, begin + line.length);
    return begin === -1 ? null : { begin, end: begin + line.length };
  }
}

function headOf(bytes: Buffer): { text: string; length: number; bodyLength: number } | null {
  const end = bytes.indexOf(HEAD_END);
  if (end === -1) return null;
  const text = bytes.subarray(0, end).toString('latin1');
  const [, length = '0'] = /^content-length: *(\d+)$/im.exec(text) ?? [];
  return { text, length: end + HEAD_END.length, bodyLength: Number(length) };
}
