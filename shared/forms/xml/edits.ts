/** One change of a part's text: at `offset` of the original, `removed` stood where `inserted` stands now. */
export interface Edit {
  part: string;
  offset: number;
  removed: string;
  inserted: string;
  /** Key of the form's field, or of its rows, that the change belongs to; '' for what finishing a paper takes away. */
  field: string;
}

/** Takes edits (in order of offset, not overlapping) back: the original text from the changed one. */
export function undoEdits(changed: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  let shift = 0;
  for (const { offset, removed, inserted } of edits) {
    const start = offset + shift;
    pieces.push(changed.slice(at, start), removed);
    at = start + inserted.length;
    shift += inserted.length - removed.length;
  }
  pieces.push(changed.slice(at));
  return pieces.join('');
}
