/** What lies on the clipboard, as the event of a paste hands it out. */
export interface Clipping {
  text: string;
  html: string;
}

/** Whether it may be a table at all: asked before anything of it is read. */
export const mayBeTable = ({ text, html }: Clipping): boolean => text.includes('\t') || /<table[\s>]/i.test(html);
