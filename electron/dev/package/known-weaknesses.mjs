/**
 * Before a release: known weaknesses of what is in the app end it; those of tools that only build and test it are told. Asks the npm
 * registry, so it needs the network; the lock file itself is looked at offline by test/lint/dependencies.test.ts.
 */
import { pathToFileURL } from 'node:url';
import { npm } from '../npm.mjs';
import { root } from '../places.mjs';
import { shippedPackages } from './shipped-packages.mjs';

/**
 * What `npm audit --json` says of one package: https://docs.npmjs.com/cli/commands/npm-audit
 * @typedef {object} Weak
 * @property {string} name
 * @property {string} severity
 * @property {string[]} nodes places in the lock file
 * @property {(string | { title: string, url: string })[]} via titles of its own weaknesses, names of packages that bring it in
 */

/**
 * @param {Record<string, Weak>} vulnerabilities by name
 * @param {ReadonlySet<string>} shipped places of what is in the app
 * @returns {{ inApp: string[], inTools: string[] }} a line for each package
 */
export function sortedWeaknesses(vulnerabilities, shipped) {
  const lines = Object.values(vulnerabilities).map(({ name, severity, nodes, via }) => ({
    isInApp: nodes.some((place) => shipped.has(place)),
    line: `${severity}: ${name}: ${via.map((one) => (typeof one === 'string' ? `by ${one}` : `${one.title} ${one.url}`)).join('; ')}`,
  }));
  const of = (/** @type {boolean} */ wanted) =>
    lines.flatMap(({ isInApp, line }) => (isInApp === wanted ? [line] : [])).sort();
  return { inApp: of(true), inTools: of(false) };
}

async function look() {
  const { output } = await npm(['audit', '--json', '--loglevel=silent'], { cwd: root });
  const { vulnerabilities, message } = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
  // No answer is no good news.
  if (!vulnerabilities) throw new Error(`the registry doesn't say which weaknesses are known: ${String(message)}`);
  const shipped = new Set(shippedPackages().map(({ place }) => place));
  const { inApp, inTools } = sortedWeaknesses(vulnerabilities, shipped);
  for (const line of inTools) console.log(`tools only  ${line}`);
  for (const line of inApp) console.error(`in the app  ${line}`);
  return inApp.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await look();
