/** Anywhere in a target: `mhtml:http://…!x-usc:http://…` is read from there as well. */
const WEB = /(?:https?|ftp):[\\/]{2,}(?:[^\\/@]*@)?([^\\/:?#!]+)/i;
/** `\\server\share`, `file://server/share`; a drive (`file:///C:\…`) has no server. */
const SERVER = /^(?:file:)?[\\/]{2,5}([^\\/:]+)[\\/]/i;
/** An address of four numbers may be written as one. */
const ONE_NUMBER = /^(?:0x[\da-f]+|\d+)$/i;

/**
 * The host that a target is read from, where it lies on the internet: a server in the author's house has a name without
 * dots, and nothing comes of it elsewhere.
 */
export function outsideHost(target: string): string | null {
  const web = WEB.exec(target)?.[1];
  if (web !== undefined) return web;
  // `server@80`, `server@SSL`: the same over the web.
  const server = SERVER.exec(target)?.[1];
  const name = server?.replace(/@.*$/, '') ?? '';
  return name.includes('.') || ONE_NUMBER.test(name) ? name : null;
}
