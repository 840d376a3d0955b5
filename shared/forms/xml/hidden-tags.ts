/** Whether tags stand in a comment or in CDATA of a stretch: what is text there must not be taken for the elements that a fill looks for. */
export function hidesTags(text: string, from: number, to: number): boolean {
  for (let at = text.indexOf('<!', from); at !== -1 && at < to; at = text.indexOf('<!', at + 2)) {
    const end = text.indexOf(text.startsWith('<![CDATA[', at) ? ']]>' : '-->', at + '<!--'.length);
    // What doesn't end is refused when it is scanned.
    if (end === -1) return false;
    const tag = text.indexOf('<', at + 2);
    if (tag !== -1 && tag < end) return true;
    at = end;
  }
  return false;
}
