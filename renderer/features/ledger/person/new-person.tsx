import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { isKana, normalizeFurigana } from '@shared/text/kana';
import { Staff } from '@shared/ledger/entities';
import { alikePeople } from '@shared/rules/staff-rules';
import { useRecords } from '../../../state/open-ledger';
import { useOfficeInUse } from '../../../state/office-in-use';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/note';
import type { NewPersonDraft } from './new-person-draft';
import { NewRecordForm } from '../../../records/panel/new-record';
import { useNewForm } from '../../../records/panel/use-record-form';
import { neededFields, refusalOf } from './person-checks';
import { PersonFields, type PersonValues } from './person-fields';
import { addedSentence } from '../../../records/panel/record-sentences';
import { useAddPerson } from './use-change-person';

interface NewPersonProps {
  draft: NewPersonDraft;
  onClose: () => void;
  onAdded: (id: string) => void;
}

/** 職員を追加: what is typed is kept at once; one button puts the person into the ledger. */
export function NewPerson({ draft, onClose, onAdded }: NewPersonProps) {
  const { office } = useOfficeInUse();
  const addPerson = useAddPerson();
  const { errors, commit, refused, add } = useNewForm(draft, neededFields, refusalOf);
  const values = { ...draft.values, officeId: draft.values.officeId || (office?.id ?? '') };

  /** A name in kana is its own reading; any other reading only the person knows. */
  const readKana = (): void => {
    if (values.kana === '' && isKana(values.name)) commit('kana', normalizeFurigana(values.name));
  };
  const press = async (): Promise<void> => {
    const id = crypto.randomUUID();
    const isAdded = await add(values, async () => {
      const person = Staff.parse({ ...values, id });
      const result = await addPerson(person, addedSentence(`${person.name}さん`));
      return result.ok ? null : result.message;
    });
    if (isAdded) onAdded(id);
  };
  const name = values.name.trim();
  return (
    <NewRecordForm
      title="職員を追加"
      button={name ? `${name}さんを追加` : '職員を追加'}
      refused={refused}
      onAdd={() => void press()}
      onLeaveField={readKana}
      onClose={onClose}
    >
      <AlikeNote values={values} />
      {draft.isRead && <PersonFields values={values} errors={errors} onCommit={commit} keepsKeys focusOn="name" />}
    </NewRecordForm>
  );
}

/** Somebody like this is in the ledger already: worth a look, no refusal. */
function AlikeNote({ values: { name, kana, employeeNumber } }: { values: PersonValues }) {
  const [, go] = useLocation();
  const people = useRecords('people');
  const offices = useRecords('offices');
  const alike = useMemo(
    () => alikePeople({ name, kana, employeeNumber }, people.values()),
    [people, name, kana, employeeNumber],
  );
  const [first] = alike;
  if (!first) return null;
  const hasSameNumber = employeeNumber.trim() !== '' && first.employeeNumber === employeeNumber.trim();
  return (
    <Note
      tone="notice"
      role="status"
      action={
        <Button size="small" onClick={() => go(`/ledger/people/${first.id}`)}>
          見る
        </Button>
      }
    >
      {hasSameNumber ? `職員番号 ${first.employeeNumber} は` : '同じ氏名・ふりがなで'}
      {first.name}さん（{offices.get(first.officeId)?.name}）{hasSameNumber ? 'が使っています。' : 'が台帳にいます。'}
      {alike.length > 1 && `ほかに${alike.length - 1}人います。`}
      別の方なら、このまま追加できます。
    </Note>
  );
}
