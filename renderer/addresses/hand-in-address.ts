const ASKED = 'hand-in';
const ALREADY_OUT = 'out';

/** A paper, with どう出しますか above it. @param isOut it has left already: how, and when, is asked */
export const handInAddress = (documentId: string, isOut = false): string =>
  `/documents/${documentId}?${ASKED}=${isOut ? ALREADY_OUT : '1'}`;

/** What such an address asks for; null: the paper alone. */
export const askedHandIn = (search: URLSearchParams): { isOut: boolean } | null =>
  search.has(ASKED) ? { isOut: search.get(ASKED) === ALREADY_OUT } : null;
