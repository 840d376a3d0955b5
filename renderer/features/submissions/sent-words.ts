import type { SendProgress } from '@shared/ipc/outbox';

/** In bytes; what weighs less is gone before anybody has read how far it is. */
const LARGE = 2_000_000;
const MEGABYTE = 1_000_000;

/** How far a paper is that takes its time: 「12MB のうち 4MB」, in whole megabytes, so that nothing flickers. */
export function sentWords({ sent, total }: SendProgress): [string] | [] {
  if (total < LARGE) return [];
  if (sent >= total) return ['返事を待っています'];
  return [`${Math.round(total / MEGABYTE)}MB のうち ${Math.floor(sent / MEGABYTE)}MB`];
}
