/** A PC with a fake Word and Excel, as a script drives them by COM. What was done to them is written down, line by line. */
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

/** What PowerShell tells of as an error, and a script can catch. */
export class Refused extends Error {}

/**
 * @typedef {object} PcFacts what a test has laid down in PC.json
 * @property {string} log where what happens is written down
 * @property {string} [languageMode]
 * @property {boolean} [runsSignedAlone]
 * @property {string[]} installed COM names that can be made
 * @property {{ name: string, pid: number, commandLine: string }[]} [others] programs that somebody has open
 * @property {Record<string, { opens?: string, exports?: string, prints?: string }>} [papers] by a word in the paper: what becomes of it: a message, or `hangs`
 * @property {boolean} [hasNoCim] the service that knows of command lines doesn't answer
 * @property {boolean} [hangsAtQuit] something of Word's own asks as it is to go
 * @property {boolean} [startsSlowly]
 * @property {boolean} [changesFields] what is exported is changed by it, so that Word would ask whether to keep that
 */

/** Parameters, by their names in Microsoft's reference, as far as a script may fill them. */
const PARAMETERS = {
  'Documents.Open': ['FileName', 'ConfirmConversions', 'ReadOnly', 'AddToRecentFiles'],
  'Document.ExportAsFixedFormat': [
    ...['OutputFileName', 'ExportFormat', 'OpenAfterExport', 'OptimizeFor', 'Range', 'From', 'To', 'Item'],
    ...['IncludeDocProps', 'KeepIRM', 'CreateBookmarks', 'DocStructureTags', 'BitmapMissingFonts', 'UseISO19005_1'],
  ],
  'Document.PrintOut': ['Background', 'Append', 'Range', 'OutputFileName', 'From', 'To', 'Item', 'Copies'],
  'Document.Close': ['SaveChanges'],
  'Word.Quit': ['SaveChanges'],
  'Workbooks.Open': ['Filename', 'UpdateLinks', 'ReadOnly'],
  'Workbook.ExportAsFixedFormat': ['Type', 'Filename', 'Quality', 'IncludeDocProperties', 'IgnorePrintAreas'],
  'Workbook.PrintOut': ['From', 'To', 'Copies', 'Preview', 'ActivePrinter'],
  'Workbook.Close': ['SaveChanges'],
  'Excel.Quit': [],
};

class ComObject {
  /** @param {string} name @param {Record<string, unknown>} fields @param {Record<string, (given: Record<string, unknown>) => unknown>} methods */
  constructor(name, fields, methods, note = (/** @type {unknown[]} */ ..._) => {}) {
    Object.assign(this, { name, fields, methods, note });
    this.name = name;
    this.fields = fields;
    this.methods = methods;
    this.note = note;
  }

  /** @param {string} name */
  get(name) {
    if (!(name in this.fields)) throw new Error(`stand-in: ${this.name}.${name} isn’t known`);
    return this.fields[name];
  }

  /** @param {string} name @param {unknown} value */
  put(name, value) {
    this.get(name);
    this.note(`${this.name}.${name}`, value);
    this.fields[name] = value;
  }

  /** @param {string} name @param {unknown[]} given */
  call(name, given) {
    const method = this.methods[name];
    const parameters = PARAMETERS[/** @type {keyof typeof PARAMETERS} */ (`${this.name}.${name}`)];
    if (!method || !parameters || given.length > parameters.length)
      throw new Error(`stand-in: ${this.name}.${name} of ${given.length} isn’t known`);
    const named = Object.fromEntries(given.flatMap((one, at) => (one === MISSING ? [] : [[parameters[at], one]])));
    this.note(`${this.name}.${name}`, named);
    return method(named) ?? null;
  }
}
const MISSING = Symbol('[Type]::Missing');
/** @param {number} pid */
function ended(pid) {
  try {
    process.kill(pid);
  } catch {
    // It has ended before.
  }
}
const hangs = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);

export class FakePc {
  ComObject = ComObject;
  missing = MISSING;
  /** @type {{ app: ComObject, pid: number, hasQuit: boolean }[]} */
  made = [];

  /** @param {string} file @param {() => string | null} readLine */
  constructor(file, readLine) {
    /** @type {PcFacts} */
    this.facts = JSON.parse(readFileSync(file, 'utf8'));
    this.readLine = readLine;
    this.languageMode = this.facts.languageMode ?? 'FullLanguage';
    this.runsSignedAlone = this.facts.runsSignedAlone ?? false;
    this.note('started', process.pid);
  }

  /** @param {string} what @param {unknown} [told] */
  note = (what, told) => appendFileSync(this.facts.log, `${JSON.stringify([what, told ?? null])}\n`);

  /** @param {string} name without .EXE */
  processes(name) {
    const own = this.made.map(({ app, pid }) => ({
      ...{ name: app.name === 'Word' ? 'WINWORD' : 'EXCEL', pid },
      commandLine: '"C:\\Program Files\\Microsoft Office\\root\\Office16\\WINWORD.EXE" /Automation -Embedding',
    }));
    return [...(this.facts.others ?? []), ...own].filter((one) => one.name === name);
  }

