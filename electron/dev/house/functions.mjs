import ts from 'typescript';

/**
 * @typedef {object} LongFunction
 * @property {string} file
 * @property {string} name where it has none, that of what it is given to
 * @property {number} lines
 */

/**
 * @param {string} file
 * @param {string} text
 * @param {number} most how many lines one may have
 * @returns {LongFunction[]} the outermost ones that have more: what is inside them is part of them
 */
export function longFunctions(file, text, most) {
  if (text.split('\n').length <= most) return [];
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  /** @type {LongFunction[]} */
  const found = [];
  const lineOf = (/** @type {number} */ position) => source.getLineAndCharacterOfPosition(position).line;
  const visit = (/** @type {ts.Node} */ node) => {
    const lines = isFunction(node) ? lineOf(node.end) - lineOf(node.getStart(source)) + 1 : 0;
    if (lines > most) found.push({ file, name: nameOf(node, source), lines });
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** @param {ts.Node} node */
const isFunction = (node) =>
  ts.isFunctionDeclaration(node) ||
  ts.isFunctionExpression(node) ||
  ts.isArrowFunction(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isConstructorDeclaration(node);

/** @param {ts.Node} node @param {ts.SourceFile} source */
function nameOf(node, source) {
  const named = [node, node.parent].find(
    (one) => 'name' in one && one.name !== undefined && ts.isIdentifier(/** @type {ts.Node} */ (one.name)),
  );
  const { name } = /** @type {{ name?: ts.Identifier }} */ (named ?? {});
  return name?.text ?? node.parent.getText(source).split('\n', 1)[0]?.slice(0, 40) ?? '';
}
