import { stillCoined } from './still-coined.mjs';
import { sourcePath } from './source-path.mjs';

/** What each coined word of ours is called by everybody else (docs/glossary.md). */
export const tradeWords = /** @type {Readonly<Record<string, string>>} */ ({
  told: 'problem, progress or audit: …Dto, on…Done, AuditContent',
  desk: 'service',
  shelf: 'repository',
  shelved: 'kept in a repository',
  going: 'bundle',
  along: 'bundle, or side writes',
  calmly: 'throttled',
  calm: 'throttled',
  paced: 'throttle',
  standing: 'in effect',
  heard: 'parsed',
  doorstep: 'unlock gate',
  stillness: 'idle timeout',
  torn: 'truncated',
});

/**
 * What is exported is found by its name: it is called as the trade calls it. The names that are older than this rule are listed, and the
 * list only grows shorter.
 * @type {import('./rule.d.ts').RuleModule}
 */
export const wordsOfTheTrade = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { coined: '“{{word}}” is a word of our own. Say {{say}} (docs/glossary.md).' },
  },
  create(context) {
    /** @param {object} node @param {string} name */
    const look = (node, name) => {
      if (stillCoined.has(name)) return;
      const word = piecesOf(name).find((piece) => Object.hasOwn(tradeWords, piece));
      if (word !== undefined)
        context.report({ node, messageId: 'coined', data: { word, say: tradeWords[word] ?? '' } });
    };
    return {
      Program(node) {
        const file = sourcePath(context).split('/').at(-1) ?? '';
        look(node, file.split('.')[0] ?? '');
      },
      'ExportNamedDeclaration > *[id.name]'(/** @type {any} */ node) {
        look(node, node.id.name);
      },
      'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator[id.name]'(/** @type {any} */ node) {
        look(node, node.id.name);
      },
    };
  },
};

/** `mailChannelToBeNamed`, `told-rows` and `MAIL_QUEUE` in small words. @param {string} name */
const piecesOf = (name) =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/);
