const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Text that may be written again and again, such as the fixed parts of a table's rows. */
export interface FixedText {
  text: string;
}
/** Text that is there as bytes already: a long table as strings would be moved about in memory until it is written. */
export interface WrittenText {
  bytes: Uint8Array;
}
export type Piece = string | FixedText | WrittenText;

export const isWritten = (piece: Piece): piece is WrittenText => typeof piece !== 'string' && 'bytes' in piece;

export function pieceText(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  return isWritten(piece) ? decoder.decode(piece.bytes) : piece.text;
}

/** About as much room as it takes. */
function sizeOf(piece: Piece): number {
  if (typeof piece === 'string') return piece.length;
  return isWritten(piece) ? piece.bytes.length : piece.text.length;
}

/**
 * Pieces of text as UTF-8, end to end. Fixed text is encoded once and then copied. Texts are joined until there are enough
 * for a call of the encoder: to join all of them first would copy them once more.
 */
export function encodePieces(pieces: readonly Piece[]): Uint8Array {
  const target = new Utf8Target(pieces.reduce((sum, piece) => sum + sizeOf(piece), 0));
  const known = new Map<FixedText, { from: number; to: number }>();
  let joined = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      joined += piece;
      if (joined.length < ENOUGH && !endsInHalf(piece)) continue;
    }
    if (joined !== '') target.write(joined);
    joined = '';
    if (typeof piece === 'string') continue;
    if (isWritten(piece)) {
      target.append(piece.bytes);
      continue;
    }
    const before = known.get(piece);
    if (before) target.repeat(before.from, before.to);
    else {
      const from = target.length;
      target.write(piece.text);
      known.set(piece, { from, to: target.length });
    }
  }
  target.write(joined);
  return target.bytes();
}

/** Writes texts one behind the other, each whole in its characters. */
export class TextWriter {
  private target: Utf8Target | null = null;
  private joined = '';

  /** @param expected how long all of it will be, about */
  constructor(private readonly expected: number) {}

  write(text: string): void {
    this.joined += text;
    if (this.joined.length >= LONG) this.flush();
  }

  written(): Piece {
    if (!this.target) return this.joined;
    return { bytes: this.flush().bytes() };
  }

  private flush(): Utf8Target {
    this.target ??= new Utf8Target(this.expected);
    this.target.write(this.joined);
    this.joined = '';
    return this.target;
  }
}

/** UTF-16 units; less is quicker left as it is. */
const LONG = 16_384;

/** UTF-16 units; more gain nothing. */
const ENOUGH = 4_096;

/** Half of a pair at the end of a text is no character, whatever the next text begins with. */
const endsInHalf = (text: string): boolean => (text.charCodeAt(text.length - 1) & 0xfc00) === 0xd800;

/** Beyond this many UTF-16 units the encoder is quicker than a loop. */
const SHORT = 96;

/** Bytes that grow. Forms are mostly ASCII: room for the worst case (three bytes for a UTF-16 unit) would hardly be used. */
class Utf8Target {
  length = 0;
  private room: Uint8Array;

  constructor(units: number) {
    this.room = new Uint8Array(Math.ceil(units * 1.25));
  }

  bytes(): Uint8Array {
    return this.room.subarray(0, this.length);
  }

  write(text: string): void {
    if (text.length > SHORT) this.writeLong(text);
    else {
      this.reserve(text.length * 3);
      this.writeShort(text);
    }
  }

  /** As far as there is room, which is mostly all of it; room for the worst case only behind that. */
  private writeLong(text: string): void {
    const { read, written } = encoder.encodeInto(text, this.room.subarray(this.length));
    this.length += written;
    if (read === text.length) return;
    this.reserve((text.length - read) * 3);
    this.length += encoder.encodeInto(text.slice(read), this.room.subarray(this.length)).written;
  }

  append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.room.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Once more what was written there. */
  repeat(from: number, to: number): void {
    this.reserve(to - from);
    this.room.copyWithin(this.length, from, to);
    this.length += to - from;
  }

  private writeShort(text: string): void {
    const { room } = this;
    let at = this.length;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c < 0x80) room[at++] = c;
      else if (c < 0x800) {
        room[at++] = 0xc0 | (c >> 6);
        room[at++] = 0x80 | (c & 0x3f);
      } else if (c >= 0xd800 && c <= 0xdfff) {
        // Characters in two halves are left to the encoder.
        at += encoder.encodeInto(text.slice(i), room.subarray(at)).written;
        break;
      } else {
        room[at++] = 0xe0 | (c >> 12);
        room[at++] = 0x80 | ((c >> 6) & 0x3f);
        room[at++] = 0x80 | (c & 0x3f);
      }
    }
    this.length = at;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.room.length) return;
    const grown = new Uint8Array(Math.ceil((this.length + more) * 1.5));
    grown.set(this.bytes());
    this.room = grown;
  }
}
