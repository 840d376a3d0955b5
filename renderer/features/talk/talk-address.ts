import { useMemo } from 'react';
import { useSearchParams } from 'wouter';

/** 文例から書く, or 書いた文を確かめる. */
export type TalkMode = 'write' | 'check';

export interface TalkView {
  network: string | null;
  template: string | null;
  mode: TalkMode;
}

interface TalkAddress extends TalkView {
  hrefOf: (changes: Partial<TalkView>) => string;
}

/** What the screen shows, as its address says it: /talk?network=<pack>&template=<id>. Never what was typed. */
export function useTalkAddress(): TalkAddress {
  const [params] = useSearchParams();
  return useMemo(() => {
    const view: TalkView = {
      network: params.get('network'),
      template: params.get('template'),
      mode: params.get('mode') === 'check' ? 'check' : 'write',
    };
    return { ...view, hrefOf: (changes) => hrefOf({ ...view, ...changes }) };
  }, [params]);
}

function hrefOf({ network, template, mode }: TalkView): string {
  const search = new URLSearchParams();
  if (network) search.set('network', network);
  if (template) search.set('template', template);
  if (mode === 'check') search.set('mode', mode);
  return `/talk?${search.toString()}`;
}
