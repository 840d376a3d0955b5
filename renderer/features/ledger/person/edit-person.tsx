import type { Staff } from '@shared/ledger/entities';
import { asksForManager, networksOf } from '@shared/papers/staff-papers';
import { useRecords } from '../../../state/open-ledger';
import { useSession } from '../../../state/session';
import { Note } from '../../../ui/note';
import { EditRecord } from '../../../records/panel/edit-record';
import { useEditForm } from '../../../records/panel/use-record-form';
import { refusalOf } from './person-checks';
import { PersonFields, type PersonValues } from './person-fields';
import { useChangePerson } from './use-change-person';

interface EditPersonProps {
  person: Staff;
  focusOn?: string;
  onBack: () => void;
}

/** 編集: each field is saved when it is left, as a change of its own. There is no button to forget. */
export function EditPerson({ person, focusOn = 'name', onBack }: EditPersonProps) {
  const changePerson = useChangePerson();
  const { errors, commit } = useEditForm<PersonValues>(refusalOf, (edits) => changePerson({ id: person.id, edits }));
  const cities = useCitiesWithoutManager(person.officeId);
  return (
    <EditRecord title={`${person.name}さんを編集`} onBack={onBack}>
      {cities.map((city) => (
        <Note key={city} tone="act">
          この事業所に、{city}のシステム利用管理担当者がいません。次の方を選んでください。
        </Note>
      ))}
      <PersonFields values={person} errors={errors} onCommit={commit} focusOn={focusOn} />
    </EditRecord>
  );
}

/** The cities that want a システム利用管理担当者 in this office and have none. */
function useCitiesWithoutManager(officeId: string): string[] {
  const { packs } = useSession();
  const people = useRecords('people');
  const enrolments = useRecords('enrolments');
  const hasManager = [...people.values()].some(
    (p) => p.officeId === officeId && p.isSystemManager && p.status === 'registered',
  );
  if (hasManager) return [];
  return networksOf(officeId, enrolments.values(), packs)
    .filter(asksForManager)
    .map(({ municipality, network }) => municipality || network);
}
