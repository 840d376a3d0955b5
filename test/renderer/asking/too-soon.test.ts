import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answered, Question } from '@shared/asks/question';

vi.mock('@digital-go-jp/design-tokens/dist/tokens.css', () => ({}));
vi.mock('../../../renderer/asking/asking.css', () => ({}));

const page = readFileSync(join(import.meta.dirname, '../../../renderer/asking/index.html'), 'utf8');
/** As much of an element as the page of a question uses. */
class Part {
  disabled = false;
  readOnly = false;
  hidden = false;
  value = '';
  textContent: string | null = null;
  ariaBusy: string | null = null;
  onclick = (): void => {};
  readonly listeners = new Map<string, (event: unknown) => void>();
  constructor(readonly localName: string) {}
  addEventListener = (name: string, listener: (event: unknown) => void): void =>
    void this.listeners.set(name, listener);
  replaceChildren = (): void => {};
  focus = (): void => {};
  select = (): void => {};
  getBoundingClientRect = () => ({ height: 300 });
}

let parts: Map<string, Part>;
const part = (id: string): Part => parts.get(id)!;
/** A press of the button with the verb: one that is disabled submits nothing. */
const presses = (): void => {
  if (!part('yes').disabled) part('form').listeners.get('submit')?.({ preventDefault: () => {} });
};
/** A key of somebody who types: a field that takes nothing stays as it is. */
let hears: (event: unknown) => void;
const types = (letters: string): void => {
  for (const key of letters) {
    hears({ key, isComposing: false });
    if (!part('typed').readOnly) part('typed').value += key;
  }
};
/** The window comes up, and has the keyboard. */
let isSeen: () => void;
let answered: Answered[];
beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  answered = [];
  parts = new Map([...page.matchAll(/<(\w+)[^>]*?\sid="([\w-]+)"/g)].map(([, kind, id]) => [id!, new Part(kind!)]));
  vi.stubGlobal('document', {
    getElementById: (id: string) => parts.get(id) ?? null,
    createElement: (kind: string) => new Part(kind),
    addEventListener: (_name: string, hear: (event: unknown) => void) => (hears = hear),
    documentElement: { dataset: {} },
    fonts: { add: () => {}, ready: Promise.resolve() },
  });
  vi.stubGlobal('FontFace', class {});
  vi.stubGlobal('ResizeObserver', class {
    observe = (): void => {};
  }); // prettier-ignore
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const lost = { link: '紙が見つからないとき', title: '待つ', lines: [], yes: '待ち始める' };
async function isAsked(about: Partial<Question>): Promise<void> {
  const question: Question = {
    ...{
      title: 'これから、電子で出す書類をここに送ります',
      lines: [],
      facts: ['evil.example'],
      yes: 'この提出先にする',
    },
    ...{ proofs: [], lost: null, textSize: 'standard' },
    ...about,
  };
  const answer = (said: Answered) => {
    answered.push(said);
    return Promise.resolve({ message: 'まだ' });
  };
  vi.stubGlobal('window', {
    asking: { question: () => Promise.resolve(question), answer, drawn: () => {} },
    addEventListener: (_name: string, hear: () => void) => (isSeen = hear),
  });
  await import('../../../renderer/asking/asking');
  await vi.advanceTimersByTimeAsync(0);
}

test('the second half of a double click that the window came under is no yes', async () => {
  await isAsked({});
  presses();
  await vi.advanceTimersByTimeAsync(499);
  presses();
  expect(answered).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  presses();
  expect(answered).toEqual([{ says: 'yes', proof: null }]);
});

test('who goes on typing when the window comes has typed nothing into it; after a pause it takes what is typed', async () => {
  await isAsked({ proofs: ['passphrase'] });
  for (let letter = 0; letter < 20; letter++) {
    types('x');
    await vi.advanceTimersByTimeAsync(300);
  }
  presses();
  expect([part('typed').value, answered]).toEqual(['', []]);
  await vi.advanceTimersByTimeAsync(500);
  types('a1b2');
  presses();
  expect(answered).toEqual([{ says: 'yes', proof: { by: 'passphrase', text: 'a1b2' } }]);
});

test('where the window comes up late, the moment begins then', async () => {
  await isAsked({ proofs: ['passphrase'] });
  await vi.advanceTimersByTimeAsync(900);
  isSeen();
  types('x');
  presses();
  expect([part('typed').value, answered]).toEqual(['', []]);
  await vi.advanceTimersByTimeAsync(500);
  types('a1b2');
  expect(part('typed').value).toBe('a1b2');
});

test('nor does it begin the wait for a lost paper', async () => {
  await isAsked({ proofs: ['recovery'], lost });
  await vi.advanceTimersByTimeAsync(500);
  types('a1b2');
  presses();
  expect(answered).toEqual([{ says: 'yes', proof: { by: 'recovery', text: 'a1b2' } }]);
  await vi.advanceTimersByTimeAsync(0);
  part('lost').onclick();
  presses();
  expect(answered).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(500);
  presses();
  expect(answered[1]).toEqual({ says: 'lost' });
});
