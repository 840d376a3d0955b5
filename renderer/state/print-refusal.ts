import type { Role } from '@shared/vault/role';

/** reader: 閲覧 prints nothing · dialog: a question or a form stands over the screen */
export type PrintRefusal = 'reader' | 'dialog';

export interface PrintSituation {
  role: Role;
  isDialogOpen: boolean;
  /** What lies over the screen prints itself: 連絡先. */
  isOwnOver: boolean;
}

/** Why 印刷… does nothing in the open ledger; null: it does. */
export function printRefusal({ role, isDialogOpen, isOwnOver }: PrintSituation): PrintRefusal | null {
  if (role === 'reader') return 'reader';
  return isDialogOpen && !isOwnOver ? 'dialog' : null;
}
