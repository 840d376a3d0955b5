/** Ids of findings of values that have no room on paper. Apart from what reads files: main knows them, too. */
export const NARROW = 'narrow';
/** … of more characters than the file itself takes. */
export const TOO_LONG = 'letters';

const MOST = 20;

/** So much of a value that it is known again. */
export const briefly = (shown: string): string => {
  const line = Array.from(shown.replaceAll('\n', ' '));
  return line.length > MOST ? `${line.slice(0, MOST).join('')}…` : line.join('');
};
