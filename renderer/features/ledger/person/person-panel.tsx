import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { Staff } from '@shared/ledger/entities';
import { DepartureForm } from './departure-form';
import { EditPerson } from './edit-person';
import { PersonDetail } from './person-detail';
import type { PersonTask } from './person-task';

interface PersonPanelProps {
  person: Staff;
  takesFocus: boolean;
  onClose: () => void;
}

/** One person: what is known, and what can be done with them. Esc and × lead back one step. */
export function PersonPanel({ person, takesFocus, onClose }: PersonPanelProps) {
  // Home leads to the very field that is missing: /ledger/people/<id>?field=kana.
  const [search] = useSearchParams();
  const wanted = search.get('field');
  const [task, setTask] = useState<PersonTask>(wanted ? 'edit' : 'detail');
  const [isBack, setBack] = useState(false);
  const back = (): void => {
    setTask('detail');
    // The form that had the keyboard is gone.
    setBack(true);
  };
  if (task === 'edit') return <EditPerson person={person} focusOn={wanted ?? 'name'} onBack={back} />;
  if (task !== 'detail') return <DepartureForm key={task} kind={task} person={person} onBack={back} />;
  return <PersonDetail person={person} takesFocus={takesFocus || isBack} onTask={setTask} onClose={onClose} />;
}