  /** @param {string} kind @param {string} filter */
  cim(kind, filter) {
    const [, name = ''] = /^Name = '(\w+)\.EXE'$/.exec(filter) ?? [];
    if (kind !== 'Win32_Process' || name === '') throw new Error(`stand-in: ${kind} ${filter}`);
    if (this.facts.hasNoCim) throw new Refused('The WinRM client cannot process the request.');
    return this.processes(name).map(({ pid, commandLine }) => ({ ProcessId: pid, CommandLine: commandLine }));
  }

  /** @param {string} name */
  create(name) {
    if (!this.facts.installed.includes(name))
      throw new Refused(
        'Retrieving the COM class factory for component with CLSID {00000000-0000-0000-0000-000000000000} failed due to the following error: 80040154 クラスが登録されていません (REGDB_E_CLASSNOTREG)',
      );
    // A program of its own: whoever ends PowerShell doesn't end it.
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { detached: true, stdio: 'ignore' });
    child.unref();
    const pid = child.pid ?? 0;
    this.note(`${name} starts`, pid);
    if (this.facts.startsSlowly) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 700);
    const app = name === 'Word.Application' ? this.word(pid) : this.excel(pid);
    this.made.push({ app, pid, hasQuit: false });
    return app;
  }

  /** @param {number} pid */
  word(pid) {
    const fields = { Visible: true, AutomationSecurity: 1, DisplayAlerts: -1, ActivePrinter: 'いつもの' };
    const options = new ComObject('Options', { UpdateLinksAtOpen: true }, {}, this.note);
    /** @type {ComObject[]} */ const open = [];
    const documents = new ComObject(
      'Documents',
      {},
      { Open: (given) => this.opens('Document', given, given['FileName'], open) },
    );
    documents.note = this.note;
    const quit = (/** @type {Record<string, unknown>} */ given) => {
      // A hidden question that nobody can answer.
      if (open.some((one) => one.fields['isChanged']) && given['SaveChanges'] !== 0) hangs();
      this.quits(pid);
    };
    return new ComObject('Word', { ...fields, Options: options, Documents: documents }, { Quit: quit }, this.note);
  }

  /** @param {number} pid */
  excel(pid) {
    const fields = { Visible: true, AutomationSecurity: 1, DisplayAlerts: true, EnableEvents: true };
    /** @type {ComObject[]} */ const open = [];
    const books = new ComObject(
      'Workbooks',
      {},
      { Open: (given) => this.opens('Workbook', given, given['Filename'], open) },
    );
    books.note = this.note;
    return new ComObject('Excel', { ...fields, Workbooks: books }, { Quit: () => this.quits(pid) }, this.note);
  }

  /** @param {string} kind @param {Record<string, unknown>} given @param {unknown} file @param {ComObject[]} open */
  opens(kind, given, file, open) {
    const path = String(file);
    if (!existsSync(path)) throw new Refused(`ファイルが見つかりません。(${basename(path)})`);
    const text = readFileSync(path, 'utf8');
    const [, becomes = {}] = Object.entries(this.facts.papers ?? {}).find(([word]) => text.includes(word)) ?? [];
    const does = (/** @type {string | undefined} */ how) => {
      if (how === 'hangs') hangs();
      if (how) throw new Refused(how);
    };
    does(becomes.opens);
    const changes = () => (document.fields['isChanged'] = this.facts.changesFields ?? false);
    /** @type {ComObject} */
    const document = new ComObject(
      kind,
      { isChanged: false },
      {
        ExportAsFixedFormat: (to) => {
          changes();
          does(becomes.exports);
          writeFileSync(String(to['OutputFileName'] ?? to['Filename']), `%PDF-1.7 ${text}`);
        },
        PrintOut: () => {
          changes();
          does(becomes.prints);
          // Excel says so; Word says nothing.
          return kind === 'Workbook' ? true : null;
        },
        Close: (how) => {
          if (document.fields['isChanged'] && how['SaveChanges'] !== 0 && how['SaveChanges'] !== false) hangs();
          open.splice(open.indexOf(document), 1);
        },
      },
      this.note,
    );
    open.push(document);
    return document;
  }

  /** @param {number} pid */
  quits(pid) {
    if (this.facts.hangsAtQuit) hangs();
    for (const one of this.made) if (one.pid === pid) one.hasQuit = true;
  }

  /** The last hold on it is let go of: a program that was told to quit ends. @param {unknown} object */
  release(object) {
    const found = this.made.find(({ app }) => app === object);
    if (!found) throw new Refused('The object’s type must be __ComObject or derived from __ComObject.');
    this.note(`${found.app.name} is let go of`);
    if (found.hasQuit) ended(found.pid);
    return 0;
  }

  /** What PowerShell held is let go of as it ends; what wasn't told to quit stays. */
  ends() {
    for (const { pid, hasQuit } of this.made) if (hasQuit) ended(pid);
    this.note('ended');
  }
}
