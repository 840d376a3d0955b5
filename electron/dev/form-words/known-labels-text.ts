import type { Dictionary } from '@shared/form-studio/propose/dictionary';

/** The dictionary as a file of the program. */
export const knownLabelsText = (dictionary: Dictionary): string =>
  [
    "import type { Dictionary } from './dictionary';",
    '',
    '/** Written by `npm run form-words`: labels of the bundled forms, folded, with whose they were and what stood beside them. */',
    'export const knownLabels: Dictionary = [',
    ...dictionary.map(
      ({ label, owner, item, times }) =>
        `  { label: '${label}', owner: '${owner}', item: '${item}', times: ${times} },`,
    ),
    '];',
    '',
  ].join('\n');
