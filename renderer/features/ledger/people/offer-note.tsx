import { useEffect } from 'react';
import { changeKey, reportableChanges } from '@shared/ledger/event-from-changes';
import { useLocation } from 'wouter';
import type { EventKind } from '@shared/ledger/event';
import { bringUpAgain, leaveUnreported } from '../../../state/left-unreported';
import { useLedger, useOpenLedger } from '../../../state/open-ledger';
import { useToast } from '../../../state/toasts';
import { Button, IconButton } from '../../../ui/button';
import { Note } from '../../../ui/note';
import { LeftNote } from './left-note';
import { paperAddress } from './offer-after';
import { wizardHref } from '../../../addresses/start-address';
import styles from '../../../records/list/strip.module.css';
import { usePeopleView, type Offer } from '../../../records/people/people-view';
import { Block, Row } from '../../../ui/layout';
import { ForWork } from '../../../words/for-work';

/** What the ledger shows already can still be gone on with as a procedure: what was before comes from history. */
const begins: readonly EventKind[] = ['join', 'leave', 'transfer', 'rename'];
/** These may be about several at once. */
const together: readonly EventKind[] = ['leave', 'transfer'];
/** These may have been wrong in the ledger, and nothing has happened. */
const mistakable: readonly EventKind[] = ['transfer', 'rename', 'manager-changed'];

/** What the last change has to be reported with, and the way there. Stays until it is used or waved away. */
export function OfferNote() {
  const { view, state } = usePeopleView();
  useOfferUntilUndone();
  const { offer } = state;
  if (!offer) return null;
  if (offer.papers.length === 0) return <LeftNote {...offer} onDone={() => view.change({ offer: null })} />;
  return (
    <ForWork>
      <Block fixed pad={[10, 20, 0, 'page']} className={styles['strip']} title={offer.sentence}>
        <Note
          role="status"
          action={
            <Row as="span" wrap gap={8}>
              <OfferActs offer={offer} />
            </Row>
          }
        >
          {offer.sentence}
        </Note>
      </Block>
    </ForWork>
  );
}

/** The ways on: the procedure, each paper, and none of them. */
function OfferActs({ offer }: { offer: Offer }) {
  const [, go] = useLocation();
  const { view } = usePeopleView();
  const leave = useNothingToReport();
  const [first] = offer.papers;
  if (!first) return null;
  /** Their things are a question of their own. */
  const dropPapers = (): void => view.change({ offer: offer.moved.length > 0 ? { ...offer, papers: [] } : null });
  return (
    <>
      {begins.includes(first.event) && (
        <Button
          size="small"
          look="outline"
          icon="procedures"
          onClick={() => {
            view.change({ offer: null });
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
            dropPapers();
            go(paperAddress(paper, paper.staffId, paper.event));
          }}
        >
          {offer.papers.length > 1 ? `${paper.number} をつくる` : '書類をつくる'}
        </Button>
      ))}
      {mistakable.includes(first.event) && (
        <Button size="small" onClick={() => void leave(offer).then((isLeft) => isLeft && dropPapers())}>
          入れまちがいを直しただけ
        </Button>
      )}
      <IconButton icon="close" size="small" aria-label="この案内を閉じる" onClick={dropPapers} />
    </>
  );
}

/** What somebody has put right in the ledger alone: ホーム doesn't ask for its paper either. True when that is kept. */
function useNothingToReport(): (offer: Offer) => Promise<boolean> {
  const { records, meta } = useOpenLedger();
  const { view } = usePeopleView();
  const ledger = useLedger();
  const toast = useToast();
  return async (offer) => {
    const changes = await records.recentChanges(LOOK_BACK);
    const own = changes.filter(({ id }) => id === offer.changeId);
    const keys = ledger ? reportableChanges(own, ledger).map(changeKey) : [];
    const failed = await leaveUnreported(meta, keys);
    if (failed) {
      toast(failed);
      return false;
    }
    const back = async (): Promise<void> => {
      const kept = await bringUpAgain(meta, keys);
      if (kept) toast(kept);
      else view.change({ offer });
    };
    toast('入れまちがいを直したので、届け出ないことにしました', { label: '元に戻す', run: () => void back() });
    return true;
  };
}

/** Of the newest change, and of a few that others of the same moment may have made. */
const LOOK_BACK = 20;

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
