import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** What the project's lint says about code in a file of that path; the file need not exist. */
export type Complaints = (path: string, code: string) => Promise<string[]>;

/**
 * Asks the linter as an editor does: one that is started once and is told texts. It ends with the test file that has it.
 * @param say what of a complaint is wanted
 */
export function aLinter(say = ({ message }: Told): string => firstPart(message)): Complaints {
  const begun = new Map<number, (told: readonly Told[]) => void>();
  let linter: Promise<Linter> | undefined;
  let count = 0;
  afterAll(async () => (await linter)?.end());
  return async (path, code) => {
    linter ??= start((version, told) => begun.get(version)?.(told));
    const { send } = await linter;
    const version = ++count;
    const told = new Promise<readonly Told[]>((resolve) => begun.set(version, resolve));
    const uri = pathToFileURL(join(root, path)).href;
    send('textDocument/didOpen', { textDocument: { uri, languageId: 'typescriptreact', version, text: `${code}\n` } });
    const complaints = [...(await told)].sort((a, b) => placeOf(a) - placeOf(b)).map(say);
    send('textDocument/didClose', { textDocument: { uri } });
    return complaints;
  };
}

interface Told {
  readonly message: string;
  /** `eslint(no-var)`; of what is said beside a complaint, none. */
  readonly code?: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

interface Linter {
  readonly send: (method: string, params: object) => void;
  readonly end: () => Promise<void>;
}

const placeOf = ({ range: { start } }: Told): number => start.line * 10_000 + start.character;

/** Behind it stands why, and how it may be helped. */
const firstPart = (message: string): string => message.split(/\n(?:help|note): /)[0] ?? message;

async function start(onTold: (version: number, told: readonly Told[]) => void): Promise<Linter> {
  const program = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const linter = spawn(process.execPath, [program, '--lsp'], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  const options = { configPath: '.oxlint.config.mjs', run: 'onType', unusedDisableDirectives: 'deny' };
  const workspaceUri = pathToFileURL(root).href;
  const write = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    linter.stdin.write(`Content-Length: ${String(Buffer.byteLength(text))}\r\n\r\n${text}`);
  };
  return new Promise((resolve) => {
    readMessages(linter, ({ id, method, params }) => {
      if (id === FIRST && method === undefined) {
        write({ method: 'initialized', params: {} });
        resolve({
          send: (name, given) => write({ method: name, params: given }),
          end: () => {
            const ended = new Promise<void>((end) => linter.once('exit', () => end()));
            linter.kill();
            return ended;
          },
        });
      } else if (method === 'workspace/configuration') write({ id, result: [options] });
      else if (method !== undefined && id !== undefined) write({ id, result: null });
      else if (method === 'textDocument/publishDiagnostics' && params?.version !== undefined)
        onTold(params.version, params.diagnostics ?? []);
    });
    write({
      id: FIRST,
      method: 'initialize',
      params: {
        processId: process.pid,
        rootUri: workspaceUri,
        workspaceFolders: [{ uri: workspaceUri, name: 'house' }],
        capabilities: { textDocument: { publishDiagnostics: {} } },
        initializationOptions: [{ workspaceUri, options }],
      },
    });
  });
}

const FIRST = 1;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly version?: number; readonly diagnostics?: readonly Told[] };
}

/** Each with its length before it, as editors and their servers talk. */
function readMessages(linter: ChildProcessByStdio<Writable, Readable, null>, take: (message: Message) => void): void {
  let left = Buffer.alloc(0);
  linter.stdout.on('data', (bytes: Buffer) => {
    left = Buffer.concat([left, bytes]);
    for (;;) {
      const head = left.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(left.toString('latin1', 0, head))?.[1]);
      const end = head + 4 + length;
      if (left.length < end) return;
      const message = JSON.parse(left.toString('utf8', head + 4, end)) as Message;
      left = left.subarray(end);
      take(message);
    }
  });
}
