import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

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
export async function startReceiver(args: string[], env: Record<string, string> = {}): Promise<ReceiverProcess> {
  const runner = join(root, 'electron/dev/run-ts.mjs');
  const program = [runner, 'test/city-endpoint/main.ts', '--port', '0', ...args];
  const child = spawn(process.execPath, program, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
