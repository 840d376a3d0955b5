import { expect, test } from 'vitest';
import { appPolicy, paperPolicy, readingWorkerPolicy } from '../../../electron/security/csp';

/** What a page may do, word for word: each line that is missing or wider is a way out for a page that was taken over. */
const rules = (policy: string): Record<string, string> =>
  Object.fromEntries(
    policy.split('; ').map((rule) => [rule.slice(0, rule.indexOf(' ')), rule.slice(rule.indexOf(' ') + 1)]),
  );

test('the page of the app runs, loads and talks to its own files only, shows papers in a frame, and stands in none', () => {
  expect(rules(appPolicy('bm9uY2U='))).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'nonce-bm9uY2U='",
    'img-src': "'self' blob: data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'frame-src': 'app://paper',
    'manifest-src': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'default',
  });
});

test('the page of the papers, where foreign files are shown, talks to nobody and stands in the app alone', () => {
  expect(rules(paperPolicy())).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': 'blob: data:',
    'font-src': "'self' blob: data:",
    'connect-src': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': 'app://renkei',
    sandbox: 'allow-scripts',
    'require-trusted-types-for': "'script'",
    'trusted-types': 'default',
  });
});

test('the worker that opens records may compile its cipher, and nothing else at all', () => {
  expect(rules(readingWorkerPolicy())).toEqual({
    'default-src': "'none'",
    'script-src': "'self' 'wasm-unsafe-eval'",
  });
});

test('in development the server that hands out the files is let in, and what it writes into a page', () => {
  const server = 'http://localhost:5173';
  const withoutTypes = (policy: string) => {
    const { 'require-trusted-types-for': _types, 'trusted-types': _names, ...others } = rules(policy);
    return others;
  };
  const [released, developed] = [withoutTypes(appPolicy('bm9uY2U=')), rules(appPolicy('bm9uY2U=', server))];
  expect(developed).toEqual({
    ...released,
    'script-src': "'self' 'nonce-bm9uY2U='",
    'style-src': "'self' 'unsafe-inline'",
    'connect-src': "'self' http://localhost:5173 ws://localhost:5173",
  });
  expect(rules(paperPolicy(server))).toEqual({
    ...withoutTypes(paperPolicy()),
    'connect-src': 'http://localhost:5173 ws://localhost:5173',
  });
});
