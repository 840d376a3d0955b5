/** Anywhere in a target: `mhtml:http://…!x-usc:http://` is read from there as well. */
const WEB = /(?:https?|ftp):\/{2,}(?:[^/@]*@)?([^/:?#!]+)/i;
/** `smb://…`, `vnd.sun.star.webdav://…`, `mk:@MSITStore:…`; `C:` is a drive. */
const SCHEME = /^([a-z][a-z\d+.-]+):(?=[/@])\/*([^/?#]*)/i;
const ANY_SCHEME = /^(?!file:)([a-z][a-z\d+.-]+):/i;
/** `\\server\share`, `file://server/share`, however many slashes there are. */
const SERVER = /^(?:file:)?\/{2,}([^/]*)/i;
/** `\\?\UNC\server\share` and `\\?\C:\…`: the same for Windows. */
const AS_DEVICE = /^(file:)?\/{2,}[?.]\/+(?:UNC\/+)?/i;
/** `server@80`, `server@SSL`: the same over the web. */
const OVER_WEB = /(?:@SSL)?(?:@\d{1,5})?$/i;
/** An address of four numbers may be written as one. */
const ONE_NUMBER = /^(?:0x[\da-f]+|\d+)$/i;
const DRIVE = /^[a-z][:|]$/i;

/**
 * The host that an address is read from, where it lies on the internet: a server in the author's house has a name without
 * dots, and nothing comes of it elsewhere.
 */
export function outsideHost(target: string): string | null {
  const plain = asPrograms(target);
  const web = WEB.exec(plain)?.[1];
  if (web !== undefined) return web;
  const [, scheme, host] = SCHEME.exec(plain) ?? [];
  if (scheme !== undefined && scheme.toLowerCase() !== 'file') return host || scheme;
  const server = SERVER.exec(plain.replace(AS_DEVICE, '$1//'))?.[1]?.replace(OVER_WEB, '') ?? '';
  return isFar(server) ? server : null;
}

/** The same of a relationship's target, which is an address as a whole: whatever another program than Office is asked for lies outside, too. */
export const outsideTarget = (target: string): string | null =>
  outsideHost(target) ?? ANY_SCHEME.exec(asPrograms(target))?.[1] ?? null;

/** No name of a server in a house, and none of a folder of this PC, has any of these: dots (wide ones too), and what only addresses have. */
const isFar = (server: string): boolean =>
  !DRIVE.test(server) && (/[.．。｡:[\]%?*@]/.test(server) || ONE_NUMBER.test(server));

/** As programs read it: line ends and tabs in it are nothing, `%2e` is a dot, a backslash a slash. */
function asPrograms(target: string): string {
  let plain = target.replace(/[\t\r\n]/g, '').trim();
  for (let round = 0; round < 2; round++)
    plain = plain.replace(/%([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return plain.replaceAll('\\', '/');
}
