import { throttle } from './throttle';

/**
 * Hears of changes not more often than a person can follow: of the first at once, and of those that come soon after it
 * together.
 *
 * @param subscribe hears of everything
 * @param read what is looked at; where that stays the same value, nothing has changed
 * @param pause milliseconds between two times
 */
export const throttledSubscribe =
  (subscribe: (listener: () => void) => () => void, read: () => unknown, pause: number) =>
  (listener: () => void): (() => void) => {
    let told = read();
    const { look, end } = throttle(() => {
      if (read() === told) return null;
      told = read();
      return listener;
    }, pause);
    const forget = subscribe(look);
    return () => {
      forget();
      end();
    };
  };
