import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');

export interface Answer {
  exit: number | null;
  /** What was printed, read as JSON. */
  said: Said;
  stderr: string;
}

export interface Said {
  ok: boolean;
  code?: string;
  message?: string;
  details?: Record<string, unknown>;
  usage?: string | string[];
  files?: { file: string; sha256: string; bytes: number }[];
  edits?: { part: string; field: string }[];
  findings?: { level: string; id: string; label: string; message: string }[];
  anchors?: { tag: string; kind: string }[];
  [more: string]: unknown;
}

/** A desk with files on it, in a folder whose name has Japanese letters and a space. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), '事務所 の机-'));
  /** Where papers go; not there until one is written. */
  readonly out = this.path('提出する 書類');

  path(...names: string[]): string {
    return join(this.folder, ...names);
  }

  /** Puts a file on the desk: text and bytes as they are, anything else as JSON. */
  put(name: string, content: unknown): string {
    const file = this.path(name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(
      file,
      typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
    );
    return file;
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Runs the built command line as a process of its own, as `npm run -s cli -- …` does. Without a runtime unless given. */
export async function cli(args: readonly string[], env: Record<string, string> = {}): Promise<Answer> {
  const { RENKEI_RUNTIME: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(root, 'dist', 'cli', 'cli.js'), ...args], {
    cwd: tmpdir(),
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, exit] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((settle, fail) => child.on('error', fail).on('close', settle)),
  ]);
  return { exit, said: JSON.parse(stdout) as Said, stderr };
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
