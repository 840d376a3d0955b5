import type { UnlockBy } from '@shared/ipc/keys';

/**
 * How many keys a person has pressed at the page that stands there: counted by main, as no script can press one. Never which. A page that shows
 * what another has heard is told by it from somebody who types.
 */
export class PressedKeys {
  private count = 0;

  pressed(): void {
    this.count += 1;
  }

  pageGone(): void {
    this.count = 0;
  }

  /** Whether it can have been typed there: an input method makes up to two characters of a key. */
  canBe(by: UnlockBy): boolean {
    if (by.by === 'keychain') return false;
    const text = by.by === 'passphrase' ? by.passphrase : by.key.replaceAll(/[\s-]/g, '');
    return this.count >= [...text].length / 2;
  }
}
