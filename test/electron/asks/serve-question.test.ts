import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { serveQuestion } from '../../../electron/asks/serve-question';
import { temporaryFolder } from '../../support/temporary-folder';

type Answers = (request: { url: string; method: string }) => Promise<Response>;
const made = vi.hoisted(() => ({ answers: undefined as Answers | undefined }));
vi.mock('electron', () => ({
  session: {
    fromPartition: () => ({
      webRequest: { onBeforeRequest: () => {} },
      protocol: { handle: (_scheme: string, answers: Answers) => (made.answers = answers) },
    }),
  },
}));

test('main’s own question runs its own script in its own looks, loads nothing besides, and is a stranger to its own frames', async () => {
  const dist = temporaryFolder();
  mkdirSync(join(dist, 'asking', 'asking'), { recursive: true });
  writeFileSync(join(dist, 'asking', 'asking', 'index.html'), '<!doctype html>');
  serveQuestion(dist);
  const answer = await made.answers!({ url: 'app://asking/', method: 'GET' });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-security-policy')?.split('; ')).toEqual([
    ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'", "base-uri 'none'"],
    ...["form-action 'none'", "frame-ancestors 'none'", 'sandbox allow-scripts allow-forms'],
    ...["require-trusted-types-for 'script'", "trusted-types 'none'"],
  ]);
});
