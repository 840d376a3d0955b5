import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { isKana, normalizeFurigana } from '@shared/japanese/kana';
import { Staff } from '@shared/ledger/entities';
import { alikePeople } from '@shared/ledger/staff-rules';
import { useRecords } from '../../../app/ledger-provider';
import { useOfficeInUse } from '../../../app/office-in-use';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/note';
import { goToUnsettled } from '../../../ui/unsettled';
import type { NewPersonDraft } from './new-person-draft';
import { refusalsOf } from './person-checks';
import { PersonFields, type PersonErrors, type PersonValues } from './person-fields';
import styles from './person-fields.module.css';
import { SidePanel } from './side-panel';
import { addedSentence } from './staff-sentences';
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
  const [errors, setErrors] = useState<PersonErrors>({});
  const [refused, setRefused] = useState(0);
  const form = useRef<HTMLDivElement>(null);
  const values = { ...draft.person, officeId: draft.person.officeId || (office?.id ?? '') };

  const type = (changes: Partial<PersonValues>): void => {
    draft.change(changes);
    setErrors((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !(field in changes))));
  };
  /** A name in kana is its own reading; any other reading only the person knows. */
  const readKana = (): void => {
    if (values.kana === '' && isKana(values.name)) type({ kana: normalizeFurigana(values.name) });
  };
  const add = async (): Promise<void> => {
    const refusals = refusalsOf(values);
    setErrors(refusals);
    if (Object.keys(refusals).length > 0) return setRefused((times) => times + 1);
    if (goToUnsettled(form.current)) return;
    const person = Staff.parse({ ...values, id: crypto.randomUUID() });
    const result = await addPerson(person, addedSentence(person));
    if (!result.ok) return setErrors({ name: result.message });
    draft.finish();
    onAdded(person.id);
  };
  // Once for each time that the button was pressed: while somebody types, the keyboard stays where it is.
  useEffect(() => {
    if (refused > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [refused]);

  const name = values.name.trim();
  return (
    <SidePanel
      title="職員を追加"
      subtitle={<p className="subtle">途中で閉じても、入れた内容は残ります</p>}
      onClose={onClose}
      bar={
        <Button look="filled" size="large" wide onClick={() => void add()}>
          {name ? `${name}さんを追加` : '職員を追加'}
        </Button>
      }
    >
      <div className={styles['form']} ref={form} onBlur={readKana}>
        <AlikeNote values={values} />
        {draft.isRead && (
          <PersonFields
            values={values}
            errors={errors}
            onCommit={(field, value) => type({ [field]: value })}
            onType={(field, typed) => type({ [field]: typed })}
            focusOn="name"
          />
        )}
      </div>
    </SidePanel>
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
