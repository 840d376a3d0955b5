import type { ChannelIcon } from '../channels/channel';

/**
 * How a paper went in the end, where that is another way than it was made final for: whatever a network's papers name, an office brings it,
 * posts it, mails it or faxes it. No channel of a pack: nothing leaves by it, somebody says that it has left.
 */
export const otherWays = ['brought', 'by-post', 'by-mail', 'by-fax'] as const;
export type OtherWay = (typeof otherWays)[number];

export interface OtherWayWords {
  /** On the choice, and before 記録: 手渡した. */
  done: string;
  /** 出し方 in lists. */
  name: string;
  /** As which kind of step a checklist has it. */
  medium: 'paper' | 'mail';
  icon: ChannelIcon;
  /** As which step it is kept, and by that its state. */
  step: 'handed-over' | 'posted' | 'mailed';
  /** Its state, where several ways share the step. */
  state: string;
  /** The line of これまで, and behind …を○○に that of 操作の記録. */
  entry: string;
}

export const otherWayWords: Record<OtherWay, OtherWayWords> = {
  brought: {
    ...{ done: '手渡した', name: '窓口', icon: 'office', medium: 'paper' },
    ...{ step: 'handed-over', state: '手渡し済', entry: '手渡しました' },
  },
  'by-post': {
    ...{ done: '郵送した', name: '郵送', icon: 'post', medium: 'paper' },
    ...{ step: 'posted', state: '投函済', entry: '郵送しました' },
  },
  'by-mail': {
    ...{ done: 'メールした', name: 'メール', icon: 'mail', medium: 'mail' },
    ...{ step: 'mailed', state: '送信済', entry: 'メールで送りました' },
  },
  'by-fax': {
    ...{ done: 'FAXした', name: 'FAX', icon: 'print', medium: 'paper' },
    ...{ step: 'handed-over', state: 'FAX済', entry: 'FAXで送りました' },
  },
};
