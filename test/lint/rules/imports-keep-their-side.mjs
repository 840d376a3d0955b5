import { boundaries } from './boundaries.mjs';
import { importedThing } from './imported-thing.mjs';
import { sourcePath } from './source-path.mjs';

/**
 * Every way of importing, held against the boundaries.
 * @type {import('./rule.d.ts').RuleModule}
 */
export const importsKeepTheirSide = {
  meta: { type: 'problem', schema: [], messages: { crossing: '“{{specifier}}”: {{because}}' } },
  create(context) {
    const file = sourcePath(context);
    const guarding = boundaries.filter(({ guards }) => guards(file));

    /** @param {any} source the node that holds the specifier, when it is a plain text */
    const check = (source) => {
      if (typeof source?.value !== 'string') return;
      const thing = importedThing(source.value, file);
      // The first is the most telling one; the others say the same more generally.
      const crossed = guarding.find(({ forbids }) => forbids(thing, file));
      if (!crossed) return;
      const { specifier } = thing;
      context.report({ node: source, messageId: 'crossing', data: { specifier, because: crossed.because } });
    };

    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (/** @type {any} */ node) => check(node.source ?? node.argument?.literal),
      'CallExpression[callee.name="require"]': (/** @type {any} */ node) => check(node.arguments[0]),
      // A worker's file, and whatever else the bundler finds this way.
      'NewExpression[callee.name="URL"][arguments.0.value=/^\\.\\.?\\//]': (/** @type {any} */ node) =>
        check(node.arguments[0]),
    };
  },
};
