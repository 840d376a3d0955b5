import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { hoistMocks } from '@vitest/mocker/node';
import { parseAst, type Plugin } from 'vite';

const root = join(import.meta.dirname, '../..');
const PREFIX = '\0stand-in:';

/**
 * What a test file has stood in for (`vi.mock`), for whoever imports it. Vitest's own transform brings its factories to the front, and lets the file's
 * other imports come after them; `bare/vitest.ts` makes each when it is first asked for.
 */
export function standIns(file: string): Plugin {
  const names = [...readFileSync(file, 'utf8').matchAll(/\bvi\.mock\('([^']+)'/g)].map(([, name = '']) => name);
  const places = new Map(names.map((name) => [placeOf(name, file), name]));
  return {
    name: 'stand-ins',
    resolveId: {
      order: 'pre',
      handler(source, importer) {
        const name = importer && places.get(placeOf(source, importer));
        return name === undefined || name === '' ? null : `${PREFIX}${name}`;
      },
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const name = id.slice(PREFIX.length);
      return `const made = await globalThis.standInFor(${JSON.stringify(name)});
        export default made.default ?? made;
        export const { ${exportsOf(name).join(', ')} } = made;`;
    },
    transform: {
      order: 'post',
      handler: (code, id) => (id === file ? (hoistMocks(code, id, parseAst) ?? null) : null),
    },
  };
}

const placeOf = (source: string, importer: string): string =>
  source.startsWith('.') ? resolve(dirname(importer), source).replace(/\.ts$/, '') : source;

/** What can be had of it: of Node's own all, of others what the app takes from them. */
function exportsOf(name: string): string[] {
  const own = process.getBuiltinModule(name) as object | undefined;
  return own ? Object.keys(own) : takenFrom(basename(name));
}

function takenFrom(name: string): string[] {
  const files = readdirSync(join(root, 'electron'), { recursive: true, encoding: 'utf8' }).filter((one) =>
    /^(?!dev\/).*\.ts$/.test(one),
  );
  const taken = files.flatMap((one) =>
    [...readFileSync(join(root, 'electron', one), 'utf8').matchAll(/^import \{([^}]*)\} from '([^']+)'/gm)]
      .filter(([, , from = '']) => basename(from) === name)
      .flatMap(([, words = '']) => words.split(',').map((word) => word.trim()))
      .filter((word) => word !== '' && !word.startsWith('type '))
      .map((word) => word.replace(/ as .*/, '')),
  );
  return [...new Set(taken)];
}
