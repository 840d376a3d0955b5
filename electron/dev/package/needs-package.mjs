/**
 * The smoke tests need the package; a developer who runs other files again and again need not wait for it.
 * @param {readonly string[]} args parts of the test files' names; none: all files
 */
export const needsPackage = (args) => args.length === 0 || args.some((name) => /smoke|packaged/.test(name));
