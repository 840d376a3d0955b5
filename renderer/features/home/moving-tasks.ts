import type { Moving } from '@shared/backup/moving';
import type { Role } from '@shared/vault/role';
import type { Task } from './task';

const going = { key: 'moving', icon: 'device', due: null, button: '続ける', to: '/moving' } as const;

/** Where 新しいパソコンへの引っ越し was left: on the former PC at leisure, on the new one at once. */
export function movingTasks(moving: Moving | null, role: Role): Task[] {
  if (!moving || role !== 'admin') return [];
  return moving.at === 'old'
    ? [
        {
          ...going,
          title: '新しいパソコンへの引っ越しの用意を続ける',
          detail: '用意の途中です。いまの台帳は、そのまま使えます',
        },
      ]
    : [
        {
          ...going,
          mustAct: true,
          title: 'パスワードなどを入れ直す：引っ越しの続き',
          detail: '前のパソコンの中だけにあったものを、一覧から入れます',
        },
      ];
}
