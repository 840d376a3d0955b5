import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { failure, success } from '@shared/problems/problem';
import { kindByExtension } from '@shared/submission/known-kinds';
import { PaperRoutes } from '../../../../electron/documents/routes/paper-routes';
import { wordRoute } from '../../../../electron/documents/routes/word';
import { WordSession } from '../../../../electron/documents/routes/word-session';
import { endTree } from '../../../../electron/programs/run-program';
import { talkWithProgram } from '../../../../electron/programs/talk-with-program';
import { temporaryFolder } from '../../../support/temporary-folder';

/** The script that we ship, run by a stand-in for PowerShell that is a process of its own, against a fake Word and Excel that are, too. */
const STAND_IN = 'test/support/powershell/powershell.mjs';
const signal = new AbortController().signal;
const asItIs = (bytes: Uint8Array) => Promise.resolve(success(bytes));
const paperOf = (text: string, kind: 'docx' | 'xlsx' = 'docx') => ({
  ...{ bytes: new TextEncoder().encode(text), kind, title: '様式1-1' },
});

const BOTH = ['Word.Application', 'Excel.Application'];
interface Facts {
  installed?: string[];
  languageMode?: string;
  runsSignedAlone?: boolean;
  others?: { name: string; pid: number; commandLine: string }[];
  papers?: Record<string, { opens?: string; exports?: string; prints?: string }>;
  hasNoCim?: boolean;
  changesFields?: boolean;
  hangsAtQuit?: boolean;
  startsSlowly?: boolean;
}

/** An office's PC. @param times of the session; a paper that hangs is given up by them */
class Pc {
  readonly folder = temporaryFolder();
  readonly workFolder = join(this.folder, '提出書類 髙橋 𠮷 at work');
  private readonly log = join(this.folder, 'log');
  private readonly exits: (number | null)[] = [];
  private readonly lines: string[] = [];
  readonly session: WordSession;

  constructor(
    { installed = BOTH, ...facts }: Facts = {},
    times: { limit?: number; stays?: number; patience?: number } = {},
  ) {
    const file = join(this.folder, 'pc.json');
    writeFileSync(file, JSON.stringify({ installed, ...facts, log: this.log }));
    this.session = new WordSession({
      ...{ workFolder: this.workFolder, windows: 'C:\\Windows', endProgram: endTree, stays: 1, ...times },
      talkWith: (command, args, { line, gone }) =>
        talkWithProgram(process.execPath, [STAND_IN, file, command, ...args], {
          line: (one) => (this.lines.push(one), line(one)),
          gone: (code, words) => (
            this.exits.push(code),
            expect.soft(words).not.toContain('stand-in'),
            gone(code, words)
          ),
        }),
    });
    pcs.push(this);
  }

  route = (hasExcel = true) =>
    wordRoute({ workFolder: this.workFolder, session: this.session, tame: asItIs, hasExcel });

  /** What was done, in order. */
  done = (): [what: string, told: Record<string, unknown> | number | null][] =>
    existsSync(this.log)
      ? readFileSync(this.log, 'utf8')
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as never)
      : [];

  named = (): string[] => this.done().map(([what]) => what);
  count = (what: string): number => this.named().filter((one) => one === what).length;
  told = (what: string) => this.done().find(([one]) => one === what)?.[1];

  /** Neither PowerShell nor Word nor Excel is there any more. */
  async isQuiet(): Promise<void> {
    await vi.waitFor(() => expect(this.exits).toHaveLength(this.count('started')), WAITED);
    const pids = this.done().flatMap(([what, told]) => (/start/.test(what) ? [Number(told)] : []));
    await vi.waitFor(() => expect(pids.filter(isThere)).toEqual([]), WAITED);
    // Unknown to the stand-in: nothing may be passed over.
    expect(this.exits).not.toContain(99);
    expect(this.lines.filter((line) => !/^(pid \d+|said .+|usual .+|done \d+ [01])$/.test(line))).toEqual([]);
  }
}
const WAITED = { timeout: 20_000, interval: 20 };
const pcs: Pc[] = [];
afterEach(async () => {
  for (const pc of pcs.splice(0)) await pc.isQuiet();
});

