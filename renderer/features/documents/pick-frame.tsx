import type { ReactNode, RefObject } from 'react';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import styles from './new-document.module.css';
import { LedgerEvent } from '@shared/ledger/event';

export interface PickPage {
  title: string;
  lead: string;
  back: { to: string; label: string };
}

interface PickFrameProps {
  page: PickPage;
  /** Which office it is about. */
  where: ReactNode;
  /** Around all that may be asked for, each in its `data-place`. */
  places: RefObject<HTMLDivElement | null>;
  /** Whom or what it is about. */
  children: ReactNode;
  side: { label: string; content: ReactNode };
  /** What is still to be chosen, once the button was pressed. */
  missing: string | null;
  onCreate: () => void;
}

/** Before a paper is made: what it is about on the left, the rest beside it, 書類をつくる below. */
export function PickFrame({ page, where, places, children, side, missing, onCreate }: PickFrameProps) {
  return (
    <Page
      {...page}
      bar={
        <>
          <span className="subtle">選んだ内容は、次の画面でも直せます</span>
          <CreateButton missing={missing} onCreate={onCreate} />
        </>
      }
    >
      <div className={styles['columns']} ref={places}>
        <div className={styles['main']}>
          <div data-place="office">{where}</div>
          {children}
        </div>
        <aside className={styles['side']} aria-label={side.label}>
          {side.content}
        </aside>
      </div>
    </Page>
  );
}

/** At the right of the bar, with what is still to be chosen beside it. */
export function CreateButton({ missing, onCreate }: Pick<PickFrameProps, 'missing' | 'onCreate'>) {
  return (
    <>
      <span className={styles['spacer']} />
      {missing && (
        <span className={styles['missing']} role="alert">
          {missing}
        </span>
      )}
      <Button look="filled" size="large" iconAfter="right" onClick={onCreate}>
        書類をつくる
      </Button>
    </>
  );
}

export type CreateDocument = (
  officeId: string,
  event: LedgerEvent | null,
  about?: { patientId: string | null; teamId?: string },
) => void;
