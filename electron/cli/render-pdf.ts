import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failure, success, type Result } from '@shared/problems/problem';

/** A cold start of the runtime on a slow machine, and the page itself. */
const LIMIT = 60_000;

/** Starts the app's runtime without a window to print a Word file as PDF. Without a runtime there is no renderer. */
export async function renderPdf(docx: Uint8Array, title: string): Promise<Result<Uint8Array>> {
  const command = process.env['RENKEI_RUNTIME'];
  if (!command) return failure('pdf/no-renderer', {});
  const folder = await mkdtemp(join(tmpdir(), 'renkei-pdf-'));
  try {
    const [source, target] = [join(folder, 'paper.docx'), join(folder, 'paper.pdf')];
    await writeFile(source, docx);
    const ended = await run(
      command,
      [...runtimeFlags(), join(import.meta.dirname, '..', '..'), '--render-pdf', source, target, title],
      folder,
    );
    if (ended === 'ENOENT') return failure('pdf/no-renderer', {});
    const pdf = await readFile(target).catch(() => null);
    return ended === 0 && pdf ? success(new Uint8Array(pdf)) : failure('pdf/failed', { reason: `exit ${ended}` });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Chromium's sandbox can't run as root, nor where the set-up found that the system refuses it. */
const runtimeFlags = (): string[] =>
  process.getuid?.() === 0 || process.env['RENKEI_NO_SANDBOX'] === '1' ? ['--no-sandbox'] : [];

function run(command: string, args: string[], profile: string): Promise<number | string> {
  return new Promise((settle) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, RENKEI_PROFILE: profile },
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT);
    const end = (how: number | string): void => {
      clearTimeout(timer);
      settle(how);
    };
    child.on('error', ({ code, message }: NodeJS.ErrnoException) => end(code ?? message));
    child.on('exit', (code, signal) => end(code ?? signal ?? 'ended'));
  });
}
