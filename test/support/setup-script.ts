import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { FailingDisk } from './failing-disk.ts';

/**
 * A stand-in for NSIS: runs the very text of electron/dev/windows/setup.nsi, in silence, on folders of this PC, and fails where the disk does. It
 * knows what that script uses and nothing more: whatever else is written there makes it throw, so that no line is passed over. How the compiled
 * setup behaves is seen under Wine (test/windows/setup.test.ts).
 */
const SCRIPT = 'electron/dev/windows/setup.nsi';

/** What the setup finds, and leaves. */
export interface SetupPc {
  disk: FailingDisk;
  /** Folder that stands for the user's; `%LOCALAPPDATA%` lies in it. */
  user: string;
  /** By key and name; what was brought to the disk is kept apart, as a power cut takes the rest. */
  registry: Map<string, string>;
  onDisk: Map<string, string>;
  /** Programs that it has opened. */
  opened: string[];
  isAppOpen: () => boolean;
}

export interface SetupOrder {
  name: string;
  version: string;
  /** Folder of what is packed. */
  payload: string;
  args: string;
}

type Line = readonly string[];
/** A box with its answer where nobody is asked. */
class Ends extends Error {}
class Returns extends Error {}
class Breaks extends Error {}
class Aborts extends Error {}

/** Lines outside of functions and sections that say how the setup looks and is packed. */
const OF_THE_PACKING =
  /^(Unicode|Target|SetCompressor|!include|Name|OutFile|Icon|UninstallIcon|RequestExecutionLevel|AllowSkipFiles|SetDateSave|AutoCloseWindow|Show\w+Details|BrandingText|LoadLanguageFile|VI\w+|Page|UninstPage|Var)$/;
const GIVEN = { TITLE: '連携台帳', APP_ID: 'app', NUMBERS: '0', KILOBYTES: '1', NSIS_MAX_STRLEN: '1024' };

