/**
 * A rule that reports whatever one of the selectors finds. A rule for each idea, and not one list in
 * no-restricted-syntax: there the last block of the configuration would replace what the others forbid.
 *
 * @param {string} message
 * @param {...string} selectors
 * @returns {import('./rule.d.ts').RuleModule}
 */
export const forbid = (message, ...selectors) => ({
  meta: { type: 'problem', schema: [], messages: { forbidden: message } },
  create: (context) => ({
    [selectors.join(', ')]: (/** @type {any} */ node) => context.report({ node, messageId: 'forbidden' }),
  }),
});
