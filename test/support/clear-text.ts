import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { LookedAt } from './looked-at.ts';
import { isRegister, secretsOfTheRun, secretsUsedHere } from './secrets.ts';
import { spellingsOf } from './spellings.ts';

const root = join(import.meta.dirname, '../..');
const sampleFile = join(root, 'resources/samples/himawari.json');
const builtPage = join(root, 'dist/renderer');
/** One line for each folder that was searched in this run. */
export const searchedFolders = join(root, 'out/test/clear-text.jsonl');

/** What says something about a person or an office, by the name of its field. */
const TELLING =
  /^(name|kana|address|mail|phone|fax|number|employeeNumber|loginName|birthday|.*(Name|Kana|Phone|Mail|By|Institution|Number))$/;

/** Every telling value of the sample. Short numbers stand in any binary file, so they are searched with their field. */
function tellingValues(value: unknown, field = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => tellingValues(entry, field));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, entry]) => tellingValues(entry, name));
  if (typeof value !== 'string' || value === '' || !TELLING.test(field)) return [];
  return /^[\x20-\x7e]{1,5}$/.test(value) ? [`"${field}":"${value}"`] : [value, value.replaceAll(' ', '　')];
}

interface Needle {
  value: string;
  bytes: Buffer;
}

export interface Found {
  file: string;
  value: string;
}

export interface Searched {
  files: number;
  bytes: number;
  found: Found[];
}

/** Looks for many values at once: hundreds of them in a profile take a tenth of a second. */
export class ClearText {
  /** By their first two bytes. */
  private readonly byStart = new Map<number, Needle[]>();
  private readonly isStart = new Uint8Array(65_536);
  private readonly secrets = new Set<string>();

  /**
   * @param values are looked for as UTF-8 and as UTF-16
   * @param secrets are looked for in each of their spellings
   */
  constructor(values: Iterable<string>, secrets: Iterable<string> = []) {
    for (const value of values)
      for (const encoding of ['utf8', 'utf16le'] as const) this.add({ value, bytes: Buffer.from(value, encoding) });
    this.lookAlsoFor(secrets);
  }

  /** @param secrets those that are looked for already cost nothing */
  lookAlsoFor(secrets: Iterable<string>): void {
    for (const value of secrets) {
      if (this.secrets.has(value)) continue;
      this.secrets.add(value);
      for (const bytes of spellingsOf(value)) this.add({ value, bytes });
    }
  }

  private add(needle: Needle): void {
    const start = needle.bytes.readUInt16BE(0);
    const others = this.byStart.get(start);
    if (others) others.push(needle);
    else this.byStart.set(start, [needle]);
    this.isStart[start] = 1;
  }

  inBytes(content: Buffer): string[] {
    const found = new Set<string>();
    const { isStart } = this;
    for (let at = 0, pair = content[0] ?? 0; at + 1 < content.length; at++) {
      pair = ((pair & 0xff) << 8) | (content[at + 1] ?? 0);
      if (isStart[pair] !== 1) continue;
      for (const { value, bytes } of this.byStart.get(pair) ?? [])
        if (mayStandAt(content, at, bytes) && bytes.equals(content.subarray(at, at + bytes.length))) found.add(value);
    }
    return [...found];
  }

  /** @param isOurs says of a path below the folder whether it is to be searched */
  inFolder(folder: string, isOurs: (path: string) => boolean = () => true): Searched {
    const searched: Searched = { files: 0, bytes: 0, found: [] };
    for (const path of filesIn(folder).filter((file) => isOurs(relative(folder, file)))) {
      const content = contentOf(path);
      if (content === null) continue;
      searched.files += 1;
      searched.bytes += content.length;
      const file = relative(folder, path);
      searched.found.push(...this.inBytes(content).map((value) => ({ file, value })));
    }
    return searched;
  }
}

