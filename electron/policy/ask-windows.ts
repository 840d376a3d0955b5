import { win32 } from 'node:path';
import { POLICY_KEY, type RegistryKey, type RegistryValue } from '@shared/policy/registry';
import { powershellIn } from '../programs/powershell';
import type { RunProgram } from '../programs/run-program';

/** This PC's Windows. */
export interface Windows {
  run: RunProgram;
  /** Windows' own folder, from which alone its programs are taken. */
  folder: string | undefined;
}

/** A key of the registry, and who may do what to it, as SDDL. */
export interface ListedKey extends RegistryKey {
  sddl: string;
}

/** What Windows says of itself. What it doesn't say to its last line, it hasn't said. */
export interface SaidByWindows {
  /** Who may do what to each path, as SDDL. */
  paths: readonly string[] | null;
  /** The policy's key and those right below it; empty: there is none. */
  keys: readonly ListedKey[] | null;
}

/** Milliseconds: the first question of the page waits for it. */
const LIMIT = 10_000;
const KEY = `HKEY_LOCAL_MACHINE\\${POLICY_KEY}`;

/**
 * What is said is said in lines of ASCII, whatever letters the console takes: `path SDDL`, `key NAME SDDL`, `value NAME n 5` (s: a text, m: several,
 * x: none of these), `end` after the last key.
 *
 * Paths come by the environment: nothing in one can become a command. Only what a shell in constrained language mode may do, too: cmdlets, properties
 * of their answers, methods of texts. The registry is read in its view of 64 bits, as this is a program of 64 bits.
 */
const SCRIPT = String.raw`
$ErrorActionPreference = 'Stop'
function Write-Ascii([string] $text) {
  -join ($text.ToCharArray() | ForEach-Object {
    $code = [int] $_
    if ($code -gt 32 -and $code -lt 127 -and $code -ne 34 -and $code -ne 92) { [string] $_ } else { '\u{0:x4}' -f $code }
  })
}
if ($env:GUARDED_0) {
  try {
    foreach ($path in $env:GUARDED_0, $env:GUARDED_1, $env:GUARDED_2) {
      'path ' + (Microsoft.PowerShell.Security\Get-Acl -LiteralPath $path).Sddl
    }
  } catch { }
}
if ($env:GUARDED_KEY) {
  try {
    $top = 'Microsoft.PowerShell.Core\Registry::' + $env:GUARDED_KEY
    $keys = @()
    if (Microsoft.PowerShell.Management\Test-Path -LiteralPath $top) {
      $keys = @(Microsoft.PowerShell.Management\Get-Item -LiteralPath $top) + @(Microsoft.PowerShell.Management\Get-ChildItem -LiteralPath $top)
    }
    foreach ($key in $keys) {
      'key ' + (Write-Ascii $key.Name) + ' ' + (Microsoft.PowerShell.Security\Get-Acl -LiteralPath $key.PSPath).Sddl
      $values = Microsoft.PowerShell.Management\Get-ItemProperty -LiteralPath $key.PSPath
      foreach ($name in $key.Property) {
        $value = $values.$name
        if ($value -is [int]) { $said = 'n ' + $value }
        elseif ($value -is [string]) { $said = 's ' + (Write-Ascii $value) }
        elseif ($value -is [string[]]) { $said = 'm ' + (@($value | ForEach-Object { Write-Ascii $_ }) -join ' ') }
        else { $said = 'x' }
        'value ' + (Write-Ascii $name) + ' ' + $said
      }
    }
    'end'
  } catch { }
}`.trim();

/**
 * One start of PowerShell, a second or two, for all that is to be known.
 *
 * @param asked.paths a file and the two folders above it; none: of no file
 * @param asked.key whether of the policy's key
 */
export async function askWindows(
  { run, folder }: Windows,
  asked: { paths: readonly string[]; key: boolean },
): Promise<SaidByWindows> {
  const command = powershellIn(folder);
  const { end, output } = await run({
    command,
    args: ['-NoProfile', '-NonInteractive', '-Command', SCRIPT],
    env: {
      ...Object.fromEntries(asked.paths.map((path, at) => [`GUARDED_${at}`, path])),
      ...(asked.key && { GUARDED_KEY: KEY }),
      // Windows' own commands, and none of the same name that somebody has put beside them.
      PSModulePath: win32.join(win32.dirname(command), 'Modules'),
    },
    timeout: LIMIT,
  });
  const said = end.how === 'ended' && end.code === 0 ? readAnswer(output) : null;
  return {
    paths: said?.paths.length === asked.paths.length ? said.paths : null,
    keys: said?.isWhole ? said.keys : null,
  };
}

/** @returns null where there is a line that the script doesn't write */
function readAnswer(output: string): { paths: string[]; keys: ListedKey[]; isWhole: boolean } | null {
  const paths: string[] = [];
  const keys: (ListedKey & { values: [string, RegistryValue][] })[] = [];
  let isWhole = false;
  for (const line of output.split(/\r?\n/)) {
    if (line === '') continue;
    const [kind = '', name = '', ...rest] = line.split(' ');
    if (isWhole) return null;
    // One with a condition has spaces in it.
    if (kind === 'path') paths.push([name, ...rest].join(' '));
    else if (kind === 'key')
      keys.push({ name: textOf(name).split('\\').at(-1) ?? '', sddl: rest.join(' '), values: [] });
    else if (kind === 'value' && keys.length > 0) keys.at(-1)?.values.push([textOf(name), valueOf(rest)]);
    else if (line === 'end') isWhole = true;
    else return null;
  }
  return { paths, keys, isWhole };
}

function valueOf([kind, ...data]: readonly string[]): RegistryValue {
  const [first = ''] = data;
  if (kind === 'n' && /^-?\d{1,10}$/.test(first)) return Number(first);
  if (kind === 's') return textOf(first);
  return kind === 'm' ? data.map(textOf) : null;
}

/** Letters beyond ASCII, spaces, quotes and strokes are `\uXXXX`. */
const textOf = (written: string): string =>
  written.replace(/\\u([0-9a-f]{4})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
