import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { ChannelName } from '@shared/ipc/channel-names';
import { heldBack, isForEverybody, type AtPage } from '@shared/ipc/channel-roles';
import { contract, type ChannelOutput, type ParsedInput } from '@shared/ipc/contract';
import { isTrustedSender } from '../security/trusted-sender';
import { logProblem } from '../storage/log';
import { isUnchanging } from './unchanging';

type Handler<C extends ChannelName> = (
  input: ParsedInput<C>,
  event: IpcMainInvokeEvent,
) => ChannelOutput<C> | Promise<ChannelOutput<C>>;

/** Until somebody says who is at the page nobody is: a channel that isn't everybody's stays shut. */
let whoIsAtPage = (): Promise<AtPage> => Promise.resolve('nobody');
let isOwnOpen = (): boolean => false;

/**
 * From here on channels answer by the role of who is at the page, and by whether that page has been given the own ledger's key. Before the page
 * is there.
 */
export function holdByRole(who: () => Promise<AtPage>, isOpen: () => boolean): void {
  whoIsAtPage = who;
  isOwnOpen = isOpen;
}

/**
 * Answers one channel. The only place that touches ipcMain: whoever asks must be the main frame of our own origin, and of a role that may;
 * and both question and answer must be what the contract says.
 */
export function handle<C extends ChannelName>(channel: C, handler: Handler<C>): void {
  const lookedAt = new WeakMap<object, unknown>();
  const outgoing = (answer: unknown): unknown => {
    if (!isUnchanging(answer)) return contract[channel].output.parse(answer);
    const known = lookedAt.get(answer) ?? contract[channel].output.parse(answer);
    lookedAt.set(answer, known);
    return known;
  };
  ipcMain.handle(channel, async (event, input: unknown) => {
    if (!isTrustedSender(event.senderFrame)) {
      logProblem('ipc/untrusted-sender', { channel });
      throw new Error('refused');
    }
    const parsed = contract[channel].input.safeParse(input);
    if (!parsed.success) {
      // Not where in the question: keys are the sender's words, too, and may be of any length.
      logProblem('ipc/bad-input', { channel, reason: parsed.error.issues[0]?.code ?? 'custom' });
      throw new Error(`bad input for ${channel}`);
    }
    const asked = isForEverybody(channel)
      ? { ok: true as const, value: parsed.data }
      : heldBack(await whoIsAtPage(), channel, parsed.data, isOwnOpen());
    if (!asked.ok) {
      logProblem('ipc/not-for-role', { channel });
      const refusal = contract[channel].output.safeParse(asked);
      if (refusal.success) return refusal.data;
      throw new Error('refused');
    }
    try {
      return outgoing(await handler(asked.value as ParsedInput<C>, event));
    } catch (error) {
      logProblem('ipc/handler-failed', { channel, error });
      throw new Error(`${channel} failed`);
    }
  });
}
