import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { bundledReceiver } from './bundled.ts';
import { WASM_AS_IT_COMES } from './wasm-as-it-comes.ts';

const root = join(import.meta.dirname, '../../..');

export interface ReceiverProcess {
  url: string;
  /** What stood in the terminal until it answered. */
  said: string;
  /** The officers' pages. */
  staffUrl: string;
  /** As a power cut does. */
  kill(): Promise<void>;
  /** As Ctrl+C does. */
  stop(): Promise<void>;
}

/** `npm run city-endpoint` as a process of its own, on free ports. Resolves when it answers. */
export const startReceiver = async (args: string[], env: Record<string, string> = {}): Promise<ReceiverProcess> =>
  started([...WASM_AS_IT_COMES, '--input-type=module', '-'], args, env, await bundledReceiver());

/** The same by the very command, which reads each file of the receiver by itself. */
export const startByCommand = (args: string[]): Promise<ReceiverProcess> =>
  started([join(root, 'electron/dev/run-ts.mjs'), 'test/city-endpoint/main.ts'], args);

async function started(
  program: string[],
  args: string[],
  env: Record<string, string> = {},
  source = '',
): Promise<ReceiverProcess> {
  const child = spawn(process.execPath, [...program, '--port', '0', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => {}).end(source);
  const ended = once(child, 'exit');
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  const [url, staffUrl] = await new Promise<[string, string]>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const [, address, staffAddress] = /アプリの窓口\s+(http:\S+)\s+職員の画面\s+(http:\S+)/.exec(said) ?? [];
      if (address && staffAddress && said.endsWith('\n')) resolve([address, staffAddress]);
    });
    void ended.then(() => reject(new Error(`the receiver ended: ${said}`)));
  });
  return { url, staffUrl, said, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}
