import { sourcePath } from './source-path.mjs';

const HANDLE = 'electron/ipc/handle.ts';
/** Of the page, of main's own questions, and of the page without powers. */
const preloads = { home: 'electron/preload.ts', also: ['electron/asking-preload.ts', 'electron/sandbox-preload.ts'] };

/** @type {Map<string, { home: string, also?: string[], because: string }>} */
const homes = new Map([
  ['ipcMain', { home: HANDLE, because: 'so that every channel is typed and its sender checked' }],
  ['ipcRenderer', { ...preloads, because: 'so that the page gets nothing but the typed API' }],
  ['contextBridge', { ...preloads, because: 'so that the page gets nothing but the typed API' }],
]);

const ELECTRON = /^electron(\/(main|renderer|common))?$/;

/**
 * The parts of Electron that open a door are imported in one file each.
 * @type {import('./rule.d.ts').RuleModule}
 */
export const electronPartsStayHome = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      away: 'Only {{home}} imports {{name}}, {{because}}.',
      whole: 'Import from electron by name, so that ipcMain, ipcRenderer and contextBridge can’t come along.',
    },
  },
  create(context) {
    const file = sourcePath(context);
    const isElectron = (/** @type {any} */ source) => typeof source?.value === 'string' && ELECTRON.test(source.value);

    /** @param {any} node @param {string | undefined} name */
    const checkName = (node, name) => {
      const part = homes.get(name ?? '');
      if (part && part.home !== file && !part.also?.includes(file))
        context.report({ node, messageId: 'away', data: { ...part, name: name ?? '' } });
    };
    const nameOf = (/** @type {any} */ node) => node?.name ?? node?.value;

    return {
      ImportDeclaration(node) {
        if (!isElectron(node.source)) return;
        for (const specifier of node.specifiers)
          if (specifier.type === 'ImportSpecifier') checkName(specifier, nameOf(specifier.imported));
          else context.report({ node: specifier, messageId: 'whole' });
      },
      ExportNamedDeclaration(node) {
        if (isElectron(node.source)) for (const each of node.specifiers) checkName(each, nameOf(each.local));
      },
      ExportAllDeclaration(node) {
        if (isElectron(node.source)) context.report({ node, messageId: 'whole' });
      },
      ImportExpression(node) {
        if (isElectron(node.source)) context.report({ node, messageId: 'whole' });
      },
      'CallExpression[callee.name="require"]'(/** @type {any} */ node) {
        if (!isElectron(node.arguments[0])) return;
        const pattern = node.parent.type === 'VariableDeclarator' ? node.parent.id : undefined;
        if (pattern?.type !== 'ObjectPattern') context.report({ node, messageId: 'whole' });
        else for (const property of pattern.properties) checkName(property, nameOf(property.key));
      },
    };
  },
};
