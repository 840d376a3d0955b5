/**
 * Takes away from a page what talks to peers (WebRTC) or goes past Electron's own questions about requests (WebTransport), before any
 * of its scripts runs. Stands on nothing outside of itself: the preload hands it over as text. Frames that a page makes itself have it
 * anew; what it could do there ends at electron/security/peers.ts and ways-out.ts.
 */
export function withoutPeers(): void {
  for (const name of Object.getOwnPropertyNames(globalThis))
    if (/^(?:webkit)?RTC|^WebTransport/.test(name)) Reflect.deleteProperty(globalThis, name);
}
