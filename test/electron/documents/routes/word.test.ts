import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Hearing, TalkWithProgram } from '../../../../electron/programs/talk-with-program';
import { WORD_SCRIPT } from '../../../../electron/documents/routes/word-script';
import { WordSession, type WordOrder } from '../../../../electron/documents/routes/word-session';
import { wordRoute } from '../../../../electron/documents/routes/word';
import type { TamePaper } from '../../../../electron/documents/routes/tame-paper';
import { failure, success } from '@shared/problems/problem';
import { temporaryFolder } from '../../../support/temporary-folder';

const signal = new AbortController().signal;
const paper = { bytes: Uint8Array.of(1, 2, 3), kind: 'docx', title: '様式1-1' } as const;
const asItIs = (bytes: Uint8Array) => Promise.resolve(success(bytes));

/** How the script takes one paper. */
type Takes = (order: WordOrder & { number: number }, hearing: Hearing) => void;

const makesPdf: Takes = ({ number, target }, { line }) => {
  if (target !== '') writeFileSync(target, '%PDF');
  line(`done ${number} 0`);
};
const says =
  (code: number | null, words: string): Takes =>
  (_order, { gone }) =>
    gone(code, words);
const isSilent: Takes = () => {};

interface Wished {
  takes?: Takes;
  hasExcel?: boolean;
  tame?: TamePaper;
  limit?: number;
  stays?: number;
}

/** A fake PowerShell, with a Word that it starts at its first paper: what it was started with and told, and what was ended. */
function aWord({ takes = makesPdf, hasExcel = true, tame = asItIs, ...times }: Wished = {}) {
  const starts: { command: string; args: readonly string[]; script: string; end: string }[] = [];
  const orders: (WordOrder & { number: number })[] = [];
  const ended: number[] = [];
  const opened: number[][] = [];
  const talkWith: TalkWithProgram = (command, args, hearing) => {
    const started = { command, args, script: readFileSync(args.at(-1) ?? '', 'utf8'), end: '' };
    const pid = 4711 + starts.push(started) - 1;
    return {
      say: (line) => {
        expect(line).toMatch(/^[\x20-\x7e]+$/);
        const order = JSON.parse(line) as (typeof orders)[number];
        orders.push(order);
        opened.push([...readFileSync(order.source)]);
        hearing.line(`pid ${pid}`);
        takes(order, hearing);
      },
      end: () => {
        started.end = 'left';
        hearing.gone(0, '');
      },
      kill: () => {
        started.end = 'killed';
        hearing.gone(-1, '');
      },
    };
  };
  const workFolder = join(temporaryFolder(), '提出書類 at work');
  const endProgram = (pid: number): void => void ended.push(pid);
  const session = new WordSession({ workFolder, talkWith, windows: 'C:\\Windows', endProgram, ...times });
  const route = wordRoute({ workFolder, session, hasExcel, tame });
  return { route, starts, orders, ended, opened, workFolder };
}

