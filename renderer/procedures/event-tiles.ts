import { eventNames, type EventKind } from '@shared/ledger/event';
import type { IconName } from '../ui/icon';

export interface EventTile {
  /** The first is chosen with the tile. */
  kinds: readonly EventKind[];
  title: string;
  about: string;
  icon: IconName;
  isWide?: boolean;
  isUrgent?: boolean;
}

const tile = (kind: EventKind, title: string, about: string, icon: IconName): EventTile => ({
  kinds: [kind],
  title,
  about,
  icon,
});

/** The tiles of 何がありましたか？, group by group. */
export const eventGroups: readonly { title: string; tiles: readonly EventTile[] }[] = [
  {
    title: '職員',
    tiles: [
      tile('join', '入職', '新しい職員が使い始める', 'enter'),
      tile('leave', '退職', '使うのをやめる', 'leave'),
      tile('transfer', '異動', 'ほかの事業所へ移る', 'swap'),
      tile('rename', '氏名の変更', '結婚などで名字が変わる', 'person'),
    ],
  },
  {
    title: '端末',
    tiles: [
      tile('device-added', '端末を増やす', '新しく使い始める', 'tablet'),
      tile('device-replaced', '機種変更・交換', '新しい端末に替える', 'swap'),
      tile('device-lost', '端末をなくした', 'すぐに連絡が要ります', 'warning'),
      tile('credentials', 'ID・パスワード', '忘れた・届かない', 'key'),
    ],
  },
  {
    title: '患者さん・ご家族',
    tiles: [
      tile('patient-joins', '患者さんの参加', 'チーム（部屋）をつくる', 'heart'),
      {
        kinds: ['family-joins', 'family-leaves'],
        title: 'ご家族の参加・離脱',
        about: '途中から入る・やめる',
        icon: 'people',
      },
      tile('consent-withdrawn', '同意の撤回', '投稿が消えます', 'undo'),
      tile('team-joined', 'チームへの参加', 'うちや主治医などが入る', 'link'),
    ],
  },
  {
    title: '事業所',
    tiles: [
      tile('office-changed', '名称・所在地・電話', '登録した内容が変わる', 'office'),
      tile('manager-changed', '管理者の交代', '施設内管理者・担当者も', 'person'),
      tile('yearly-report', '年1回の現況届', '市から依頼が来たとき', 'calendar'),
      tile('office-closed', '休止・廃止・利用解除', '利用をやめる', 'refused'),
      {
        ...tile('network-start', 'ネットワークを使い始める', 'はじめて申し込む・事業所が新しく加わる', 'plus'),
        isWide: true,
      },
    ],
  },
  {
    title: '困ったこと',
    tiles: [
      {
        ...tile(
          'incident',
          '情報が漏れたかもしれない・誤送信',
          'まず連絡、次に記録。期限を数えながら案内します',
          'warning',
        ),
        isWide: true,
        isUrgent: true,
      },
      {
        ...tile('other', 'その他・わからない', '休職・職種・端末を返す・委任などです。聞く先がわかります', 'info'),
        isWide: true,
      },
    ],
  },
];

export const eventTiles: readonly EventTile[] = eventGroups.flatMap(({ tiles }) => tiles);

/** What an event is called here: the words of its tile; of the one tile for two, which of them. */
export function eventTitle(kind: EventKind): string {
  if (kind === 'family-joins' || kind === 'family-leaves') return eventNames[kind];
  return eventTiles.find(({ kinds }) => kinds[0] === kind)?.title ?? '';
}
