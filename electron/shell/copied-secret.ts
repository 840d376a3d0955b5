import { createHash, randomBytes } from 'node:crypto';

const MINUTE = 60_000;

/** Newer Electrons answer later. */
interface TextClipboard {
  writeText: (text: string) => void | Promise<void>;
  readText: () => string | Promise<string>;
  clear: () => void | Promise<void>;
}

/**
 * A secret in the clipboard, for a minute: then it is cleared away, if nothing else was copied meanwhile. Windows' own
 * history of the clipboard (Win+V) can't be told to leave it out: Electron writes one format at a time, and the mark for
 * that would have to stand beside the text.
 */
export class CopiedSecret {
  private timer: NodeJS.Timeout | undefined;
  /** What tells it again, without keeping it. */
  private left: { salt: Buffer; digest: string } | null = null;

  constructor(private readonly clipboard: TextClipboard) {}

  async copy(secret: string): Promise<void> {
    clearTimeout(this.timer);
    await this.clipboard.writeText(secret);
    const salt = randomBytes(16);
    this.left = { salt, digest: digestOf(secret, salt) };
    this.timer = setTimeout(() => void this.clear(), MINUTE).unref();
  }

  /** Also when the app ends before the minute is over. */
  async clear(): Promise<void> {
    clearTimeout(this.timer);
    const { left } = this;
    this.left = null;
    if (left && digestOf(await this.clipboard.readText(), left.salt) === left.digest) await this.clipboard.clear();
  }
}

const digestOf = (text: string, salt: Buffer): string => createHash('sha256').update(salt).update(text).digest('hex');
