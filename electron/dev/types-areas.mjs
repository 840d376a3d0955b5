/**
 * The areas of the house: each has a tsconfig of its own, `base` is what they share.
 * @param {readonly string[]} files of test/config
 * @returns {string[]}
 */
export function areasIn(files) {
  return files.flatMap((file) => /^tsconfig\.(.+)\.json$/.exec(file)?.[1] ?? []).filter((area) => area !== 'base');
}
