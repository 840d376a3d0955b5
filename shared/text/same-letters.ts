const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}ー]/gu, '');

/** ◎石井　美智子 and 石井 美智子: a mark or a space less is how a name was typed, and no other name. 髙橋 and 高橋 are two. */
export const hasSameLetters = (one: string, other: string): boolean => lettersOf(one) === lettersOf(other);
