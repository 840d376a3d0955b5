import type { WithdrawalOutcome } from '@shared/ipc/outbox';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import { success, type Result } from '@shared/problems/problem';

/** A paper that is to be taken back, and the host that it is told to. */
export interface Withdrawal {
  kind: LedgerKind;
  /** Of the submission. */
  id: string;
  host: string;
}

/**
 * 取下げ is asked about once for each paper, however often a city that can't be reached is told of it: a yes holds until there is an answer,
 * for this paper and this host, and not beyond the app's end.
 */
export class AgreedWithdrawals {
  private readonly agreed = new Set<string>();

  /** @param ask whether a paper may be taken back at this host */
  constructor(private readonly ask: (host: string, kind: LedgerKind) => Promise<Result<null>>) {}

  /** Before anything is written down about it. Problems: those of asking. */
  async mayTell(of: Withdrawal): Promise<Result<null>> {
    if (this.agreed.has(nameOf(of))) return success(null);
    const agreed = await this.ask(of.host, of.kind);
    if (agreed.ok) this.agreed.add(nameOf(of));
    return agreed;
  }

  /** Problems: those of asking; then nothing was told to anybody. */
  async tell(of: Withdrawal, tells: () => Promise<WithdrawalOutcome>): Promise<Result<WithdrawalOutcome>> {
    const agreed = await this.mayTell(of);
    if (!agreed.ok) return agreed;
    const outcome = await tells();
    if (outcome.kind !== 'later') this.agreed.delete(nameOf(of));
    return success(outcome);
  }
}

const nameOf = ({ kind, id, host }: Withdrawal): string => `${kind} ${host} ${id}`;
