import { sourcePath } from './source-path.mjs';

const INDEX = /(^|\/)index\.[cm]?[jt]sx?$/;

/**
 * An index file that only re-exports hides where a thing lives.
 * @type {import('./rule.d.ts').RuleModule}
 */
export const noBarrel = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { barrel: 'This file only passes things on and hides where they live. Import from the file itself.' },
  },
  create(context) {
    return {
      Program(node) {
        const passesOn = (/** @type {any} */ statement) =>
          statement.type === 'ExportAllDeclaration' ||
          (statement.type === 'ExportNamedDeclaration' && statement.source);
        if (INDEX.test(sourcePath(context)) && node.body.length > 0 && node.body.every(passesOn))
          context.report({ node, messageId: 'barrel' });
      },
    };
  },
};
