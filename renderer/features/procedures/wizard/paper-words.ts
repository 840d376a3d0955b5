import type { Channel } from '@shared/packs/network-schema';
import { channelsOf, type Pack } from '@shared/packs/schema';
import type { RunPaper } from '@shared/procedures/result';

/** 様式1-1 利用申請書（異動区分：削除） */
export const paperTitle = ({ number, title, variant }: Pick<RunPaper, 'number' | 'title' | 'variant'>): string =>
  `${number === title ? number : `${number} ${title}`}${variant ? `（${variant}）` : ''}`;

/** Who takes the papers: 介護支援課; nobody where they stay in the office. */
export function papersReceiverOf(pack: Pack, papers: readonly RunPaper[]): string {
  const ways = papers.flatMap(({ channels }) => channelsOf(pack, { channels })).filter(({ kind }) => kind !== 'inside');
  if (ways.length === 0) return '';
  const named = ways.flatMap(({ to }) => pack.contacts.find(({ id }) => id === to)?.name ?? []);
  return named[0] ?? pack.issuer;
}

/** 紙（窓口・郵送） where it may be brought or posted, else the usual way. */
export function usualDeliveryWords(ways: readonly Channel[]): string {
  const [usual] = ways;
  const onPaper = ways.filter(({ kind }) => kind === 'counter' || kind === 'post');
  const isPaper = usual?.kind === 'counter' || usual?.kind === 'post';
  return isPaper && onPaper.length > 1 ? `紙（${onPaper.map(({ label }) => label).join('・')}）` : (usual?.label ?? '');
}
