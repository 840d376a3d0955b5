import type { ReactNode } from 'react';
import { Page } from '../../ui/page';
import { CreateButton } from './pick-frame';
import { usePicking } from './use-picking';

interface PickOfficeProps {
  page: { title: string; back: { to: string; label: string } };
  where: ReactNode;
  officeId: string | null;
  onCreate: (officeId: string) => void;
}

/** A form about the office itself: nothing else is asked. */
export function PickOffice({ page, where, officeId, onCreate }: PickOfficeProps) {
  const {
    frame: { places, missing, onCreate: create },
  } = usePicking(officeId, null, onCreate);
  return (
    <Page {...page} bar={<CreateButton missing={missing} onCreate={create} />}>
      <div ref={places}>
        <div data-place="office">{where}</div>
      </div>
    </Page>
  );
}
