import { failure, success } from '@shared/problems/problem';
import type { Asking } from '../asks/asking';
import type { PaperService } from '../documents/paper-service';
import { paperDigest } from '../reviews/paper-digest';
import type { PaperReviews } from '../reviews/paper-reviews';
import { releaseFrozen } from '../reviews/release-frozen';
import { handle } from './handle';
import { noted } from './noted';

/** What the page asks about 確認してから出す. @param hasUsers of the own ledger: without roles there is nobody to approve */
export function answerReviewChannels(
  reviews: PaperReviews,
  papers: Pick<PaperService, 'filledToLeave'>,
  hasUsers: () => Promise<boolean>,
  asking: Pick<Asking, 'mayDo'>,
): void {
  handle('reviews:set', async ({ isOn }) => {
    if (isOn && !(await hasUsers())) return noted('reviews/set', failure('review/no-users', {}));
    // Who sits there for a moment doesn't end what the office holds its papers by.
    const agreed = isOn ? success(null) : await asking.mayDo('stop-reviewing', 'own');
    return noted('reviews/set', agreed.ok ? await reviews.set(isOn) : agreed);
  });
  handle('reviews:approve', async ({ digest, ...request }) => {
    const filled = await papers.filledToLeave(request);
    if (!filled.ok) return noted('reviews/approve', filled);
    // What was looked at is what is approved.
    const isSeen = paperDigest(filled.value.open, filled.value.evaluation) === digest;
    if (!isSeen) return noted('reviews/approve', failure('review/other-paper', {}));
    return success({ seal: await reviews.seal('paper', digest) });
  });
  handle('reviews:release', async (frozen) =>
    noted('reviews/release', await releaseFrozen(frozen, reviews, (paper) => papers.filledToLeave(paper))),
  );
  handle('reviews:vouch', async ({ digests }) =>
    success({ seals: await Promise.all(digests.map((digest) => reviews.seal('frozen', digest))) }),
  );
}
