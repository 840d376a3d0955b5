import { useRef, useState, type ReactNode } from 'react';

import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { jumpToPlace } from './jump-to-place';
import styles from './new-document.module.css';

interface PickOfficeProps {
  page: { title: string; back: { to: string; label: string } };
  where: ReactNode;
  officeId: string | null;
  onCreate: (officeId: string) => void;
}

/** A form about the office itself: nothing else is asked. */
export function PickOffice({ page, where, officeId, onCreate }: PickOfficeProps) {
  const [isAsked, setAsked] = useState(false);
  const places = useRef<HTMLDivElement>(null);
  const create = (): void => {
    setAsked(true);
    if (officeId) onCreate(officeId);
    else jumpToPlace(places.current, 'office');
  };
  return (
    <Page
      {...page}
      bar={
        <>
          <span className={styles['spacer']} />
          {isAsked && !officeId && (
            <span className={styles['missing']} role="alert">
              先に事業所を選んでください
            </span>
          )}
          <Button look="filled" size="large" iconAfter="right" onClick={create}>
            書類をつくる
          </Button>
        </>
      }
    >
      <div ref={places}>
        <div data-place="office">{where}</div>
      </div>
    </Page>
  );
}
