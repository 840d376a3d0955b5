/**
 * The list of parts (SBOM, CycloneDX 1.5) of a package: what is in it, of which version, under which terms, so that an IT officer or a
 * tool can hold it against lists of known weaknesses. npm writes what it knows of every package of the lock file; here stays what ships,
 * and comes what npm doesn't know: Electron with the Chromium and Node in it, and the font of the repository.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../npm.mjs';
import { root } from '../places.mjs';
import { run } from '../processes.mjs';
import { recordedFonts } from '../recorded-fonts.mjs';
import { Problem } from '../say.mjs';
import { nativeParts, shippedPackages, termsOf } from './shipped-packages.mjs';

/**
 * @typedef {{ 'bom-ref': string, name: string, version: string, type: string, [more: string]: unknown }} Component
 * @typedef {{ ref: string, dependsOn?: string[] }} Leaning
 * @typedef {{ components: Component[], dependencies: Leaning[], [more: string]: unknown }} Listed what `npm sbom` says
 *
 * @typedef {object} Ships
 * @property {string} version of the app
 * @property {readonly { ref: string, terms: string }[]} packages `name@version` of what is in the app
 * @property {Record<string, string>} runtime versions by name, as `process.versions` of Electron has them
 * @property {Record<string, string>} fonts SHA-256 by the path of each font that lies in the repository
 * @property {string} made ISO time: that of the sources, so that the same sources make the same list
 */

/**
 * @param {Listed} listed
 * @param {Ships} ships
 * @returns {{ components: Component[], dependencies: Leaning[], serialNumber: string, [more: string]: unknown }}
 * @throws {Error} if something ships of which npm says nothing: a list with a hole is worse than none
 */
export function sbomOf(listed, { version, packages, runtime, fonts, made }) {
  const known = new Map(listed.components.map((component) => [component['bom-ref'], component]));
  const shipped = packages.map(({ ref, terms }) => {
    const component = known.get(ref);
    if (!component) throw new Error(`${ref} ships, and npm sbom says nothing of it`);
    // What the build bundles is "optional, for development" to npm: it is in the app all the same.
    const { properties: _development, ...rest } = component;
    return { ...rest, scope: 'required', licenses: [{ expression: terms }] };
  });
  const refs = new Set(shipped.map((component) => component['bom-ref']));
  const own = `renkei-daicho@${version}`;
  const platform = runtimeComponents(runtime);
  const files = fontComponents(fonts);
  const components = [...platform, ...files, ...shipped].sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
  const sbom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      timestamp: made,
      lifecycles: [{ phase: 'build' }],
      component: {
        'bom-ref': own,
        type: 'application',
        name: 'renkei-daicho',
        version,
        purl: `pkg:generic/${own}`,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components,
    dependencies: [
      { ref: own, dependsOn: components.map((component) => component['bom-ref']) },
      ...listed.dependencies
        .filter(({ ref }) => refs.has(ref))
        .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) }))
        .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
    ],
  };
  return { ...sbom, serialNumber: `urn:uuid:${uuidOf(JSON.stringify(sbom))}` };
}

/** With the names (CPE) under which weaknesses of them are listed. @param {Record<string, string>} versions @returns {Component[]} */
function runtimeComponents(versions) {
  const parts = [
    { of: 'electron', type: 'framework', cpe: 'electronjs:electron', license: 'MIT' },
    { of: 'chrome', type: 'framework', cpe: 'google:chrome', license: 'BSD-3-Clause' },
    { of: 'node', type: 'platform', cpe: 'nodejs:node.js', license: 'MIT' },
  ];
  return parts.map(({ of, type, cpe, license }) => {
    const version = versions[of];
    if (!version) throw new Error(`the runtime doesn't say which ${of} it is`);
    const name = of === 'chrome' ? 'chromium' : of;
    return {
      'bom-ref': `${name}@${version}`,
      type,
      name,
      version,
      scope: 'required',
      purl: of === 'electron' ? `pkg:npm/electron@${version}` : `pkg:generic/${name}@${version}`,
      cpe: `cpe:2.3:a:${cpe}:${version}:*:*:*:*:*:*:*`,
      licenses: [{ license: { id: license } }],
    };
  });
}

/** @param {Record<string, string>} fonts @returns {Component[]} */
const fontComponents = (fonts) =>
  Object.entries(fonts).map(([path, digest]) => ({
    'bom-ref': `file:${path}`,
    type: 'file',
    name: path.slice(path.lastIndexOf('/') + 1),
    version: digest.slice(0, 12),
    scope: 'required',
    hashes: [{ alg: 'SHA-256', content: digest }],
    licenses: [{ license: { id: 'IPA' } }],
  }));

/** A name for this very list: the same for the same content (RFC 9562, version 8). @param {string} content */
function uuidOf(content) {
  const hex = createHash('sha256').update(content).digest('hex');
  const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

/**
 * The list for the app as it is built here.
 * @param {import('../runtime/resolve.mjs').Runtime} runtime
 * @returns {Promise<string>} JSON
 */
export async function writtenSbom(runtime) {
  const [listed, versions, made] = await Promise.all([npmSbom(), versionsOf(runtime), timeOfSources()]);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const packages = [...shippedPackages(), ...nativeParts()]
    // Its program comes with versions of its own.
    .filter(({ name }) => name !== 'electron')
    .map((shipped) => ({ ref: `${shipped.name}@${shipped.locked.version ?? ''}`, terms: termsOf(shipped) }));
  const fonts = Object.fromEntries(
    Object.entries(recordedFonts).filter(([path]) => path.startsWith('renderer/') && path.endsWith('.ttf')),
  );
  return `${JSON.stringify(sbomOf(listed, { version, packages, runtime: versions, fonts, made }), null, 2)}\n`;
}

/** @returns {Promise<Listed>} */
async function npmSbom() {
  const printed = await outputOf(
    npm(['sbom', '--loglevel=silent', '--package-lock-only', '--sbom-format', 'cyclonedx'], { cwd: root }),
  );
  return jsonIn(printed);
}

/** @param {import('../runtime/resolve.mjs').Runtime} runtime @returns {Promise<Record<string, string>>} */
async function versionsOf({ executable }) {
  const script = 'process.stdout.write(JSON.stringify(process.versions))';
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const printed = await outputOf(run(executable, ['-e', script], { cwd: root, env }));
  return jsonIn(printed);
}

/** Programs warn around what was asked of them. @param {string} printed */
const jsonIn = (printed) => JSON.parse(printed.slice(printed.indexOf('{'), printed.lastIndexOf('}') + 1));

/** Of the newest commit; where there is no git, of now. */
const timeOfSources = async () => new Date((await committedAt()) * 1000 || Date.now()).toISOString();

/** Seconds: the time of what is packed, whenever it is. 0 outside of git, which warns around what it was asked. */
export async function committedAt() {
  const { code, output } = await run('git', ['log', '-1', '--format=%ct'], { cwd: root });
  return code === 0 ? Number(/^\d+$/m.exec(output)?.[0] ?? 0) : 0;
}

/** @param {Promise<{ code: number | null, output: string }>} running */
async function outputOf(running) {
  const { code, output } = await running;
  if (code === 0) return output;
  throw new Problem(
    '部品の一覧（SBOM）をつくれませんでした。',
    `The list of parts (SBOM) could not be made: ${output}`,
  );
}
