import { channelsOf, type Pack } from '@shared/packs/schema';
import type { RunPaper } from '@shared/procedures/result';

/** 様式1-1 利用申請書（異動区分：削除） */
export const paperTitle = ({ number, title, variant }: Pick<RunPaper, 'number' | 'title' | 'variant'>): string =>
  `${number === title ? number : `${number} ${title}`}${variant ? `（${variant}）` : ''}`;

/** Who takes the papers: 介護支援課; nobody where they stay in the office. */
export function receiverOf(pack: Pack, papers: readonly RunPaper[]): string {
  const ways = papers.flatMap(({ channels }) => channelsOf(pack, { channels })).filter(({ kind }) => kind !== 'inside');
  if (ways.length === 0) return '';
  const named = ways.flatMap(({ to }) => pack.contacts.find(({ id }) => id === to)?.name ?? []);
  return named[0] ?? pack.issuer;
}
