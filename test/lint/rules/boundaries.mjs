import { electronFloors } from './electron-floors.mjs';
import { rendererFloors } from './renderer-floors.mjs';
import { sharedFloors } from './shared-floors.mjs';

/**
 * Who may import what. One entry is one boundary of the house; all that apply are asked.
 *
 * @typedef {object} Boundary
 * @property {(file: string) => boolean} guards which files, by path from the root
 * @property {(thing: import('./imported-thing.mjs').ImportedThing, file: string) => boolean} forbids
 * @property {string} because shown with the import; says what to do instead
 */

/** Packages that need neither Node nor the DOM. Before one is added here, its source has been looked at. */
export const purePackages = [
  ...['zod', 'jsonata', 'fflate', 'xlsx', 'pdf-lib'],
  ...['@noble/ciphers', '@noble/hashes', 'libsodium', 'hash-wasm'],
  ...['@zxcvbn-ts/core', '@zxcvbn-ts/language-common', '@zxcvbn-ts/language-ja'],
];

/** Packages that live in the main process only. */
const mainPackages = ['electron', 'electron-store', 'electron-log', 'keytar', '@napi-rs/keyring', 'nodemailer'];
/** Packages that live in the page only. */
const pagePackages = ['react', 'react-dom', '@mantine/core', '@mantine/hooks', 'wouter', 'dexie', 'docx-preview'];

const isIn =
  (/** @type {string[]} */ ...folders) =>
  (/** @type {string | undefined} */ path) =>
    path !== undefined && folders.some((folder) => path.startsWith(`${folder}/`));
const isPackage =
  (/** @type {string[]} */ ...names) =>
  (/** @type {{ packageName?: string }} */ { packageName }) =>
    packageName !== undefined && names.includes(packageName);

const inShared = isIn('shared');
const inRenderer = isIn('renderer');
const inElectron = isIn('electron');
const isTooling = isIn('electron/dev', 'resources/authoring', 'test');
const isShipped = (/** @type {string} */ file) => isIn('electron', 'renderer', 'shared')(file) && !isTooling(file);

/** Names a feature's room: renderer/features/<name>. @param {string | undefined} path */
const featureOf = (path) => (inFeatures(path) ? path?.split('/')[2] : undefined);
const inFeatures = isIn('renderer/features');

/**
 * One boundary for each floor of a house: it imports no floor above it.
 * @param {string} house its top folder
 * @param {readonly { floor: string, holds: string }[]} floors the ground first
 * @param {string} orElse what to do where nothing can move down
 * @returns {Boundary[]}
 */
const floorsOf = (house, floors, orElse) =>
  floors.map(({ floor, holds }, i) => {
    const above = floors.slice(i + 1).map((one) => `${house}/${one.floor}`);
    const below = floors.slice(0, i).map((one) => one.floor);
    return {
      guards: isIn(`${house}/${floor}`),
      forbids: ({ path }) => isIn(...above)(path),
      because:
        `${house}/${floor} (${holds}) may import ${below.length > 0 ? below.join(', ') : 'no other floor'}. ` +
        `Move down what both need, to the lowest floor that can hold it (${house}/README.md says what each holds), or ${orElse}.`,
    };
  });

