import { app } from 'electron';

/**
 * No page talks to a peer: neither its own addresses nor a server's are tried, and what is left would have to go by a proxy that isn't
 * there (`ways-out.ts`). No name is looked up only because a page says it. Must run before the app is ready.
 */
export function guardPeers(): void {
  app.commandLine.appendSwitch('blink-settings', 'dnsPrefetchingEnabled=false');
  app.on('web-contents-created', (_created, contents) => contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp'));
}
