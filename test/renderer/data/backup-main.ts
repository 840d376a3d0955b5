import { onTestFinished } from 'vitest';
import { contract, type ChannelInput, type ChannelOutput } from '@shared/ipc/contract';
import type { ChannelName } from '@shared/ipc/channel-names';
import { success } from '@shared/problems/problem';
import type { Office } from '../../builders/backup-desk';

type Answers = { [C in ChannelName]?: (input: ChannelInput<C>) => Promise<unknown> };

/**
 * The part of main that backups need, without Electron: the real desk and its files, with the contract checked at the
 * door as `electron/ipc/handle.ts` does.
 *
 * @returns the questions asked so far, and what may be put in the place of an answer
 */
export function connectMain({ desk }: Office): { asked: ChannelName[]; instead: Answers } {
  const asked: ChannelName[] = [];
  const instead: Answers = {};
  const answers: Answers = {
    'backup:begin': (facts) => desk.begin(facts),
    'backup:frames': async ({ id, frames }) => {
      const added = await desk.add(id, frames);
      return added.ok ? success(null) : added;
    },
    'backup:finish': async ({ id, mac }) => {
      const finished = await desk.finish(id, mac);
      return finished.ok ? success({ ...finished.value, places: [] }) : finished;
    },
    'backup:cancel': ({ id }) => desk.end(id),
    'backup:read-header': async ({ backup }) => {
      const read = await desk.read(backup);
      if (!read.ok) return read;
      const { header, preamble, end } = read.value.reading.whole;
      return success({ id: read.value.id, header, preamble, records: end.records, bytes: end.bytes, mac: end.mac });
    },
    'backup:read-frames': ({ id }) => desk.next(id),
    'backup:ends': () => desk.ends(),
    'backup:close': ({ id }) => desk.end(id),
    'backup:forms': () => Promise.resolve(success({ archive: new Uint8Array(), left: [] })),
    'records:anchor': () => Promise.resolve({ ledgerId: null, anchor: null, isUnreadable: false }),
  };
  const ask = async <C extends ChannelName>(channel: C, input: ChannelInput<C>): Promise<ChannelOutput<C>> => {
    asked.push(channel);
    const answer = (instead[channel] ?? answers[channel]) as ((parsed: unknown) => Promise<unknown>) | undefined;
    if (!answer) throw new Error(`nobody answers ${channel}`);
    return contract[channel].output.parse(await answer(contract[channel].input.parse(input))) as ChannelOutput<C>;
  };
  Object.assign(globalThis, { window: { renkei: { ask } } });
  // As main does for a page that is gone: nothing stays open.
  onTestFinished(() => desk.abandon());
  return { asked, instead };
}
