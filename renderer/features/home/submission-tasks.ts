import type { Channels } from '@shared/channels/registry';
import { waitsForPerson, type Submission } from '@shared/submission/submission';
import type { Task } from './task';

/** 提出 that waits for a person: what came back or never got there, and what lies ready to be taken along. */
export const submissionTasks = (
  submissions: Iterable<Submission>,
  shows: (officeId: string) => boolean,
  channels: Channels,
): Task[] =>
  [...submissions]
    .filter((one) => waitsForPerson(one) && shows(one.officeId))
    .map((one) => ({
      key: `submission-${one.id}`,
      icon: 'send',
      mustAct: one.state !== 'to-hand-over',
      due: null,
      to: `/submissions/${one.id}`,
      ...wordsOf(one, channels),
    }));

function wordsOf(
  { state, title, about, channel, comment, problem }: Submission,
  channels: Channels,
): Pick<Task, 'title' | 'detail' | 'button'> {
  if (state === 'returned') return { title: `差戻し：${title}`, detail: comment || about, button: '直す' };
  if (state === 'to-hand-over') {
    const { task } = channels.of(channel.kind).byHand;
    return { title: `${title}を${channel.recipient}${task}`, detail: about, button: '開く' };
  }
  if (state === 'unsure') return { title: `届いたか確かめる：${title}`, detail: about, button: '開く' };
  return { title: `送れていません：${title}`, detail: problem?.message ?? about, button: '開く' };
}
