const SILENCES = /^[\s*/]*@ts-(ignore|nocheck|expect-error)(.*)/s;
const REFERS = /^\/\s*<reference\s/;

/**
 * What TypeScript's own rules forbid in TypeScript, where types stand in comments: they look at no JavaScript.
 * @type {import('./rule.d.ts').RuleModule}
 */
export const noSilencedTypes = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      silenced: 'The compiler knows better: mend it, or write @ts-expect-error with the reason behind it.',
      refers: 'Import it instead.',
    },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const [, how, reason = ''] = SILENCES.exec(comment.value) ?? [];
          const report = (/** @type {string} */ messageId) => context.report({ loc: comment.loc, messageId });
          if (how && (how !== 'expect-error' || reason.trim().length < 3)) report('silenced');
          if (comment.type === 'Line' && REFERS.test(comment.value)) report('refers');
        }
      },
    };
  },
};
