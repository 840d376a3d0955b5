import { sep } from 'node:path';

/** What Playwright and Node are made of: where a line stands there, nobody wrote otherwise than it runs. */
const isInside = (file: string | null | undefined): boolean =>
  !file || file.startsWith('node:') || file.includes(`${sep}node_modules${sep}`);

/**
 * With each call and each check Playwright takes down by which ways it was come to, up to fifty places, and looks each up in what was
 * compiled, in vain for all but a test's own. From here on only those are looked up: the places are the same. Once in each process.
 */
export function withShortStacks(): void {
  const mapped = Error.prepareStackTrace;
  if (!mapped || ours.has(mapped)) return;
  const says = (site: NodeJS.CallSite): string => {
    if (!isInside(site.getFileName())) return (mapped(NOTHING, [site]) as string).slice(NOTHING_SAID);
    // As Playwright has it.
    return `\n    at ${String(site).replace(/^async /, '')}`;
  };
  const short = (error: Error, sites: NodeJS.CallSite[]): string =>
    `${mapped(error, []) as string}${sites.map(says).join('')}`;
  ours.add(short);
  Error.prepareStackTrace = short;
}

const NOTHING = new Error();
const NOTHING_SAID = 'Error: '.length;
const ours = new WeakSet<object>();
