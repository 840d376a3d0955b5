import type { Staff } from '@shared/ledger/entities';

/** Whether nobody is left in charge (システム利用管理担当者) once the picked people are gone. */
export const nextManagerNeeded = (office: readonly Staff[], leaving: ReadonlySet<string>): boolean =>
  office.some(({ id, isSystemManager }) => isSystemManager && leaving.has(id)) &&
  !office.some(({ id, isSystemManager }) => isSystemManager && !leaving.has(id));
