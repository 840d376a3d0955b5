import type { MenuCommand } from '@shared/ipc/contract';
import type { IconName } from '../ui/icon';

/** The screens of the navigation, in order: Alt+1 … Alt+8. */
export interface Screen {
  path: string;
  label: string;
  icon: IconName;
  command: MenuCommand;
}

export const screens: readonly Screen[] = [
  { path: '/', label: 'ホーム', icon: 'home', command: 'home' },
  { path: '/ledger', label: '台帳', icon: 'ledger', command: 'ledger' },
  { path: '/procedures', label: '手続き', icon: 'procedures', command: 'procedures' },
  { path: '/documents', label: '書類', icon: 'document', command: 'documents' },
  { path: '/submissions', label: '提出', icon: 'send', command: 'submissions' },
  { path: '/consents', label: '同意書', icon: 'consent', command: 'consents' },
  { path: '/credentials', label: 'ID・パスワード', icon: 'key', command: 'credentials' },
  { path: '/settings', label: '設定', icon: 'settings', command: 'settings' },
];

export const isCurrent = (screen: Screen, location: string): boolean =>
  screen.path === '/' ? location === '/' : location === screen.path || location.startsWith(`${screen.path}/`);
