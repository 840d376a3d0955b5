import { mkdir, readdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DraftOpened, MailTested, TestMailAccount } from '@shared/ipc/mail';
import { refusedBy, type MailOrder, type SendOutcome } from '@shared/ipc/outbox';
import { failure, problem, success, type Result } from '@shared/problems/problem';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import type { SendWatch } from '../outbox/endpoint-client';
import { dropLink } from '../storage/laid-link';
import { isNobodys, markedSubject } from '@shared/submission/practice-address';
import { composeMail, type ComposeOptions } from './compose-mail';
import type { MailAccounts } from './mail-accounts';
import { mailOutcome, signInProblem, type MailCircumstances } from './mail-outcome';
import { sendMail, trySigningIn, type MailServer, type TryOptions } from './smtp-try';

export interface MailServiceParts {
  accounts: Pick<MailAccounts, 'use' | 'state' | 'typed'>;
  now: () => Date;
  /** Whether a letter may go to all of these, in the ledger's name. */
  mayGetMail: (kind: LedgerKind, addresses: readonly string[]) => Promise<Result<null>>;
  /** Whether a letter's files may go to a mail program, and what they are. */
  looked: ComposeOptions['looked'];
  /** Of the profile; drafts lie there for as long as the app runs. */
  draftFolder: string;
  /** Opens a file with the program that the PC has for it. @returns whether there is one */
  open: (file: string) => Promise<boolean>;
  /** Shows a file in its folder. */
  reveal: (file: string) => void;
  /** For tests: shorter waits, authorities of their own. */
  options?: TryOptions;
}

/** Letters on their way: one try each, drafts for the mail program, and whether the account works. */
export class MailService {
  /** Drafts that are on their way to the mail program, by submission id. */
  private readonly opening = new Map<string, Promise<Result<DraftOpened>>>();
  private testing: AbortController | null = null;

  constructor(private readonly parts: MailServiceParts) {}

  async send(order: MailOrder, { signal, onProgress }: SendWatch): Promise<SendOutcome> {
    const { accounts, now, looked, options } = this.parts;
    const used = await accounts.use(order.kind);
    if (!used.ok) return refusedBy(used);
    const { server, sender } = used.value;
    const composed = await compose(order, { sender, date: now(), isDraft: false, looked });
    if (!composed.ok) return refusedBy(composed);
    const message = composed.value;
    const to = [...new Set([...order.letter.to, ...order.letter.cc])];
    // Before it is tried: a letter to nobody would count as sent.
    if (order.letter.to.length === 0) return refusedBy(problem('mail/recipient-refused', { address: '' }));
    // The sample's go to nobody by their own rule.
    const agreed = order.kind === 'own' ? await this.parts.mayGetMail(order.kind, to) : success(null);
    if (!agreed.ok) return refusedBy(agreed.code === 'asked/declined' ? problem('mail/receiver-declined', {}) : agreed);
    if (signal?.aborted) return refusedBy(problem('mail/stopped', {}));
    const total = order.body.length;
    const onLeft = (sent: number): void => onProgress?.(Math.floor((sent / message.length) * total));
    const end = await sendMail(server, { to, message }, { ...options, signal, onProgress: onLeft });
    return mailOutcome(end, this.circumstances(server));
  }

  /** メールの設定を試す: keeps nothing. Problems: those of the account, and why the server doesn't take it. */
  async test(asked: TestMailAccount): Promise<Result<MailTested>> {
    const { accounts } = this.parts;
    const used = asked.account ? await accounts.typed(asked) : await accounts.use(asked.kind);
    if (!used.ok) return used;
    const { server } = used.value;
    if (!server) return success({ host: '', cancelled: true });
    this.testing?.abort();
    const testing = new AbortController();
    this.testing = testing;
    const end = await trySigningIn(server, { ...this.parts.options, signal: testing.signal });
    const found = signInProblem(end, this.circumstances(server));
    return found ? { ok: false, ...found } : success({ host: server.host, cancelled: false });
  }

  /** やめる, on a line on which nothing comes back for long. */
  endTest(): void {
    this.testing?.abort();
  }

  /**
   * メールソフトで開く: once, however often it is asked for until the mail program has it. Two windows with the same letter
   * would be sent twice. Problems: `submission/other-bytes`, `mail/sample-receiver`, `mail/draft-unwritable`.
   */
  openDraft(order: MailOrder): Promise<Result<DraftOpened>> {
    const opening =
      this.opening.get(order.id) ?? this.openAnew(order).finally(() => void this.opening.delete(order.id));
    this.opening.set(order.id, opening);
    return opening;
  }

  private async openAnew(order: MailOrder): Promise<Result<DraftOpened>> {
    const { draftFolder, open, reveal } = this.parts;
    const draft = await this.draft(order);
    if (!draft.ok) return draft;
    const name = draftName(order.kind, order.id);
    const file = join(draftFolder, name);
    try {
      await mkdir(draftFolder, { recursive: true, mode: 0o700 });
      await writeFile(file, draft.value, { mode: 0o600 });
    } catch {
      return failure('mail/draft-unwritable', {});
    }
    if (await open(file)) return success({ how: 'opened', name });
    reveal(file);
    return success({ how: 'revealed', name });
  }

  /** The letter as a file. Problems: `submission/other-bytes`, `mail/sample-receiver`. */
  async draft(order: MailOrder): Promise<Result<Buffer>> {
    const { accounts, now, looked } = this.parts;
    const { account } = await accounts.state(order.kind);
    const sender = account && { address: account.address, name: account.senderName };
    return compose(order, { sender, date: now(), isDraft: true, looked });
  }

  /** Drafts hold what papers hold, in the clear: none outlives the app. */
  clearDrafts(): Promise<void> {
    return this.clear(() => true, []);
  }

  /**
   * … of a ledger that is erased, as a whole or in part: of that one alone, as the office may be sending its own meanwhile.
   * @param keep ids of submissions that somebody may be sending just now
   */
  forget(kind: LedgerKind, keep: readonly string[] = []): Promise<void> {
    const isMeant = (name: string): boolean => SAMPLES.test(name) === (kind === 'sample');
    return this.clear(
      isMeant,
      keep.map((id) => draftName(kind, id)),
    );
  }

  private async clear(isMeant: (name: string) => boolean, kept: readonly string[]): Promise<void> {
    const { draftFolder } = this.parts;
    if (await dropLink(draftFolder)) return;
    const names = await readdir(draftFolder).catch(() => []);
    // One that a program holds (Windows) goes when the app ends, or at its next start.
    for (const name of names)
      if (isMeant(name) && !kept.includes(name))
        await rm(join(draftFolder, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
    // Not where another's are left.
    if (kept.length === 0) await rmdir(draftFolder).catch(() => {});
  }

  private circumstances({ host, port, address }: MailServer): MailCircumstances {
    return { host, port, address, now: this.parts.now() };
  }
}

/** What the sample writes is marked, and is addressed to nobody: whatever the page asks for. */
async function compose(order: MailOrder, options: ComposeOptions): Promise<Result<Buffer>> {
  if (order.kind === 'own') return composeMail(order, options);
  const { letter } = order;
  const real = [...letter.to, ...letter.cc].find((address) => !isNobodys(address));
  if (real !== undefined) return failure('mail/sample-receiver', { address: real });
  return composeMail({ ...order, letter: { ...letter, subject: markedSubject(letter.subject) } }, options);
}

const draftName = (kind: LedgerKind, id: string): string => (kind === 'sample' ? `${id}.sample.eml` : `${id}.eml`);
const SAMPLES = /\.sample\.eml$/;