const words = (line: string): Line => {
  const found: string[] = [];
  for (let rest = line.trim(); rest !== '';) {
    const [all, quoted] = /^(["'`])/.test(rest)
      ? (new RegExp(`^${rest[0]}([^${rest[0]}]*)${rest[0]}`).exec(rest) ?? [])
      : (/^(\S+)/.exec(rest) ?? []);
    if (all === undefined || quoted === undefined) throw new Error(`setup.nsi: can’t read ${line}`);
    found.push(quoted);
    rest = rest.slice(all.length).trim();
  }
  return found;
};

/** Functions and sections by name, and what is defined. */
class Script {
  readonly blocks = new Map<string, Line[]>();
  readonly defined: Record<string, string> = { ...GIVEN };
  private readonly macros = new Map<string, { names: string[]; lines: string[] }>();

  constructor(text: string) {
    this.read(text.split('\n'));
  }

  private read(lines: readonly string[]): void {
    let block: Line[] | null = null;
    for (const [line, given] of this.expanded(lines)) {
      const [word = '', ...rest] = words(given(line));
      if (word === 'Function' || word === 'Section') this.blocks.set(rest[0] ?? '', (block = []));
      else if (word === 'FunctionEnd' || word === 'SectionEnd') block = null;
      else if (block) block.push([word, ...rest]);
      else if (word === '!define') this.defined[rest[0] ?? ''] = rest[1] ?? '';
      else if (!OF_THE_PACKING.test(word)) throw new Error(`setup.nsi: unknown line ${line}`);
    }
  }

  /** Lines with macros put in, each with what its parameters are. */
  private *expanded(
    lines: readonly string[],
    given = (line: string) => line,
  ): Generator<[string, (l: string) => string]> {
    for (let at = 0; at < lines.length; at += 1) {
      const line = (lines[at] ?? '').trim();
      if (line === '' || line.startsWith(';')) continue;
      const [word, name = '', ...rest] = words(given(line));
      const macro = this.macros.get(name);
      if (word === '!macro') {
        const end = lines.findIndex((one, index) => index > at && one.trim() === '!macroend');
        this.macros.set(name, { names: [...rest], lines: lines.slice(at + 1, end) });
        at = end;
      } else if (word === '!insertmacro' && macro) {
        const values = new Map(macro.names.map((one, index) => [one, rest[index] ?? '']));
        const put = (text: string): string =>
          given(text.replaceAll(/\$\{(\w+)\}/g, (all, one: string) => values.get(one) ?? all));
        yield* this.expanded(macro.lines, put);
      } else yield [line, given];
    }
  }
}

let script: Script | undefined;

/** Runs the setup. @returns its exit code */
export const runSetup = (pc: SetupPc, order: SetupOrder): number => new Running(pc, order).setup();

/** Runs the uninstaller that lies in a folder, with `/S /MEND`: what Windows does at the next sign-in after an interruption. */
export const mendsAtSignIn = (pc: SetupPc, order: SetupOrder): number => new Running(pc, order).mend();

class Running {
  private readonly script = (script ??= new Script(readFileSync(SCRIPT, 'utf8')));
  private readonly values: Record<string, string> = { LOCALAPPDATA: 'U:\\Local', TEMP: 'U:\\Temp' };
  private readonly stack: string[] = [];
  private readonly finds = new Map<string, string[]>();
  private readonly defined: Record<string, string>;
  private hasErrors = false;
  private code = 0;

  constructor(
    private readonly pc: SetupPc,
    private readonly order: SetupOrder,
  ) {
    Object.assign(this.values, { SMPROGRAMS: 'U:\\Start', DESKTOP: 'U:\\Desktop', OUTDIR: 'U:\\', OpensAfter: '' });
    this.defined = { ...this.script.defined, NAME: order.name, VERSION: order.version, PAYLOAD: order.payload };
    for (const place of ['Start', 'Desktop', 'Temp', 'Local']) mkdirSync(join(pc.user, place), { recursive: true });
  }

  setup(): number {
    return this.ending(() => {
      this.point('begins');
      this.call('.onInit');
      this.point('lays down');
      try {
        this.call('');
      } catch (error) {
        if (!(error instanceof Aborts)) throw error;
        this.code = 2;
        return this.call('.onInstFailed');
      }
      this.call('.onInstSuccess');
    });
  }

  mend(): number {
    return this.ending(() => this.call('un.onInit'));
  }

  private point = (name: string): void => void (this.pc.disk.point = `setup ${name}`);

  private ending(work: () => void): number {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Ends)) throw error;
    }
    return this.code;
  }

  private call(name: string): void {
    const lines = this.script.blocks.get(name);
    if (!lines) throw new Error(`setup.nsi: no function ${name}`);
    const points: Record<string, string> = { PutsInPlace: 'exchanges', WritesShortcuts: 'tells Windows' };
    if (points[name]) this.point(points[name]);
    try {
      this.run(lines, 0, lines.length);
    } catch (error) {
      if (!(error instanceof Returns)) throw error;
    }
  }

  /** Where the block that begins at `at` goes on: its ends, alternatives included, of the same depth. */
  private marks(lines: readonly Line[], at: number, opens: RegExp, closes: RegExp, between: RegExp): number[] {
    const found = [at];
    for (let depth = 0, here = at; here < lines.length; here += 1) {
      const word = lines[here]?.[0] ?? '';
      if (opens.test(word)) depth += 1;
      else if (depth === 1 && between.test(word)) found.push(here);
      else if (closes.test(word) && --depth === 0) return [...found, here];
    }
    throw new Error(`setup.nsi: no end of ${lines[at]?.join(' ')}`);
  }

  private run(lines: readonly Line[], from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      const [word = '', ...given] = lines[at] ?? [];
      if (word === '${If}' || word === '${IfNot}') {
        const marks = this.marks(lines, at, /^\$\{If(Not)?\}$/, /^\$\{EndIf\}$/, /^\$\{(Else|ElseIf)\}$/);
        const [begin = at, other = at, end = other] = marks;
        if (marks.some((mark) => lines[mark]?.[0] === '${ElseIf}')) throw new Error('setup.nsi: ElseIf');
        const [isTrue, body] = this.conditions(lines, begin);
        if (isTrue) this.run(lines, body, other);
        else if (end > other) this.run(lines, other + 1, end);
        at = marks.at(-1) ?? at;
      } else if (word === '${Do}' || word === '${DoWhile}') {
        const end = this.marks(lines, at, /^\$\{Do(While)?\}$/, /^\$\{Loop(Until)?\}$/, /^$/).at(-1) ?? at;
        this.loop(lines, at, end, word === '${DoWhile}' ? given : null);
        at = end;
      } else this.do(word, given);
    }
  }

  private loop(lines: readonly Line[], at: number, end: number, holds: Line | null): void {
    const [, ...until] = lines[end] ?? [];
    try {
      while (holds === null || this.condition(holds)) {
        this.run(lines, at + 1, end);
        if (until.length > 0 && this.condition(until)) return;
      }
    } catch (error) {
      if (!(error instanceof Breaks)) throw error;
    }
  }

  /** @returns whether they hold, and where the body begins */
  private conditions(lines: readonly Line[], at: number): [boolean, number] {
    const [first = '', ...given] = lines[at] ?? [];
    let isTrue = this.condition(given) === (first === '${If}');
    for (let here = at + 1; ; here += 1) {
      const [word = '', ...more] = lines[here] ?? [];
      const [, join = '', not] = /^\$\{(And|Or)If(Not)?\}$/.exec(word) ?? [];
      if (join === '') return [isTrue, here];
      if (join === 'And' ? isTrue : !isTrue) isTrue = this.condition(more) !== (not === 'Not');
    }
  }

  private condition(given: Line): boolean {
    if (given[0] === '${Errors}') {
      const had = this.hasErrors;
      this.hasErrors = false;
      return had;
    }
    if (given[0] === '${Silent}') return true;
    if (given[0] === '${FileExists}') return this.isThere(this.text(given[1]));
    const [left, how = '', right] = [this.text(given[0]), given[1], this.text(given[2])];
    const compare: Record<string, () => boolean> = {
      '==': () => left.toLowerCase() === right.toLowerCase(),
      '!=': () => left.toLowerCase() !== right.toLowerCase(),
      '=': () => Number(left) === Number(right),
      '<>': () => Number(left) !== Number(right),
      '>': () => Number(left) > Number(right),
    };
    const found = compare[how.replace(/^P/, '')];
    if (!found) throw new Error(`setup.nsi: unknown condition ${given.join(' ')}`);
    return found();
  }

  private text(asked = ''): string {
    const put = (text: string): string =>
      text.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => {
        const value = this.defined[name];
        if (value === undefined) throw new Error(`setup.nsi: \${${name}} is not defined`);
        return put(value);
      });
    return put(asked)
      .replaceAll('$\\r$\\n', '\n')
      .replaceAll(/\$(R?\d|[A-Z][A-Za-z]+)/g, (_, name: string) => this.valueOf(name));
  }

  private isThere(pattern: string): boolean {
    const found = statSync(this.place(pattern.replace(/\\\*\.\*$/, '')), { throwIfNoEntry: false });
    return found !== undefined && (!pattern.endsWith('\\*.*') || found.isDirectory());
  }

  private valueOf(name: string): string {
    const value = this.values[name] ?? (/^R?\d$/.test(name) ? '' : undefined);
    if (value === undefined) throw new Error(`setup.nsi: unknown variable $${name}`);
    return value;
  }

  private set(variable: string | undefined, value: string | number): void {
    const [, name] = /^\$?(\w+)$/.exec(variable ?? '') ?? [];
    if (name === undefined) throw new Error(`setup.nsi: no variable ${variable}`);
    this.values[/^r\d$/.test(name) ? name.slice(1) : name] = String(value);
  }

  private get = (variable: string): string => this.values[/^r\d$/.test(variable) ? variable.slice(1) : variable] ?? '';

  private place = (path: string): string => join(this.pc.user, path.replace(/^U:\\/, '').replaceAll('\\', '/'));

  /** What fails is told by NSIS' flag; who is dead does nothing any more. */
  private tries(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (this.pc.disk.isDead) throw error;
      this.hasErrors = true;
    }
  }

  private do(word: string, given: Line): void {
    const known = this.commands[word];
    if (!known) throw new Error(`setup.nsi: unknown ${word} ${given.join(' ')}`);
    this.pc.disk.liveOn();
    known(given);
  }

  private readonly commands: Record<string, (given: Line) => void> = {
    StrCpy: ([to, value]) => this.set(to, this.text(value)),
    IntOp: ([to, left, how, right]) => {
      const [a, b] = [Number(this.text(left)), Number(this.text(right))];
      if (how !== '+' && how !== '&') throw new Error(`setup.nsi: IntOp ${how}`);
      this.set(to, how === '+' ? a + b : a & b);
    },
    Push: ([value]) => void this.stack.push(this.text(value)),
    Pop: ([to]) => this.set(to, this.stack.pop() ?? ''),
    Call: ([name]) => this.call(name ?? ''),
    Return: () => {
      throw new Returns();
    },
    '${Break}': () => {
      throw new Breaks();
    },
    Quit: () => {
      throw new Ends();
    },
    SetErrorLevel: ([code]) => (this.code = Number(this.text(code))),
    ClearErrors: () => (this.hasErrors = false),
    Sleep: () => {},
    MessageBox: (given) => {
      // Nobody is there: its answer, and no way that another would take.
      if (given[2] !== '/SD' || given.length > 4) throw new Error(`setup.nsi: asks ${given[1]}`);
    },
    Exec: ([command]) => {
      const [program = ''] = words(this.text(command));
      if (existsSync(this.place(program))) this.pc.opened.push(program);
    },
    '${GetParameters}': ([to]) => this.set(to, this.order.args),
    '${GetOptions}': ([from, option, to]) => {
      this.hasErrors = !this.text(from)
        .split(' ')
        .includes(option ?? '');
      this.set(to, '');
    },
    '${VersionCompare}': ([left, right, to]) => {
      const [a, b] = [this.text(left), this.text(right)].map((one) => one.split('.').map(Number));
      const at = (a ?? []).findIndex((one, index) => one !== b?.[index]);
      this.set(to, at === -1 ? 0 : (a?.[at] ?? 0) > (b?.[at] ?? 0) ? 1 : 2);
    },
    SetOutPath: ([to]) =>
      this.tries(() => {
        this.makes(this.place(this.text(to)));
        this.set('OUTDIR', this.text(to));
      }),
    File: ([, from]) => {
      if (given(from) !== '${PAYLOAD}/*') throw new Error(`setup.nsi: packs ${from}`);
      // AllowSkipFiles off, and nobody to ask: the first file that can't be written ends it.
      try {
        this.lays(this.order.payload, this.place(this.get('OUTDIR')));
      } catch (error) {
        throw this.pc.disk.isDead ? error : new Aborts();
      }
    },
    WriteUninstaller: ([to]) =>
      this.tries(() => this.writes(join(this.order.payload, 'app.asar'), this.place(this.text(to)))),
    Rename: ([from, to]) =>
      this.tries(() => {
        const [old, fresh] = [this.place(this.text(from)), this.place(this.text(to))];
        if (existsSync(fresh)) throw new Error('there is one');
        this.pc.disk.step('name', 'rename', old);
        renameSync(old, fresh);
        this.pc.disk.renamed(old, fresh);
      }),
    Delete: ([path]) => this.tries(() => this.removes(this.place(this.text(path)), rmSync)),
    RMDir: ([path]) => this.tries(() => this.removes(this.place(this.text(path)), rmdirSync)),
    FindFirst: ([handle, to, pattern]) => {
      const folder = this.place(this.text(pattern).replace(/\\\*\.\*$/, ''));
      const id = String(this.finds.size + 1);
      this.finds.set(id, existsSync(folder) ? ['.', '..', ...readdirSync(folder)] : []);
      this.set(handle, id);
      this.commands['FindNext']?.([handle ?? '', to ?? '']);
    },
    FindNext: ([handle, to]) => this.set(to, this.finds.get(this.text(handle))?.shift() ?? ''),
    FindClose: () => {},
    FileOpen: ([to, path]) => {
      this.hasErrors = this.pc.isAppOpen() || !existsSync(this.place(this.text(path)));
      this.set(to, 1);
    },
    FileClose: () => {},
    ReadRegStr: ([to, root, key, name]) => {
      const value = this.pc.registry.get([root, this.text(key), this.text(name)].join('|'));
      this.hasErrors = value === undefined;
      this.set(to, value ?? '');
    },
    WriteRegStr: (given) => this.writesValue(given),
    WriteRegDWORD: (given) => this.writesValue(given),
    DeleteRegValue: ([root, key, name]) => {
      this.pc.disk.step('none', `forget ${this.text(name)}`);
      this.pc.registry.delete([root, this.text(key), this.text(name)].join('|'));
    },
    CreateShortcut: ([path]) =>
      this.tries(() => this.writes(join(this.order.payload, 'app.asar'), this.place(this.text(path)))),
    // No Explorer's own parts are here: the script's other way is taken.
    '!insertmacro': ([name, , , to]) => {
      if (name !== 'ComHlpr_CreateInProcInstance') throw new Error(`setup.nsi: unknown macro ${name}`);
      this.set(to, 0);
    },
    'System::Call': ([call]) => this.asksWindows(this.text(call)),
  };

  private asksWindows(call: string): void {
    const [, name = '', asked = '', to = ''] = /^\w+::(\w+)\((.*)\)\w?\.?(\w*)/.exec(call) ?? [];
    const [, text = ''] = /^w "([^"]*)"/.exec(asked) ?? [];
    if (name === 'CreateMutexW') this.stack.push('0');
    else if (name === 'GetFileAttributesW') {
      const path = this.place(this.get(asked.replace('w ', '')));
      this.set(to, !existsSync(path) ? -1 : lstatSync(path).isSymbolicLink() ? 0x410 : 0x10);
    } else if (name === 'RegFlushKey') {
      this.pc.disk.step('none', 'bring the registry to the disk');
      this.pc.onDisk.clear();
      for (const [key, value] of this.pc.registry) this.pc.onDisk.set(key, value);
    } else if (name === 'CreateFileW')
      this.set(to, existsSync(this.place(text)) ? this.handleOf(this.place(text)) : -1);
    else if (name === 'FlushFileBuffers') {
      const path = this.handles[Number(this.get(asked.replace('p ', ''))) - 1] ?? '';
      this.set(to, 1);
      this.tries(() => {
        this.set(to, 0);
        this.pc.disk.step('room', 'sync', path);
        this.pc.disk.synced(path);
        this.set(to, 1);
      });
    } else if (!['CloseHandle', 'SHChangeNotify'].includes(name)) throw new Error(`setup.nsi: unknown call ${call}`);
  }

  private readonly handles: string[] = [];
  private handleOf = (path: string): number => this.handles.push(path);

  private writesValue([root, key, name, value]: Line): void {
    this.pc.disk.step('none', `write down ${this.text(name)}`);
    this.pc.registry.set([root, this.text(key), this.text(name)].join('|'), this.text(value));
  }

  private makes(folder: string): void {
    if (existsSync(folder)) return;
    this.pc.disk.step('room', 'make', folder);
    mkdirSync(folder, { recursive: true });
  }

  private writes(from: string, to: string): void {
    this.makes(dirname(to));
    this.pc.disk.step('room', 'write', to);
    copyFileSync(from, to);
    this.pc.disk.wrote(to);
  }

  private lays(from: string, to: string): void {
    this.makes(to);
    for (const name of readdirSync(from))
      if (statSync(join(from, name)).isDirectory()) this.lays(join(from, name), join(to, name));
      else this.writes(join(from, name), join(to, name));
  }

  private removes(path: string, remove: (path: string) => void): void {
    if (!existsSync(path)) throw new Error('none');
    this.pc.disk.step('name', 'remove', path);
    remove(path);
  }
}

const given = (text = ''): string => text;
