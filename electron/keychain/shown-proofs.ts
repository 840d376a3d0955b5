import { GOOD_FOR, type Proof, type ShownLately } from '@shared/asks/what-to-ask';
import type { LedgerKind } from '@shared/vault/ledger-kind';

/** How lately somebody has shown what opens a ledger: when, in running time, and never what. */
export class ShownProofs {
  private readonly at = new Map<LedgerKind, Map<Proof, number>>();

  constructor(private readonly running: () => number) {}

  add(kind: LedgerKind, proof: Proof): void {
    this.at.set(kind, new Map(this.at.get(kind)).set(proof, this.running()));
  }

  lately(kind: LedgerKind): ShownLately {
    const since = this.running() - GOOD_FOR;
    const isLate = (proof: Proof): boolean => (this.at.get(kind)?.get(proof) ?? -Infinity) > since;
    return { passphrase: isLate('passphrase'), recovery: isLate('recovery'), system: isLate('system') };
  }

  /** The ledger is locked, or gone. */
  forget(kind: LedgerKind): void {
    this.at.delete(kind);
  }
}