/** One that has ended and that nobody has asked for yet counts as gone. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync('/proc') || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

const textOf = (made: Awaited<ReturnType<ReturnType<Pc['route']>['pdf']>>): string =>
  made.ok ? new TextDecoder().decode(made.value) : made.code;

describe('papers through Word and Excel (fakes, driven by the script that is shipped)', () => {
  test('become PDFs, by one start of each program for all of them, and both are gone a moment later', async () => {
    const pc = new Pc({}, { stays: 3_000 });
    const route = pc.route();
    const papers = ['一', '二', '三'].flatMap((text) => [paperOf(text), paperOf(text, 'xlsx')]);
    const made = await Promise.all(papers.map((paper) => route.pdf(paper, signal)));
    expect(made.map(textOf)).toEqual(papers.map(({ bytes }) => `%PDF-1.7 ${new TextDecoder().decode(bytes)}`));
    await pc.isQuiet();
    expect(pc.count('started')).toBe(1);
    expect([pc.count('Word.Application starts'), pc.count('Excel.Application starts')]).toEqual([1, 1]);
    const last = ['Word.Quit', 'Excel.Quit', 'Word is let go of', 'Excel is let go of', 'ended'];
    expect(pc.named().slice(-5)).toEqual(last);
  });

  test('are opened for reading, unseen, with no macro, no link and no question, and are noted nowhere', async () => {
    const pc = new Pc({}, { stays: 3_000 });
    await pc.route().pdf(paperOf('一'), signal);
    await pc.route().pdf(paperOf('一', 'xlsx'), signal);
    await pc.isQuiet();
    const FORCED_OFF = 3;
    for (const app of ['Word', 'Excel']) {
      expect(pc.told(`${app}.AutomationSecurity`)).toBe(FORCED_OFF);
      expect(pc.told(`${app}.Visible`)).toBe(false);
      const before = pc.named().indexOf(app === 'Word' ? 'Documents.Open' : 'Workbooks.Open');
      expect(pc.named().indexOf(`${app}.AutomationSecurity`)).toBeLessThan(before);
      expect(pc.named().indexOf(`${app}.DisplayAlerts`)).toBeLessThan(before);
    }
    expect(pc.told('Documents.Open')).toMatchObject({
      ConfirmConversions: false,
      ReadOnly: true,
      AddToRecentFiles: false,
    });
    expect(pc.told('Workbooks.Open')).toMatchObject({ UpdateLinks: 0, ReadOnly: true });
    expect(pc.told('Document.ExportAsFixedFormat')).toMatchObject({ ExportFormat: 17, OpenAfterExport: false });
    expect(pc.told('Workbook.ExportAsFixedFormat')).toMatchObject({ Type: 0 });
    // An option that Word keeps for its user is put back before it goes.
    const links = pc.done().filter(([what]) => what === 'Options.UpdateLinksAtOpen');
    expect(links.map(([, told]) => told)).toEqual([false, true]);
    expect(pc.named().lastIndexOf('Options.UpdateLinksAtOpen')).toBeLessThan(pc.named().indexOf('Word.Quit'));
  });

  test('are printed on the chosen printer, and what was Windows’ usual one is it again, after a failure too', async () => {
    const pc = new Pc({ papers: { jam: { prints: '紙がありません。' } } });
    const target = { printer: '2階の複合機', copies: 3 };
    expect(await pc.route().print(paperOf('一'), target, signal)).toMatchObject({ ok: true });
    expect(pc.told('Document.PrintOut')).toMatchObject({ Background: false, Copies: 3 });
    expect(await pc.route().print(paperOf('jam'), target, signal)).toMatchObject({
      details: { reason: '紙がありません。' },
    });
    await pc.isQuiet();
    const printers = pc.done().filter(([what]) => what === 'Word.ActivePrinter');
    expect(printers.map(([, told]) => told)).toEqual(['2階の複合機', 'いつもの', '2階の複合機', 'いつもの']);
    await pc.route().print(paperOf('一', 'xlsx'), target, signal);
    expect(pc.told('Workbook.PrintOut')).toEqual({ Copies: 3, Preview: false, ActivePrinter: '2階の複合機' });
    await pc.route().print(paperOf('一', 'xlsx'), { printer: '', copies: 1 }, signal);
    expect(pc.done().findLast(([what]) => what === 'Workbook.PrintOut')?.[1]).toEqual({ Copies: 1 });
  });

  test('one that hangs on its printer is given up, and what was Windows’ usual printer is it again', async () => {
    const pc = new Pc({ papers: { jam: { prints: 'hangs' } } }, { limit: 3_000 });
    const printed = await pc.route().print(paperOf('jam'), { printer: '2階の複合機', copies: 1 }, signal);
    expect(printed).toMatchObject({ ok: false });
    // The next paper comes behind it.
    expect(textOf(await pc.route().pdf(paperOf('一'), signal))).toBe('%PDF-1.7 一');
    await pc.isQuiet();
    const printers = pc.done().filter(([what]) => what === 'Word.ActivePrinter');
    expect(printers.map(([, told]) => told)).toEqual(['2階の複合機', 'いつもの']);
    expect(pc.named().lastIndexOf('Word.ActivePrinter')).toBeLessThan(
      pc.named().indexOf('Document.ExportAsFixedFormat'),
    );
  });

  test('with another letter than code page 932 has in their folder and in what Word says: both arrive as they are', async () => {
    const said = 'ファイル「髙橋 𠮷葛󠄀」は ほかの人が使っています。';
    const pc = new Pc({ papers: { locked: { opens: said } } });
    const made = await pc.route().pdf(paperOf('locked'), signal);
    expect(made).toMatchObject({ code: 'route/failed', details: { program: 'Word', reason: said } });
    expect(String((pc.told('Documents.Open') as { FileName: string }).FileName)).toContain('提出書類 髙橋 𠮷 at work');
  });
});

describe('where something is in the way', () => {
  test('a paper that fails takes no other with it, and leaves neither a question nor a program behind', async () => {
    const pc = new Pc({ changesFields: true, papers: { broken: { exports: '保存できません。' } } });
    const route = pc.route();
    for (const kind of ['docx', 'xlsx'] as const) {
      const [broken, next] = await Promise.all([
        route.pdf(paperOf('broken', kind), signal),
        route.pdf(paperOf('次', kind), signal),
      ]);
      expect(broken).toMatchObject({ code: 'route/failed', details: { reason: '保存できません。' } });
      expect(textOf(next)).toBe('%PDF-1.7 次');
    }
  });

  test('a question that hangs in Word (a password) is ended with its Word at the end of the paper’s time; the next is made', async () => {
    const pc = new Pc({ papers: { secret: { opens: 'hangs' } } }, { limit: 3_000 });
    expect(await pc.route().pdf(paperOf('secret'), signal)).toMatchObject({ code: 'route/time' });
    expect(textOf(await pc.route().pdf(paperOf('次'), signal))).toBe('%PDF-1.7 次');
    await pc.isQuiet();
    expect(pc.count('Word.Application starts')).toBe(2);
  });

  test('one that hangs as Word is to go is ended with it', async () => {
    const pc = new Pc({ hangsAtQuit: true }, { patience: 1_000 });
    expect(textOf(await pc.route().pdf(paperOf('一'), signal))).toBe('%PDF-1.7 一');
    await pc.isQuiet();
  });

  test('やめる ends Word at once', async () => {
    const pc = new Pc({ papers: { secret: { opens: 'hangs' } } });
    const cancelling = new AbortController();
    const made = pc.route().pdf(paperOf('secret'), cancelling.signal);
    await vi.waitFor(() => expect(pc.named()).toContain('Documents.Open'), WAITED);
    cancelling.abort();
    expect(await made).toMatchObject({ code: 'route/cancelled' });
  });

  test('やめる while Word is still starting ends it as soon as it is there', async () => {
    const pc = new Pc({ startsSlowly: true });
    const cancelling = new AbortController();
    const made = pc.route().pdf(paperOf('一'), cancelling.signal);
    await vi.waitFor(() => expect(pc.named()).toContain('Word.Application starts'), WAITED);
    cancelling.abort();
    expect(await made).toMatchObject({ code: 'route/cancelled' });
  });

  test('a PowerShell that somebody has ended takes its Word with it', async () => {
    const pc = new Pc({ papers: { secret: { opens: 'hangs' } } });
    const made = pc.route().pdf(paperOf('secret'), signal);
    await vi.waitFor(() => expect(pc.named()).toContain('Documents.Open'), WAITED);
    process.kill(Number(pc.told('started')));
    expect(await made).toMatchObject({ code: 'route/failed' });
  });

  test('somebody’s own Word, open at the same time, is neither used nor ended', async () => {
    const own = { name: 'WINWORD', pid: process.pid, commandLine: '"C:\\…\\WINWORD.EXE" /n "C:\\手紙.docx"' };
    const pc = new Pc({ others: [own], papers: { secret: { opens: 'hangs' } } }, { limit: 3_000 });
    expect(await pc.route().pdf(paperOf('secret'), signal)).toMatchObject({ code: 'route/time' });
    // This process would be gone.
    await pc.isQuiet();
  });

  test('Word without Excel: no sheets are given to it, and documents are made', async () => {
    const pc = new Pc({ installed: ['Word.Application'] });
    expect(pc.route(false).kinds).toEqual(['docx']);
    expect(textOf(await pc.route(false).pdf(paperOf('一'), signal))).toBe('%PDF-1.7 一');
    // One that is given to it all the same fails alone.
    const sheet = await pc.route().pdf(paperOf('一', 'xlsx'), signal);
    expect(sheet).toMatchObject({ code: 'route/not-startable', details: { program: 'Excel' } });
  });

  test.each<[string, Facts, string, number]>([
    ['an Office from the Store that scripts can’t make', { installed: [] }, 'route/not-startable', 1],
    ['rules that leave scripts no programs', { languageMode: 'ConstrainedLanguage' }, 'route/barred', 1],
    ['rules that let only signed scripts run', { runsSignedAlone: true }, 'route/barred', 1],
  ])('%s: it is said once, and the app makes the papers itself', async (_what, facts, code, times) => {
    const pc = new Pc(facts);
    const asked: string[] = [];
    const routes = new PaperRoutes({
      ...{ choice: () => 'auto' as const, printer: () => '', printers: () => Promise.resolve([]), onWork: () => {} },
      routes: () => Promise.resolve({ word: pc.route() }),
      own: {
        pdf: () => Promise.resolve(success(new TextEncoder().encode('own'))),
        print: () => Promise.resolve(failure('print/failed', { reason: '' })),
      },
      finish: (pdf) => Promise.resolve(success(pdf)),
      kindOf: () => Promise.resolve(success(kindByExtension('docx'))),
      look: { lost: () => Promise.resolve(success([])) },
      ask: {
        mayGoOn: (failed) => (asked.push(failed.code), Promise.resolve(true)),
        mayHandOut: () => Promise.resolve(true),
        howToPrint: () => Promise.resolve('cancel'),
      },
    });
    const without = new Set<never>();
    for (const text of ['一', '二', '三']) {
      const made = await routes.pdf({ bytes: paperOf(text).bytes, title: '様式' }, without);
      expect(made).toMatchObject({ ok: true, value: { by: 'own' } });
    }
    expect(asked).toEqual(Array(times).fill(code));
  });
});

test.each([
  ['a command', 'Get-Date'],
  ['an operator', '$a = 1 -gt 2'],
  ['a word of the language', 'switch (1) { 1 { exit 0 } }'],
  ['a type', '[IO.File]::Delete("x")'],
  [
    'a member',
    '$w = New-Object -ComObject Word.Application; try { $w.Documents.Item(1) } catch {} finally { $w.Quit() }',
  ],
  [
    'a parameter too many',
    '$w = New-Object -ComObject Word.Application; try { $w.Quit(0, 1) } catch {} finally { $w.Quit() }',
  ],
  ['a variable that was never set', '$a = $b'],
])('%s that the stand-in doesn’t know isn’t passed over', async (_what, script) => {
  const folder = temporaryFolder();
  const [file, path] = [join(folder, 'pc.json'), join(folder, 'script.ps1')];
  writeFileSync(file, JSON.stringify({ installed: BOTH, log: join(folder, 'log') }));
  writeFileSync(path, script);
  const args = ['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-File', path];
  const powershell = 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe';
  const code = await new Promise((settle) =>
    talkWithProgram(process.execPath, [STAND_IN, file, powershell, ...args], { line: () => {}, gone: settle }).end(),
  );
  expect(code).toBe(99);
});
