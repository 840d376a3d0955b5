import { useRef, useState, type ReactNode } from 'react';
import { Page } from '../../ui/page';
import { jumpToPlace } from './jump-to-place';
import { CreateButton } from './pick-frame';

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
      bar={<CreateButton missing={isAsked && !officeId ? '先に事業所を選んでください' : null} onCreate={create} />}
    >
      <div ref={places}>
        <div data-place="office">{where}</div>
      </div>
    </Page>
  );
}
