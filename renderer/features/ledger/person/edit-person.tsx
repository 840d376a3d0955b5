import { useRef, useState } from 'react';
import type { Staff } from '@shared/ledger/entities';
import { asksForManager, networksOf } from '@shared/ledger/staff-papers';
import { useRecords } from '../../../app/ledger-provider';
import { useSession } from '../../../app/session';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/note';
import { refusalOf } from './person-checks';
import { PersonFields, type PersonErrors, type PersonValues } from './person-fields';
import styles from './person-fields.module.css';
import { SidePanel } from './side-panel';
import { useChangePerson } from './use-change-person';

interface EditPersonProps {
  person: Staff;
  focusOn?: string;
  onBack: () => void;
}

/** 編集: each field is saved when it is left, as a change of its own. There is no button to forget. */
export function EditPerson({ person, focusOn = 'name', onBack }: EditPersonProps) {
  const changePerson = useChangePerson();
  const [errors, setErrors] = useState<PersonErrors>({});
  const cities = useCitiesWithoutManager(person.officeId);
  const form = useRef<HTMLDivElement>(null);
  const commit = async <F extends keyof PersonValues>(field: F, value: PersonValues[F]): Promise<void> => {
    const refusal = refusalOf(field, value) ?? (await changePerson({ id: person.id, edits: { [field]: value } }));
    setErrors(({ [field]: _, ...others }) => (refusal ? { ...others, [field]: refusal } : others));
  };
  /** What was refused is not in the ledger: it is looked at once more before it would be gone. */
  const finish = (): void => {
    const refused = form.current?.querySelector<HTMLElement>('[aria-invalid]');
    if (refused) refused.focus();
    else onBack();
  };
  return (
    <SidePanel
      title={`${person.name}さんを編集`}
      subtitle={<p className="subtle">直した欄から、すぐ台帳に保存されます</p>}
      onClose={onBack}
      bar={
        <Button look="outline" wide onClick={finish}>
          編集を終える
        </Button>
      }
    >
      <div className={styles['form']} ref={form}>
        {cities.map((city) => (
          <Note key={city} tone="act">
            この事業所に、{city}のシステム利用管理担当者がいません。次の方を選んでください。
          </Note>
        ))}
        <PersonFields
          values={person}
          errors={errors}
          onCommit={(field, value) => void commit(field, value)}
          focusOn={focusOn}
        />
      </div>
    </SidePanel>
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
