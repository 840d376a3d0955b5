import { routeName, type PrintRoute } from '@shared/ipc/printing';

/** Which program made a PDF, and what that may mean for its look. */
export const madeByWords = (by: PrintRoute): string =>
  by === 'own' ? '連携台帳で作成。行の変わり目が Word と少し違うことがあります' : `${routeName[by]}で作成`;
