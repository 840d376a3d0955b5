import type { MenuCommand } from '@shared/ipc/contract';

/** The screens of the navigation, in order: Alt+1 … Alt+8. How each is pictured: ui/screen-icons.ts. */
export const screens = [
  { path: '/', label: 'ホーム', command: 'home' },
  { path: '/ledger', label: '台帳', command: 'ledger' },
  { path: '/procedures', label: '手続き', command: 'procedures' },
  { path: '/documents', label: '書類', command: 'documents' },
  { path: '/submissions', label: '提出', command: 'submissions' },
  { path: '/consents', label: '同意書', command: 'consents' },
  { path: '/credentials', label: 'ID・パスワード', command: 'credentials' },
  { path: '/settings', label: '設定', command: 'settings' },
] as const satisfies readonly { path: string; label: string; command: MenuCommand }[];
export type Screen = (typeof screens)[number];

export const isCurrent = (screen: Screen, location: string): boolean =>
  screen.path === '/' ? location === '/' : location === screen.path || location.startsWith(`${screen.path}/`);
