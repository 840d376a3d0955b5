import type { Finding } from '@shared/rules/finding';

const ranks = { act: '0', notice: '1', none: '2' } as const;

/** What 状態 is sorted by: what is due first, then what is worth a look, what was struck off last. */
export const urgency = ({ status }: { status: string }, [first]: readonly Finding[]): string =>
  status === 'struck-off' ? '3' : ranks[first?.tone ?? 'none'];
