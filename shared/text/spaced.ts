/** Words behind others as Japanese sets them: …に手渡した, and a space before Latin letters: …に FAX で送った. */
export const spaced = (before: string, behind: string): string =>
  `${before}${/^[!-~]/.test(behind) ? ' ' : ''}${behind}`;