/** null: it is gone. A running Chromium writes beside its files and then renames; what is in their place is looked at next time. */
function contentOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** A look at two of its bytes, which spares nearly all comparisons. */
function mayStandAt(content: Buffer, at: number, bytes: Buffer): boolean {
  const middle = bytes.length >> 1;
  const last = bytes.length - 1;
  return content[at + middle] === bytes[middle] && content[at + last] === bytes[last];
}

export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());

/**
 * Every name, kana, address, mail, phone and number of the sample. The product's own words name a few of them (home's
 * suggestions, examples beside fields), and Chromium keeps compiled scripts: those can't be told apart and are left out.
 */
export function sampleValues(): string[] {
  const values = [...new Set(tellingValues(JSON.parse(readFileSync(sampleFile, 'utf8'))))];
  const hasWords = (path: string): boolean => !path.endsWith('.woff2');
  const own = new Set(new ClearText(values).inFolder(builtPage, hasWords).found.map(({ value }) => value));
  return values.filter((value) => !own.has(value));
}

let sample: string[] | undefined;
const NOBODY: readonly string[] = [];

/**
 * Looks for the people of the sample and the secrets of the run in a folder that a test, or all of them, leave behind,
 * whatever the test was about. Throws with the files where something stands in the clear.
 */
export function searchLeftBehind(folder: string): void {
  sample ??= sampleValues();
  takeDown(searched(folder, sample));
}

const lookedAt = new LookedAt();

/**
 * As {@link searchLeftBehind}, of an app that goes on: only files that were written since this process last looked, or all where it has
 * used another secret since. Everything is searched once more when the app ends.
 */
export function searchWritten(folder: string): void {
  sample ??= sampleValues();
  const isNew = lookedAt.since(secretsUsedHere());
  takeDown(searched(folder, sample, new Set(), undefined, (path) => isNew(join(folder, path))));
}

function takeDown({ files, bytes }: Searched): void {
  mkdirSync(dirname(searchedFolders), { recursive: true });
  appendFileSync(searchedFolders, `${JSON.stringify({ files, bytes })}\n`);
}

/**
 * The same for the secrets alone, where people may stand.
 *
 * @param before files that others left there, with secrets of their own
 */
export function searchForSecrets(folder: string, before: ReadonlySet<string> = new Set()): void {
  searched(folder, NOBODY, before);
}

/**
 * As `searchForSecrets`, of what stays after the run: what a failed test keeps of the screen holds a field's value as it was
 * typed. Such a file fails the run, and goes: the secret would go on into every report.
 */
export function takeSecretsAway(folder: string, before: ReadonlySet<string>): void {
  searched(folder, NOBODY, before, (file) => writeFileSync(file, 'A secret of the run stood in this file.\n'));
}

/** What is looked for, by the people: a run has hundreds of searches, and its secrets only become more. */
const kept = new Map<readonly string[], ClearText>();

function searched(
  folder: string,
  people: readonly string[],
  before: ReadonlySet<string> = new Set(),
  onSecret: (file: string) => void = () => {},
  isToBeSearched: (path: string) => boolean = () => true,
): Searched {
  const secrets = new Set(secretsOfTheRun());
  // Playwright keeps the compiled tests there, whose offices have the same people.
  const isOurs = (path: string): boolean =>
    !path.includes('playwright-transform-cache') &&
    !isRegister(join(folder, path)) &&
    !before.has(join(folder, path)) &&
    isToBeSearched(path);
  const lookedFor = kept.get(people) ?? new ClearText(people);
  kept.set(people, lookedFor);
  lookedFor.lookAlsoFor(secrets);
  const all = lookedFor.inFolder(folder, isOurs);
  if (all.found.length === 0) return all;
  for (const { file, value } of all.found) if (secrets.has(value)) onSecret(join(folder, file));
  // The secret itself would go on into every report.
  const told = all.found.map(({ file, value }) => `${secrets.has(value) ? 'a secret of the run' : value} in ${file}`);
  throw new Error(`in the clear: ${[...new Set(told)].join('; ')}`);
}
