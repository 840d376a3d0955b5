/**
 * A passphrase as it is stretched into a key: NFKC, white space joined and cut off at the ends.
 *
 * Whether a Japanese keyboard gives A or Ａ, ア or ｱ, a narrow or a wide space depends on a mode that nobody sees while
 * dots are shown, and macOS may hand over が in two characters. Each of them would lock an office out of its own ledger,
 * and what folding costs in strength is next to nothing. Upper and lower case, ひらがな and カタカナ stay apart.
 */
export const foldPassphrase = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
