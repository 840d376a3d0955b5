import type { WebFrameMain } from 'electron';
import { APP_ORIGIN, isOrigin } from './origins';

/** Only the main frame of our own origin may ask the main process anything; frames and app://paper never. */
export const isTrustedSender = (frame: WebFrameMain | null): boolean =>
  frame !== null && frame.parent === null && isOrigin(frame.url, APP_ORIGIN);
