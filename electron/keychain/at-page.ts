import type { AtPage } from '@shared/ipc/channel-roles';
import { lesser, type Role } from '@shared/vault/role';

/**
 * Who is at the page: a role once the own ledger was opened there, and as long as the page lives. A ledger that is locked again is still in the
 * page's memory, so what it may stays; of two that opened it one after the other the lesser counts.
 */
export class WhoIsAtPage {
  private role: Role | null = null;

  /** @param hasUsers of the own ledger */
  constructor(private readonly hasUsers: () => Promise<boolean>) {}

  opened(role: Role): void {
    this.role = this.role === null ? role : lesser(this.role, role);
  }

  /** Another page, with nothing of what the one before was given. @param role of whoever main still has the own ledger open for */
  isNew(role: Role | null): void {
    this.role = role;
  }

  async now(): Promise<AtPage> {
    return this.role ?? ((await this.hasUsers()) ? 'nobody' : 'admin');
  }
}
