import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { EventKind } from '@shared/ledger/event';
import { useOpenLedger } from '../../../state/open-ledger';
import { Button, IconButton } from '../../../ui/button';
import { Note } from '../../../ui/note';
import { paperAddress } from './offer-after';
import { wizardHref } from '../../../addresses/start-address';
import styles from '../../../records/list/strip.module.css';
import { usePeopleView } from '../../../records/people/people-view';
import { Block, Row } from '../../../ui/layout';
import { ForWork } from '../../../words/for-work';

/** What the ledger shows already can still be gone on with as a procedure: what was before comes from history. */
const begins: readonly EventKind[] = ['join', 'leave', 'transfer', 'rename'];
/** These may be about several at once. */
const together: readonly EventKind[] = ['leave', 'transfer'];

/** What the last change has to be reported with, and the way there. Stays until it is used or waved away. */
export function OfferNote() {
  const [, go] = useLocation();
  const { view, state } = usePeopleView();
  useOfferUntilUndone();
  const { offer } = state;
  if (!offer) return null;
  const [first] = offer.papers;
  const drop = (): void => view.change({ offer: null });
  return (
    <ForWork>
      <Block fixed pad={[10, 20, 0, 'page']} className={styles['strip']} title={offer.sentence}>
        <Note
          role="status"
          action={
            <Row as="span" wrap gap={8}>
              {first && begins.includes(first.event) && (
                <Button
                  size="small"
                  look="outline"
                  icon="procedures"
                  onClick={() => {
                    drop();
                    const all = offer.papers.filter(({ event }) => event === first.event).map(({ staffId }) => staffId);
                    const staff = together.includes(first.event) ? [...new Set(all)] : first.staffId;
                    go(wizardHref(first.event, { staff, change: offer.changeId }));
                  }}
                >
                  手続きを始める
                </Button>
              )}
              {offer.papers.map((paper) => (
                <Button
                  key={`${paper.packId}/${paper.formId}/${paper.staffId}`}
                  size="small"
                  look="outline"
                  onClick={() => {
                    drop();
                    go(paperAddress(paper, paper.staffId, paper.event));
                  }}
                >
                  {offer.papers.length > 1 ? `${paper.number} をつくる` : '書類をつくる'}
                </Button>
              ))}
              <IconButton icon="close" size="small" aria-label="この案内を閉じる" onClick={drop} />
            </Row>
          }
        >
          {offer.sentence}
        </Note>
      </Block>
    </ForWork>
  );
}

/** An undone change needs no paper. */
function useOfferUntilUndone(): void {
  const { memory } = useOpenLedger();
  const { view } = usePeopleView();
  useEffect(
    () =>
      memory.subscribe(() => {
        const undone = memory.read().lastChange?.undoes;
        if (undone && view.read().offer?.changeId === undone) view.change({ offer: null });
      }),
    [memory, view],
  );
}
