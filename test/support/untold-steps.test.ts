import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { withUntoldSteps } from './untold-steps.ts';

test('of its steps a worker tells those of the test alone, begin and end; whatever else it says is heard', () => {
  const heard: unknown[] = [];
  const worker = { send: (message: unknown) => heard.push(message) > 0 };
  withUntoldSteps(worker as unknown as { send: NonNullable<NodeJS.Process['send']> });
  const tells = (method: string, params: object): void =>
    void (worker.send as (message: unknown) => boolean)({ method: '__dispatch__', params: { method, params } });

  tells('testBegin', { testId: 'one' });
  for (const [stepId, category] of Object.entries({ a: 'pw:api', b: 'expect', c: 'test.step', d: 'hook' }))
    tells('stepBegin', { stepId, category });
  for (const stepId of ['a', 'b', 'c', 'd']) tells('stepEnd', { stepId });
  tells('testEnd', { testId: 'one', errors: [{ message: 'it failed' }] });
  (worker.send as (message: unknown) => boolean)({ method: 'ready' });

  const said = (heard as { method: string; params?: { method: string; params: { stepId?: string } } }[]).map(
    ({ method, params }) => [params?.method ?? method, params?.params.stepId].filter(Boolean).join(' '),
  );
  expect(said).toEqual([...['testBegin', 'stepBegin c', 'stepBegin d', 'stepEnd c', 'stepEnd d', 'testEnd', 'ready']]);
  // What isn't a worker tells nobody anything.
  expect(() => withUntoldSteps({})).not.toThrow();
});

test('so Playwright says it, as it is installed', () => {
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright/package.json'));
  const read = (path: string): string => readFileSync(join(playwright, 'lib', path), 'utf8');
  expect(read('common/index.js')).toContain('sendMessageToParent({ method: "__dispatch__", params: response })');
  expect(read('common/index.js')).toContain('process.send(message)');
  const worker = read('worker/workerProcessEntry.js');
  for (const name of ['stepBegin', 'stepEnd']) expect(worker).toContain(`this.dispatchEvent("${name}", payload)`);
  expect(read('index.js')).toContain('category: "pw:api"');
});
