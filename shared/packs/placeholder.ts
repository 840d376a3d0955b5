/** {name} in a text of a pack: a sentence of a procedure, a line of a talk text or of a letter. */
export const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9]*)\}/g;
