import { clipboard } from 'electron';
import type { Asking } from '../asks/asking';
import { answerKeyChannels } from '../ipc/key-channels';
import { answerSecretChannels } from '../ipc/secret-channels';
import { whenPageGoes } from '../ipc/when-page-goes';
import { SecretService } from '../keychain/secrets';
import { ContentProtection } from '../shell/content-protection';
import { CopiedSecret } from '../shell/copied-secret';
import type { ScreenLock } from '../shell/screen-lock';
import type { AppParts } from './app-parts';
import type { Sending } from './sending';

/**
 * The ledgers' keys and the facility's passwords, as the page may ask for them.
 *
 * @returns what was copied of them: it is cleared when the app ends
 */
export function composeVault(
  { settings, keychain, keys, anchor, window }: AppParts,
  screenLock: ScreenLock,
  sending: Sending,
  asking: Asking,
): CopiedSecret {
  const secrets = new SecretService({
    ...{ settings, keychain },
    isOpen: (kind) => keys.isOpen(kind),
    mayLose: async (kind) => kind === 'sample' || (await keys.atPage()) === 'admin',
  });
  const copied = new CopiedSecret(clipboard);
  const protection = new ContentProtection(window);
  // A page that is loaded anew, or has crashed, will never say that it shows nothing any more.
  whenPageGoes(window, () => protection.end());
  answerSecretChannels(secrets, copied, protection, asking);
  keys.onChanged(() => {
    if (!window.isDestroyed()) window.webContents.send('keys:changed', null);
  });
  answerKeyChannels(keys, asking, {
    unlocked: () => screenLock.open(),
    locked: () => protection.end(),
    erased: async (kind) => {
      if (kind === 'own') await anchor.erase();
      const mailForgotten = await sending.forget(kind);
      const secretsForgotten = await secrets.forgetAll(kind);
      const forgotten = secretsForgotten.ok ? mailForgotten : secretsForgotten;
      return forgotten.ok ? null : { code: forgotten.code, message: forgotten.message, details: forgotten.details };
    },
  });
  return copied;
}
