/** As far as the last whole letter: what was said may have been cut off within one. */
const decoded = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
};

/**
 * What a program wrote to a pipe. On a Japanese Windows its own programs and PowerShell write code page 932 there, whatever
 * the console shows; others UTF-8. Hardly any Japanese text in 932 is whole UTF-8 as well.
 */
export const programWords = (bytes: Uint8Array): string =>
  decoded(bytes, 'utf-8') ?? decoded(bytes, 'shift_jis') ?? new TextDecoder().decode(bytes);
