/** Words behind others as Japanese sets them: …に手渡した, and a space before Latin letters: …に FAX で送った. */
export const spaced = (before: string, behind: string): string =>
  `${before}${/^[!-~]/.test(behind) ? ' ' : ''}${behind}`;

/** A thing by its kind and its name: パソコン P-07; タブレット T-03 of one that is called so itself. */
export const byKind = (kind: string, name: string): string => (name.startsWith(kind) ? name : `${kind} ${name}`.trim());
