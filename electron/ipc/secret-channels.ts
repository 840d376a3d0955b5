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
  /** A next one that is there may be in force already: another in its place takes it away. */
  const mayBeNext = async (account: OfAccount): Promise<Result<unknown>> => {
    const isLost = (await secrets.use(account, 'next')).ok && (await secrets.mayLose(account.kind));
    return isLost ? asking.mayDo('forget-password', account.kind, { which: 'next' }) : success(null);
  };
  handle('secrets:store', async ({ secret, ...account }) => {
    const agreed = await mayBeNext(account);
    return noted('secrets/store', agreed.ok ? await secrets.store(account, secret) : agreed);
  });
  handle('secrets:make', async ({ making, ...account }) => {
    const agreed = await mayBeNext(account);
    return noted('secrets/make', agreed.ok ? await secrets.make(account, making) : agreed);
  });
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

/** What takes a password out of the keychain, or out of its place: a person is asked, unless nothing is there. */
function answerForgetting(secrets: SecretService, asking: Asking): void {
  handle('secrets:confirm', async (account) => {
    const next = await secrets.use(account, 'next');
    const isKept = !(await secrets.mayLose(account.kind));
    const agreed = next.ok ? await asking.mayDo('forget-password', account.kind, { which: 'current', isKept }) : next;
    return noted('secrets/confirm', agreed.ok ? await secrets.confirm(account) : agreed);
  });
  handle('secrets:give-up', async (account) => {
    const next = await secrets.use(account, 'next');
    const isKept = !(await secrets.mayLose(account.kind));
    const agreed = next.ok
      ? await asking.mayDo('forget-password', account.kind, { which: 'next', isKept })
      : success(null);
    return noted('secrets/give-up', agreed.ok ? await secrets.giveUp(account) : agreed);
  });
  // Both stay.
  handle('secrets:put-back', async ({ nth, ...account }) =>
    noted('secrets/put-back', await secrets.putBack(account, nth)),
  );
  handle('secrets:let-go', async (account) => {
    const agreed = await asking.mayDo('forget-password', account.kind, { which: 'before' });
    return noted('secrets/let-go', agreed.ok ? await secrets.letGo(account) : agreed);
  });
  handle('secrets:forget', async ({ kind, ids }) => {
    const isThere = ids.some((id) => secrets.known(kind).includes(id));
    const agreed = isThere ? await asking.mayDo('forget-password', kind) : success(null);
    return noted('secrets/forget', agreed.ok ? await secrets.forget(kind, ids) : agreed);
  });
}
