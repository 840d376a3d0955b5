import type { Page } from '@playwright/test';
import { secret } from './secrets.ts';

/**
 * The office's own ledger is there, and this page has been given its key: without, main does nothing in its name. Nothing stands in it. Where
 * there is no keychain it has a passphrase.
 */
export const ownIsOpen = (page: Page): Promise<void> =>
  page.evaluate(async (passphrase) => {
    const { ask } = window.renkei;
    const kind = 'own';
    const made = await ask('keys:create', { kind, passphrase: null });
    const draft = made.ok || made.code === 'keys/exists' ? null : await ask('keys:draft', { kind });
    if (draft?.ok) {
      const typed = draft.value.recoveryKey.split('-').map((text, group) => ({ group, text }));
      await ask('keys:confirm-recovery', { kind, typed: { groups: typed, key: null } });
      await ask('keys:create', { kind, passphrase });
    }
    const opened = await ask('keys:unlock', { kind, by: { by: 'keychain' } });
    const shown = opened.ok ? opened : await ask('keys:unlock', { kind, by: { by: 'passphrase', passphrase } });
    if (!shown.ok) throw new Error(shown.code);
  }, secret('裏庭のひまわりは夕方も南を向く'));
