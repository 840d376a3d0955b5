import type { Submission } from '@shared/submission/submission';

/** What a person says when a paper has left: 投函した, 投函した日, 投函した人. */
const done: Record<Submission['channel']['kind'], string> = {
  post: '投函した',
  counter: '手渡した',
  endpoint: '手渡した',
  'line-works': '渡した',
  mail: '送った',
};

export const doneWords = ({ channel }: Pick<Submission, 'channel'>): string => done[channel.kind];

/** As which step it is written down. */
export const howOf = ({ channel }: Pick<Submission, 'channel'>) =>
  channel.kind === 'post' ? 'posted' : channel.kind === 'mail' ? 'mailed' : 'handed-over';
