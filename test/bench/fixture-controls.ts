/** A control of the fixture that holds one run, in the fixture's own spelling. */
const CONTROL =
  /<w:sdt><w:sdtPr><w:alias w:val="[^"]*"\/><w:tag w:val="([^"]+)"\/>(?:(?!<w:sdt>|<\/w:sdtPr>).)*<\/w:sdtPr><w:sdtContent>(<w:r>(?:(?!<\/w:r>).)*<w:t[^>]*>)((?:(?!<\/w:r>).)*)(<\/w:t><\/w:r>)<\/w:sdtContent><\/w:sdt>/g;
const SECTION = /<w:sdt><w:sdtPr><w:alias w:val="[^"]*"\/><w:tag w:val="users"\/>/;
const ITEM =
  /<w:sdt><w:sdtPr><w:id w:val="\d+"\/><w15:repeatingSectionItem\/><\/w:sdtPr><w:sdtContent>(<w:tr>.*?<\/w:tr>)<\/w:sdtContent><\/w:sdt>/g;

export interface Cut {
  from: number;
  to: number;
  tag: string;
  /** Before and behind the value. */
  open: string;
  printed: string;
  close: string;
}

/** All controls of a stretch of the fixture, in order. */
export const cutsOf = (xml: string): Cut[] =>
  [...xml.matchAll(CONTROL)].map((match) => {
    const [whole, tag = '', open = '', printed = '', close = ''] = match;
    return { from: match.index, to: match.index + whole.length, tag, open, printed, close };
  });

/** Where the table's rows stand in the fixture, and the last printed one. */
export function usersOf(text: string): { start: number; end: number; row: string } {
  const start = SECTION.exec(text)?.index ?? -1;
  const last = [...text.matchAll(ITEM)].at(-1);
  if (start === -1 || !last) throw new Error('not the fixture');
  const end = last.index + last[0].length + '</w:sdtContent></w:sdt>'.length;
  return { start, end, row: last[1] ?? '' };
}