describe('Word (a fake PowerShell)', () => {
  test('is started from Windows’ own folder, without anybody’s profile, and told the papers’ paths line by line', async () => {
    const { route, starts, orders } = aWord();
    const made = await route.pdf(paper, signal);
    expect(made.ok && new TextDecoder().decode(made.value)).toBe('%PDF');
    const [{ command, args, script } = { command: '', args: [], script: '' }] = starts;
    expect(command).toBe('C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe');
    expect(args.slice(0, -1)).toEqual([
      ...['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-File'],
    ]);
    expect(script).toBe(WORD_SCRIPT);
    expect(orders).toMatchObject([{ number: 1, source: expect.stringContaining('提出書類') as string }]);
  });

  test('starts once for papers that come one after the other, and is gone a moment after the last', async () => {
    const { route, starts, orders, workFolder } = aWord({ stays: 1_000 });
    const three = await Promise.all([1, 2, 3].map(() => route.pdf(paper, signal)));
    expect(three.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(orders.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(starts).toHaveLength(1);
    // Word stands in the folder of its last paper: nobody could take that away.
    expect(new Set(orders.flatMap(({ source, target }) => [dirname(source), dirname(target)]))).toEqual(
      new Set([workFolder]),
    );
    expect(readdirSync(workFolder).filter((name) => name.startsWith('paper'))).toEqual([]);
    await vi.waitFor(() => expect(starts).toMatchObject([{ end: 'left' }]), { timeout: 20_000 });
    await vi.waitFor(() => expect(readdirSync(workFolder)).toEqual([]), { timeout: 20_000 });
    await route.pdf(paper, signal);
    expect(starts).toHaveLength(2);
  });

  test('one paper that fails takes no other with it: the next has a new Word', async () => {
    const { route, starts } = aWord({
      takes: (order, hearing) => {
        if (order.number !== 2) return makesPdf(order, hearing);
        hearing.line('said The file is corrupt.');
        hearing.line('done 2 1');
      },
    });
    // Which of them comes second is the disk's business.
    const made = await Promise.all([1, 2, 3].map(() => route.pdf(paper, signal)));
    expect(made.filter(({ ok }) => ok)).toHaveLength(2);
    expect(made.filter(({ ok }) => !ok)).toMatchObject([
      { code: 'route/failed', details: { program: 'Word', reason: 'The file is corrupt.' } },
    ]);
    expect(starts.map(({ end }) => end)).toEqual(['left', '']);
  });

  test('each paper has its own time: one that hangs is ended with its Word, those behind it are made', async () => {
    const { route, starts, ended } = aWord({
      limit: 40,
      takes: (order, hearing) => (order.number === 1 ? isSilent(order, hearing) : makesPdf(order, hearing)),
    });
    const both = await Promise.all([route.pdf(paper, signal), route.pdf(paper, signal)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.filter(({ ok }) => !ok)).toMatchObject([{ code: 'route/time' }]);
    expect(ended).toEqual([4711]);
    expect(starts.map(({ end }) => end)).toEqual(['killed', '']);
  });

  test('やめる ends the paper under way with its Word, and begins none of those that wait', async () => {
    const { route, orders, ended } = aWord({ takes: isSilent });
    const cancelling = new AbortController();
    const both = Promise.all([route.pdf(paper, cancelling.signal), route.pdf(paper, cancelling.signal)]);
    await vi.waitFor(() => expect(orders).toHaveLength(1));
    cancelling.abort();
    expect(await both).toMatchObject([{ code: 'route/cancelled' }, { code: 'route/cancelled' }]);
    expect(orders).toHaveLength(1);
    expect(ended).toEqual([4711]);
  });

  test('prints so many copies on the chosen printer, whatever its name', async () => {
    const { route, orders } = aWord();
    expect(await route.print(paper, { printer: 'A"; calc; "', copies: 3 }, signal)).toMatchObject({ ok: true });
    expect(orders).toMatchObject([{ target: '', printer: 'A"; calc; "', copies: 3 }]);
  });

  test('where there is no PowerShell, that is said', async () => {
    const made = await aWord({ takes: says(null, 'ENOENT') }).route.pdf(paper, signal);
    expect(made).toMatchObject({ ok: false, code: 'route/failed', details: { program: 'Word', reason: 'ENOENT' } });
  });

  test('a script that ended by itself is started anew for the next paper', async () => {
    const { route, starts } = aWord({
      takes: (order, hearing) => {
        makesPdf(order, hearing);
        hearing.gone(1, '');
      },
    });
    expect((await route.pdf(paper, signal)).ok).toBe(true);
    expect((await route.pdf(paper, signal)).ok).toBe(true);
    expect(starts).toHaveLength(2);
  });

  test.each<[string, number, string]>([
    ['lets scripts have no programs', 3, ''],
    [
      'runs no script but signed ones',
      1,
      'このシステムではスクリプトの実行が無効になっているため…\r\n    + FullyQualifiedErrorId : UnauthorizedAccess',
    ],
  ])('where PowerShell %s, it is the PC’s rule that bars it', async (_, code, output) => {
    const made = await aWord({ takes: says(code, output) }).route.pdf(paper, signal);
    expect(made).toMatchObject({ ok: false, code: 'route/barred' });
  });

  test('takes no sheets where there is no Excel', () => {
    expect(aWord().route.kinds).toEqual(['docx', 'xlsx']);
    expect(aWord({ hasExcel: false }).route.kinds).toEqual(['docx']);
  });

  test('opens the paper as it was made harmless, and none that couldn’t be', async () => {
    const tamed = aWord({ tame: (bytes) => Promise.resolve(success(bytes.map((one) => one * 2))) });
    await tamed.route.pdf(paper, signal);
    expect(tamed.opened).toEqual([[2, 4, 6]]);
    const unread = aWord({ tame: () => Promise.resolve(failure('zip/not-a-zip', { reason: 'x' })) });
    expect(await unread.route.pdf(paper, signal)).toMatchObject({ ok: false, code: 'zip/not-a-zip' });
    const noBytes = aWord({ tame: () => Promise.resolve(success('bytes')) });
    const printed = await noBytes.route.print(paper, { printer: '', copies: 1 }, signal);
    expect(printed).toMatchObject({ ok: false, code: 'route/failed' });
    expect([...unread.opened, ...noBytes.opened]).toEqual([]);
  });

  test('that ends without a PDF has failed', async () => {
    const { route } = aWord({ takes: ({ number }, { line }) => line(`done ${number} 0`) });
    expect(await route.pdf(paper, signal)).toMatchObject({ ok: false, code: 'route/failed' });
  });
});

/** What it does: word-script.test.ts. */
test('the script is plain ASCII, and puts nothing together as text that is then run', () => {
  expect(WORD_SCRIPT).toMatch(/^[\n\x20-\x7e]*$/);
  expect(WORD_SCRIPT).not.toMatch(/Invoke-Expression|iex |Start-Process|& \$/i);
});
