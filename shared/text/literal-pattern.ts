/** A text as a pattern that finds that text and nothing else: what means something in a pattern (`(`, `.`, `/`) stands for itself. */
export const literalPattern = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
