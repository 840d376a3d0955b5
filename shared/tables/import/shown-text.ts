/** A long cell is recognised by its beginning. */
const SHOWN = 60;
export const shown = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