/** @type {Boundary[]} */
export const boundaries = [
  ...floorsOf('renderer', rendererFloors, 'let the floor above hand it in as a prop'),
  ...floorsOf('shared', sharedFloors, 'take it as an argument'),
  ...floorsOf('electron', electronFloors, 'let electron/compose hand it in'),
  {
    guards: inFeatures,
    forbids: ({ path }, file) => inFeatures(path) && featureOf(path) !== featureOf(file),
    because:
      'A feature imports no other feature. What two of them use belongs below them (renderer/README.md says on which floor), ' +
      'links in renderer/addresses; what one shows of another is handed in by renderer/shell.',
  },
  {
    guards: inRenderer,
    forbids: ({ path }, file) => inFeatures(path) && /\.css$/.test(path ?? '') && featureOf(path) !== featureOf(file),
    because: 'A feature’s style sheet is its own. Looks that others want are a part in renderer/ui.',
  },

  {
    guards: inShared,
    forbids: ({ path }) => path !== undefined && !inShared(path),
    because: 'shared/ imports nothing from outside shared/. Move what is pure into shared/, or pass it in.',
  },
  {
    guards: inShared,
    forbids: ({ builtin }) => builtin === true,
    because:
      'shared/ runs in the page too, where Node has no modules. Take a port as an argument; electron/ passes it.',
  },
  {
    guards: inShared,
    forbids: ({ packageName }) => packageName !== undefined && !purePackages.includes(packageName),
    because:
      'shared/ imports only packages that need neither Node nor the DOM; they are listed in test/lint/rules/boundaries.mjs.',
  },
  {
    // The page's root, and what composes main and the command line.
    guards: (file) =>
      isShipped(file) && !isIn('electron/compose', 'electron/cli')(file) && file !== 'renderer/main.tsx',
    forbids: ({ path }) => path === 'shared/channels/channels',
    because: 'Which channels there are is handed in: take `Channels` as an argument, in the page `useChannels()`.',
  },
  {
    guards: (file) => isShipped(file) && !isIn('shared/channels')(file),
    forbids: ({ path }) => /^shared\/channels\/(?!channels$|channel$|registry$)/.test(path ?? ''),
    because: 'Nobody but the registry knows a single channel. Ask the channel that you have for what you need of it.',
  },
  {
    guards: inRenderer,
    forbids: ({ path }) => inElectron(path),
    because: 'renderer/ never imports electron/. Ask the main process through the contract in shared/ipc.',
  },
  {
    guards: inRenderer,
    forbids: (thing) => thing.builtin === true || isPackage(...mainPackages)(thing),
    because: 'renderer/ has neither Node nor Electron. Ask the main process through the contract in shared/ipc.',
  },
  {
    guards: isIn('renderer/paper'),
    forbids: ({ path }) => isIn('renderer/features', 'renderer/data')(path),
    because: 'renderer/paper runs on its own origin and knows nothing of the ledger. The page posts it what it shows.',
  },
  {
    guards: isIn('renderer/asking'),
    forbids: ({ path }) => inRenderer(path) && !isIn('renderer/asking')(path),
    because: 'renderer/asking runs on its own origin, for main alone. Main tells it what it asks.',
  },
  {
    guards: isIn('renderer/sandbox'),
    forbids: ({ path }) => inRenderer(path) && !isIn('renderer/sandbox', 'renderer/walls')(path),
    because:
      'renderer/sandbox is a page without powers, for main alone. It has what shared/ decides, and what main tells it.',
  },
  {
    guards: inElectron,
    forbids: ({ path }) => inRenderer(path),
    because: 'electron/ never imports renderer/. Move what both need into shared/.',
  },
  {
    guards: inElectron,
    forbids: isPackage(...pagePackages),
    because: 'electron/ draws nothing and keeps no ledger: this package belongs to renderer/.',
  },
  {
    guards: isIn('electron/cli'),
    forbids: isPackage('electron'),
    because: 'electron/cli runs in plain Node. Start the runtime as a process of its own.',
  },
  {
    guards: (file) => /^electron\/(?:\w+-)?preload\.ts$/.test(file),
    forbids: ({ builtin }) => builtin === true,
    because: 'A sandboxed preload has no Node. Do the work in the main process.',
  },
  {
    guards: isShipped,
    forbids: ({ packageName, specifier }, file) =>
      packageName === 'electron-log' && (file !== 'electron/storage/log.ts' || specifier !== 'electron-log/node'),
    because:
      'What is logged has an entry in electron/storage/log-entries.ts, and only electron/storage/log.ts writes it: call logEvent or ' +
      'logProblem. (electron-log/main would let pages write what they like, over a channel of its own.)',
  },
  {
    guards: (file) => isShipped(file) && !isIn('electron/keychain')(file),
    forbids: isPackage('keytar', '@napi-rs/keyring'),
    because: 'Only electron/keychain touches the keychain of the system. Call it instead.',
  },
  {
    guards: (file) => isShipped(file) && !isIn('renderer/data')(file),
    forbids: isPackage('dexie', 'dexie-react-hooks'),
    because: 'Only renderer/data touches the database. Use its repositories.',
  },
  {
    guards: isShipped,
    forbids: ({ path }) => isTooling(path),
    because: 'What is shipped imports nothing from electron/dev, resources/authoring or test.',
  },
];
