import { Problem } from '../say.mjs';

/**
 * What an office gets is built on the official Electron alone.
 * @param {import('./resolve.mjs').Runtime} runtime
 */
export function mustBeOfficial(runtime) {
  if (runtime.kind === 'official') return;
  throw new Problem(
    `公式の Electron がないため、配布用のパッケージはつくりません(いまの実行環境: ${runtime.kind} ${runtime.version})。github.com につながる場所で実行してください。`,
    `No release without the official Electron (the runtime here: ${runtime.kind} ${runtime.version}). Run this where github.com can be reached.`,
  );
}
