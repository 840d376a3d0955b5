import type { ChannelName, NoticeName } from '@shared/ipc/channel-names';
import type { ChannelInput, ChannelOutput, Notice, RenkeiApi } from '@shared/ipc/contract';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly renkei: RenkeiApi;
  }
}

/** Asks the main process. */
export const ask = <C extends ChannelName>(
  channel: C,
  ...input: undefined extends ChannelInput<C> ? [] : [ChannelInput<C>]
): Promise<ChannelOutput<C>> => window.renkei.ask(channel, ...input);

export const onNotice = <N extends NoticeName>(name: N, listener: (notice: Notice<N>) => void): (() => void) =>
  window.renkei.onNotice(name, listener);
