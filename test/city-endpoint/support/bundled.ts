import { dirname, join } from 'node:path';
import { build, type Rollup } from 'vite';

const root = join(import.meta.dirname, '../../..');

/**
 * The receiver as one module, made once for all that a test file starts: to read its files one by one takes a third of each start.
 * What stands beside a file is looked for there all the same.
 */
export const bundledReceiver = (): Promise<string> => (bundled ??= bundle());
let bundled: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const made = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '@shared': join(root, 'shared') } },
    plugins: [{ name: 'folder-of-each-file', transform: (code, id) => withItsFolder(code, id) }],
    build: { ssr: join(root, 'test/city-endpoint/main.ts'), target: 'node20', write: false, minify: false },
  });
  const [first] = [made].flat() as Rollup.RollupOutput[];
  const [chunk, ...others] = first?.output ?? [];
  if (!chunk || others.length > 0) throw new Error('The receiver is more than one module.');
  return chunk.code;
}

const withItsFolder = (code: string, id: string): string =>
  code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id)));
