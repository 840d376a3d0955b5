import { sentBy, type Submission } from '@shared/submission/submission';
import { reachOf } from './network-problems';
import type { SubmissionSenderParts } from './outbox-parts';

/** Where in a receiver's changes we are. In the ledger, so that a restored one asks from where it was. */
const cursorOf = (packId: string): string => `outbox-cursor:${packId}`;

/** A page holds up to 200 papers; an office has fewer than two. One that says each time that there is more would be asked for ever. */
const MOST_PAGES = 50;

/** Papers that a city may still decide upon. */
const isUndecided = ({ state, attempts, correctedBy }: Submission): boolean =>
  attempts > 0 && (state === 'returned' ? correctedBy === null : state !== 'accepted' && state !== 'withdrawn');

/**
 * Asks each receiver with undecided papers what it has decided since the last time, and writes it down before it goes on.
 *
 * @returns whether they could be reached; null when nobody was asked
 */
export async function askForAnswers({
  kind,
  channels,
  memory,
  meta,
  submissions,
  ask,
  now,
}: SubmissionSenderParts): Promise<boolean | null> {
  const sent = [...memory.read().submissions.values()].filter((one) => sentBy(one, channels) === 'endpoint');
  const receivers = new Set(sent.filter(isUndecided).map(({ packId }) => packId));
  let isReached: boolean | null = null;
  for (const packId of receivers) {
    let hasMore = true;
    // What is left is asked for the next time, from where it was.
    for (let asked = 0; hasMore && asked < MOST_PAGES; asked += 1) {
      const after = ((await meta.read(cursorOf(packId))) as string | undefined) ?? null;
      const page = await ask('outbox:poll', { kind, packId, after });
      const reached = page.ok || reachOf({ kind: 'refused', problem: page });
      if (reached !== null) isReached = (isReached ?? true) && reached;
      if (!page.ok) break;
      const at = now().toISOString();
      // Those that aren't here are of a ledger that was since restored, or of another PC with the same 接続キー.
      const applied = await submissions.applyAll(
        page.value.changes.map((status) => ({ id: status.submissionId, event: { kind: 'status', at, status } })),
      );
      // Not on disk: the same answers are asked for again the next time.
      if (!applied.ok) return isReached;
      const moved = await meta.write(cursorOf(packId), page.value.next);
      if (!moved.ok) return isReached;
      hasMore = page.value.hasMore && page.value.next !== after;
    }
  }
  return isReached;
}
