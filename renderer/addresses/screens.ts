import type { MenuCommand } from '@shared/ipc/contract';
import { sections } from './settings-sections';

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

/** 様式を取り込む: below it each draft. */
export const TAKE_IN = '/documents/take-in';

/** Screens that the navigation hasn't. */
export const places = [
  { path: '/procedures/overview', label: '早見表' },
  { path: '/talk', label: 'トークの文例' },
  { path: '/guide', label: 'はじめに（使い方）' },
  { path: TAKE_IN, label: '様式を取り込む' },
  { path: '/education', label: '誓約と教育' },
  { path: '/retention', label: '保存と片付け' },
  { path: '/inspection', label: '運営指導の日' },
  { path: '/moving', label: '新しいパソコンへの引っ越し' },
  { path: '/support', label: 'サポートに渡すファイル' },
] as const;
export type PlacePath = (typeof places)[number]['path'];

/** What the screen at an address is called: never whom or what it is about just now. 設定 › 操作の記録 */
export function screenName(location: string): string {
  const isAt = ({ path }: { path: string }): boolean => location === path || location.startsWith(`${path}/`);
  const section = sections.find(({ id }) => location === `/settings/${id}`);
  if (section) return `設定 › ${section.label}`;
  // Its result is what a procedure is begun from.
  if (isAt({ path: '/ledger/import' })) return 'Excel の取り込み';
  const place = places.find(isAt) ?? screens.find((screen) => isCurrent(screen, location));
  return place?.label ?? screens[0].label;
}
