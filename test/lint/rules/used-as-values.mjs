/**
 * A value that only its type is asked of does nothing when the program runs: write the type. The linter's own rule about what is unused
 * takes `typeof value` for a use.
 * @type {import('./rule.d.ts').RuleModule}
 */
export const usedAsValues = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { typeAlone: '“{{name}}” is only asked for its type. Write the type.' },
  },
  create(context) {
    const told = new Set();
    return {
      TSTypeQuery(/** @type {any} */ query) {
        const variable = variableOf(context.sourceCode.getScope(query), firstName(query.exprName));
        if (!variable || told.has(variable) || variable.name.startsWith('_')) return;
        const [made] = variable.defs;
        if (!made || !['Variable', 'FunctionName'].includes(made.type) || isExported(made.node)) return;
        const isUsed = variable.references.some((one) => one.isRead() && !isTypeAlone(one.identifier));
        if (isUsed) return;
        told.add(variable);
        context.report({ node: made.name, messageId: 'typeAlone', data: { name: variable.name } });
      },
    };
  },
};

/** Of `a.b.c` a. @param {any} name @returns {string | undefined} */
const firstName = (name) => (name?.type === 'TSQualifiedName' ? firstName(name.left) : name?.name);

/** @param {any} scope @param {string | undefined} name */
function variableOf(scope, name) {
  for (let at = scope; at && name !== undefined; at = at.upper) {
    const variable = at.set.get(name);
    if (variable) return variable;
  }
  return undefined;
}

/** @param {any} node */
const isExported = (node) =>
  (node.type === 'VariableDeclarator' ? node.parent : node).parent?.type === 'ExportNamedDeclaration' ||
  Boolean(node.type === 'VariableDeclarator' && node.parent.declare);

/** @param {any} node */
function isTypeAlone(node) {
  let at = node.parent;
  while (at?.type === 'TSQualifiedName') at = at.parent;
  return at?.type === 'TSTypeQuery';
}
