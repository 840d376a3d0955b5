/** `npm run gallery`: the parts of renderer/ui in all their states, in any browser, with hot reload. */
import { join } from 'node:path';
import { root } from '../places.mjs';
import { setUpPackages } from '../set-up.mjs';

/** @returns {Promise<number>} when it is stopped */
export async function run() {
  await setUpPackages();
  const { createServer } = await import('vite');
  const server = await createServer({ configFile: join(root, 'vite.config.ts') });
  await server.listen();
  for (const url of server.resolvedUrls?.local ?? []) console.log(`${url}ui/gallery/index.html`);
  return new Promise((resolve) => {
    process.once('SIGINT', () => void server.close().then(() => resolve(0)));
  });
}
