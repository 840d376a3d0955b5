import { join } from 'node:path';
import { build, type Rollup } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const scripts = new Map<string, Promise<string>>();

/** A module that uses the page's own ones, as one script for `page.evaluate`, built once. @param file in this folder */
export function pageScript(file: string): Promise<string> {
  const script = scripts.get(file) ?? builtFrom(file);
  scripts.set(file, script);
  return script;
}

async function builtFrom(file: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { alias: { '@shared': join(root, 'shared') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name: 'benchPage' },
    },
  })) as Rollup.RollupOutput[];
  return built[0]?.output[0].code ?? '';
}
