import { PAPER_ORIGIN } from './origins';

/** Text becomes markup or a script's address only by our own policy of that name (renderer/walls/trusted-text.ts). Vite's overlay knows none. */
const trusted = (devServer: string | undefined): Record<string, string> =>
  devServer ? {} : { 'require-trusted-types-for': "'script'", 'trusted-types': 'default' };

const policy = (rules: Record<string, string>): string =>
  Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/**
 * The app's page: our own files and nothing else. `nonce` is new for every load and lets the theme's variables in.
 *
 * @param devServer origin of Vite's server in development: hot reload talks to it
 */
export const appPolicy = (nonce: string, devServer?: string): string =>
  policy({
    'default-src': "'none'",
    'script-src': `'self'${devServer ? ` 'nonce-${nonce}'` : ''}`,
    'style-src': devServer ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    'img-src': "'self' blob: data:",
    'font-src': "'self'",
    'connect-src': `'self'${devServer ? ` ${devServer} ${devServer.replace(/^http/, 'ws')}` : ''}`,
    'worker-src': "'self'",
    'frame-src': PAPER_ORIGIN,
    'manifest-src': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    ...trusted(devServer),
  });

/**
 * The worker that opens a ledger's records: it compiles its cipher (WebAssembly), and otherwise may do nothing but run our
 * own script. The page itself may not compile anything.
 */
export const readingWorkerPolicy = (): string =>
  policy({ 'default-src': "'none'", 'script-src': "'self' 'wasm-unsafe-eval'" });

/**
 * A page with an origin that is nobody's, its own frames' neither: an empty frame that it makes is a stranger to it, so that it doesn't find
 * there what it has had taken away (shared/ipc/without-peers.ts).
 */
export const STRANGER = 'allow-scripts';

/**
 * The page for papers: only its own bundled script runs. Style attributes are what a Word file's look becomes, so inline
 * styles are let in; pictures and fonts come as blobs out of the file.
 */
export const paperPolicy = (devServer?: string): string =>
  policy({
    'default-src': "'none'",
    'script-src': `'self'`,
    'style-src': "'self' 'unsafe-inline'",
    'img-src': 'blob: data:',
    'font-src': "'self' blob: data:",
    'connect-src': devServer ? `${devServer} ${devServer.replace(/^http/, 'ws')}` : "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': 'app://renkei',
    sandbox: STRANGER,
    ...trusted(devServer),
  });
