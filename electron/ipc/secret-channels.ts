import type { SecretVersion } from '@shared/ipc/secrets';
import { success, type Result } from '@shared/problems/problem';
import type { Asking } from '../asks/asking';
import type { OfAccount, SecretService } from '../keychain/secrets';
import type { ContentProtection } from '../shell/content-protection';
import type { CopiedSecret } from '../shell/copied-secret';
import { handle } from './handle';
import { noted } from './noted';

/**
 * What the page asks about the passwords of the facility's accounts. It gets one only by `secrets:reveal`. The log gets
 * codes, never which account it was.
 */
export function answerSecretChannels(
  secrets: SecretService,
  copied: CopiedSecret,
  protection: ContentProtection,
  asking: Asking,
): void {
  /** Nobody is asked for what isn't there. */
  const askedFor = async (
    act: 'show-password' | 'copy-password',
    account: OfAccount,
    which: SecretVersion,
  ): Promise<Result<string>> => {
    const found = await secrets.use(account, which);
    const agreed = found.ok ? await asking.mayDo(act, account.kind) : found;
    // The ledger may be closed by now, or the password another one.
    return agreed.ok ? secrets.use(account, which) : agreed;
  };
  handle('secrets:state', ({ kind, ids }) => secrets.state(kind, ids));
  handle('secrets:store', async ({ secret, ...account }) =>
    noted('secrets/store', await secrets.store(account, secret)),
  );
  handle('secrets:make', async ({ making, ...account }) => noted('secrets/make', await secrets.make(account, making)));
  handle('secrets:reveal', async ({ which, ...account }) => {
    const found = noted('secrets/reveal', await askedFor('show-password', account, which));
    if (!found.ok) return found;
    protection.show();
    return success({ secret: found.value });
  });
  handle('secrets:hide', () => protection.hide());
  handle('secrets:copy', async ({ which, ...account }) => {
    const found = noted('secrets/copy', await askedFor('copy-password', account, which));
    if (!found.ok) return found;
    await copied.copy(found.value);
    return success(null);
  });
  answerForgetting(secrets, asking);
  handle('secrets:known', ({ kind }) => [...secrets.known(kind)]);
  handle('secrets:protect', ({ isOn }) => protection.typing(isOn));
}

/** What takes a password out of the keychain, where nothing brings it back: a person is asked, unless nothing is there. */
function answerForgetting(secrets: SecretService, asking: Asking): void {
  handle('secrets:confirm', async (account) => {
    const next = await secrets.use(account, 'next');
    const agreed = next.ok ? await asking.mayDo('forget-password', account.kind, { which: 'current' }) : next;
    return noted('secrets/confirm', agreed.ok ? await secrets.confirm(account) : agreed);
  });
  handle('secrets:give-up', async (account) => {
    const next = await secrets.use(account, 'next');
    const agreed = next.ok ? await asking.mayDo('forget-password', account.kind, { which: 'next' }) : success(null);
    return noted('secrets/give-up', agreed.ok ? await secrets.giveUp(account) : agreed);
  });
  handle('secrets:forget', async ({ kind, ids }) => {
    const isThere = ids.some((id) => secrets.known(kind).includes(id));
    const agreed = isThere ? await asking.mayDo('forget-password', kind) : success(null);
    return noted('secrets/forget', agreed.ok ? await secrets.forget(kind, ids) : agreed);
  });
}
