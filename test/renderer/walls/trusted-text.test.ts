import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const made: unknown[][] = [];
afterAll(() => void vi.unstubAllGlobals());
beforeAll(async () => {
  vi.stubGlobal('location', new URL('app://renkei/ledger/staff'));
  vi.stubGlobal('trustedTypes', { createPolicy: (...given: unknown[]) => made.push(given) });
  // As Chromium says it of our own scheme.
  vi.stubGlobal(
    'URL',
    class extends URL {
      override get origin() {
        return `${this.protocol}//${this.host}`;
      }
    },
  );
  vi.stubGlobal('location', new globalThis.URL('app://renkei/ledger/staff'));
  vi.resetModules();
  await import('../../../renderer/walls/trusted-text');
});

interface Rules {
  createHTML: (text: string, type?: string, sink?: string) => string | null;
  createScriptURL: (address: string) => string | null;
}
const rules = (): Rules => made[0]?.[1] as Rules;

test('one policy is made, and nothing in it makes text a script', () => {
  expect(made.map(([name]) => name)).toEqual(['default']);
  expect(Object.keys(rules()).sort()).toEqual(['createHTML', 'createScriptURL']);
});

test('text that holds a tag never becomes markup of the page; styles do, and a file is read into a document apart', () => {
  for (const text of ['<img src=x onerror=1>', 'a <b', '<'])
    expect(rules().createHTML(text, 'TrustedHTML', 'Element innerHTML'), text).toBeNull();
  expect(rules().createHTML('<x>', 'TrustedHTML', 'ShadowRoot innerHTML')).toBeNull();
  expect(rules().createHTML(':root{--a:1}', 'TrustedHTML', 'Element innerHTML')).toBe(':root{--a:1}');
  expect(rules().createHTML('<w:p/>', 'TrustedHTML', 'DOMParser parseFromString')).toBe('<w:p/>');
});

test('the one worker is the one that opens records, of our own origin', () => {
  for (const own of ['/assets/reading-worker-B1.js', 'app://renkei/data/reading-worker.ts?worker_file&type=module'])
    expect(rules().createScriptURL(own), own).toBe(own);
  for (const foreign of [
    ...['https://example.com/assets/reading-worker-B1.js', 'app://paper/assets/reading-worker-B1.js'],
    ...['blob:app://renkei/reading-worker-1', 'data:text/javascript,/reading-worker-1', '/assets/index.js'],
    ...['/assets/no-reading-worker-B1.js', '/reading-worker-/x'],
  ])
    expect(rules().createScriptURL(foreign), foreign).toBeNull();
});
