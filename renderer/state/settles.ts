import type { OpenLedger } from './open-ledger';

/** What is being typed is kept, papers on their way are handed over to main, and all of it is on the disk: the ledger may go. */
export async function settles(open: Pick<OpenLedger, 'disk' | 'outbox'> | null): Promise<void> {
  // Fields keep what is in them when they lose the focus.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await new Promise((resolve) => setTimeout(resolve));
  // Papers that can't be handed over go when the ledger is open again: that must not keep it open now.
  await open?.outbox.keepGoing().catch(() => {});
  await open?.disk.settled();
}
