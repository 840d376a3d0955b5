/**
 * What a source file leans on: the modules that it imports, and the files and folders that it names in order to read them. Vitest's own
 * graph sees the imports only; a pack, a fixture or a program that a test starts stands in no import.
 */
import ts from 'typescript';

/**
 * @typedef {object} Links
 * @property {string[]} imports as written: `./b`, `@shared/forms/zip/codec`, `../pack.json`; `./commands/` for any of that folder
 * @property {string[]} types imported for their types alone: the compiler sees a change there, a test that runs doesn't
 * @property {string[]} paths that may be such: `resources/packs`, `../../../resources/samples/himawari.json`, `./commands/`
 */

/**
 * @param {string} name of the file; its ending tells the language
 * @param {string} text
 * @returns {Links}
 */
export function linksOf(name, text) {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, false, kindOf(name));
  /** @type {Links} */
  const links = { imports: [], types: [], paths: [] };
  /** @param {ts.Node} node */
  const visit = (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      if (ts.isStringLiteral(node.moduleSpecifier))
        links[isForTypes(node) ? 'types' : 'imports'].push(node.moduleSpecifier.text);
      return;
    }
    if (ts.isImportTypeNode(node)) {
      if (ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal))
        links.types.push(node.argument.literal.text);
      return;
    }
    // `'a/b'` as a type is no path.
    if (ts.isLiteralTypeNode(node)) return;
    if (ts.isCallExpression(node)) {
      const first = node.arguments[0];
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword && first && ts.isStringLiteralLike(first)) {
        links.imports.push(first.text);
        return;
      }
      // One of a folder's modules, whichever is asked for.
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword && first && ts.isTemplateExpression(first))
        links.imports.push(first.head.text.slice(0, first.head.text.lastIndexOf('/') + 1));
      if (isJoin(node.expression)) links.paths.push(...joined(node.arguments));
    }
    if (ts.isStringLiteralLike(node) && looksLikePath(node.text)) links.paths.push(node.text);
    if (ts.isTemplateExpression(node)) {
      const folder = node.head.text.slice(0, node.head.text.lastIndexOf('/') + 1);
      if (looksLikePath(folder)) links.paths.push(folder);
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return links;
}

/** @param {ts.ImportDeclaration | ts.ExportDeclaration} node */
const isForTypes = (node) =>
  ts.isExportDeclaration(node) ? node.isTypeOnly : node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;

/** @param {string} name */
function kindOf(name) {
  if (name.endsWith('.tsx')) return ts.ScriptKind.TSX;
  return name.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.JS;
}

/**
 * @param {ts.Node} called
 * @returns {boolean}
 */
const isJoin = (called) =>
  ts.isIdentifier(called)
    ? /^(join|resolve)$/.test(called.text)
    : ts.isPropertyAccessExpression(called) && isJoin(called.name);

/**
 * `join(root, 'test', 'config')` names `test/config`. One word alone is a folder of ours only where it is joined to a place of ours.
 * @param {ts.NodeArray<ts.Expression>} parts
 * @returns {string[]} one for each run of written parts
 */
function joined(parts) {
  /** @type {{ after?: ts.Expression, words: string[] }[]} */
  const runs = [{ words: [] }];
  for (const part of parts)
    if (ts.isStringLiteralLike(part)) runs.at(-1)?.words.push(part.text);
    else runs.push({ after: part, words: [] });
  return runs
    .filter(({ words, after }) => words.length > 1 || (words.length === 1 && isOurPlace(after)))
    .map(({ words }) => words.join('/'));
}

/** @param {ts.Expression | undefined} place */
const isOurPlace = (place) =>
  place !== undefined &&
  ((ts.isIdentifier(place) && place.text === 'root') ||
    (ts.isPropertyAccessExpression(place) && place.name.text === 'dirname'));

/** A word alone is hardly ever a path, but for where it is joined to one. @param {string} text */
const looksLikePath = (text) => text.length < 200 && /^[^\s<>|*?"]*[./][^\s<>|*?"]*$/.test(text) && /\w/.test(text);
