import type { Channels } from '@shared/channels/registry';
import type { CalendarDate } from '@shared/text/calendar-date';
import { waitsForPerson, type Submission } from '@shared/submission/submission';
import type { Task } from './task';

/** 提出 that waits for a person: what came back or never got there, and what lies ready to be taken along. */
export const submissionTasks = (
  submissions: Iterable<Submission>,
  shows: (officeId: string) => boolean,
  channels: Channels,
  dueOf: (submission: Submission) => CalendarDate | null,
  today: CalendarDate,
): Task[] =>
  [...submissions]
    .filter((one) => waitsForPerson(one) && shows(one.officeId))
    .map((one) => {
      // What lies ready is to leave by the day of its procedure, else on the day that stands on it: once that has come nobody has said by when.
      const ready = dueOf(one) ?? (one.paperDate > today ? one.paperDate : null);
      const due = one.state === 'to-hand-over' ? ready : null;
      const to = `/submissions/${one.id}`;
      return { key: `submission-${one.id}`, icon: 'send', mustAct: due === null, due, to, ...wordsOf(one, channels) };
    });

function wordsOf(
  { state, title, about, channel, comment, problem }: Submission,
  channels: Channels,
): Pick<Task, 'title' | 'detail' | 'button'> {
  if (state === 'returned')
    return { title: `差戻しになった書類を直す：${title}`, detail: comment || about, button: '直す' };
  if (state === 'to-hand-over') {
    const { task, verb } = channels.of(channel.kind).byHand;
    return { title: `${title}を${channel.recipient}${task}`, detail: about, button: verb };
  }
  if (state === 'unsure') return { title: `届いたか確かめる：${title}`, detail: about, button: '確かめる' };
  return { title: `送れていない書類を確かめる：${title}`, detail: problem?.message ?? about, button: '確かめる' };
}
