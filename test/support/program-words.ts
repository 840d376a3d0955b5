import { eventKinds } from '../../shared/ledger/event.ts';

/** What looks like a word of a program to somebody and is none: names of products, of files, and of what people type. */
const known = new Set(
  [
    ...['iPhone', 'iPad', 'iPadOS', 'iOS', 'macOS', 'eSIM', 'miniVPN', 'jimuKyoku', 'npm', 'xMail'],
    ...['tRiTrus', 'LibreOffice', 'BitLocker', 'FileVault', 'LastPass', 'OneDrive'],
  ].map((word) => word.toLowerCase()),
);

/**
 * Words of the program in a text that people read: camelCase, snake_case, kebab-case keys, ids, values that are none.
 * Addresses of mail and web, names of files, and whole paths (folders with spaces, too, and the last name where a line is nothing but
 * a path) are what they are.
 */
export function programWords(text: string): string[] {
  const words = text
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/[\w.+-]+@[\w.-]+/g, ' ')
    .replace(/^(?:[A-Z]:)?[\\/][^\s\\/]+[\\/].*$/gm, ' ')
    .replace(/(?<!\S)(?:[A-Z]:)?[\\/][^\s\\/]+[\\/]\S*(?: [^\s\\/]*[\\/]\S*)*/g, ' ')
    .replace(/[\w.-]+\.(invalid|example|jp|com|org|net|local)\b/g, ' ');
  const found = words.match(
    /(?<![A-Za-z0-9])(?:[a-z]+[a-z0-9]*(?:[A-Z][a-zA-Z0-9]*)+|[a-z][a-z0-9]*(?:_[a-z0-9]+)+|undefined|null|NaN|\[object \w+\])(?![A-Za-z0-9])/g,
  );
  return [...new Set([...(found ?? []), ...keysIn(words)])].filter((word) => !known.has(word.toLowerCase()));
}

const keys = [
  ...eventKinds.filter((kind) => kind.includes('-')),
  ...['struck-off', 'other-office', 'sole-proprietor', 'same-city', 'if-needed', 'by-hand', 'before-import'],
  ...['handed-over', 'handed-in', 'taken-back', 'date-wareki', 'signature-by-hand', 'left-for-city', 'not-arrived'],
];
const keysIn = (words: string): string[] => [
  ...keys.filter((key) => new RegExp(`(?<![\\w-])${key}(?![\\w-])`).test(words)),
  ...(words.match(/(?<![\w-])(?:staff|office|person|device|patient|team|account|membership|enrolment)-\w+/g) ?? []),
];
