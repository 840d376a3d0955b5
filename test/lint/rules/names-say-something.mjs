import { sourcePath } from './source-path.mjs';

const SAYS_NOTHING = /^(utils?|helpers?|common|misc|manager)$/i;

/**
 * A file is one idea and named after it.
 * @type {import('./rule.d.ts').RuleModule}
 */
export const namesSaySomething = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { nothing: '“{{name}}” doesn’t say what is inside. Name the file or folder after its one idea.' },
  },
  create(context) {
    return {
      Program(node) {
        for (const segment of sourcePath(context).split('/')) {
          const name = segment.split('.')[0] ?? '';
          if (SAYS_NOTHING.test(name)) context.report({ node, messageId: 'nothing', data: { name } });
        }
      },
    };
  },
};
