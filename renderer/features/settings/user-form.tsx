import { useState } from 'react';
import { LONGEST_NAME } from '@shared/vault/ledger-user';
import { roleNames, roles, type Role } from '@shared/vault/role';
import { Choice, Choices, ChoiceWords } from '../../ui/choice';
import { DialogEnd } from '../../ui/dialog-end';
import { Stack } from '../../ui/layout';
import { LiveField } from '../../ui/live-field';
import { roleWords } from '../../words/role-words';

export interface NameAndRole {
  name: string;
  role: Role;
}

interface UserFormProps extends NameAndRole {
  /** Others' names: two of one name nobody could tell apart in the record. */
  taken: readonly string[];
  /** Null: the role is settled (the first is 管理者, nobody lowers themselves); why, in one sentence. */
  roleIs: string | null;
  button: string;
  onDone: (user: NameAndRole) => void;
  onCancel: () => void;
}

/** Who it is, and what they may. */
export function UserForm({ name: named, role: given, taken, roleIs, button, onDone, onCancel }: UserFormProps) {
  const [name, setName] = useState(named);
  const [role, setRole] = useState(given);
  const [problem, setProblem] = useState<string | null>(null);
  const done = (): void => {
    const trimmed = name.replace(/\p{Cc}/gu, '').trim();
    if (trimmed === '') setProblem('お名前が空です。台帳の記録に残る名前を入れてください');
    else if ([...trimmed].length > LONGEST_NAME) setProblem(`お名前は ${LONGEST_NAME} 文字までです`);
    else if (taken.includes(trimmed)) setProblem('同じ名前の方がいます。見分けられる名前にしてください');
    else onDone({ name: trimmed, role });
  };
  return (
    <Stack gap={16}>
      <LiveField
        label="お名前"
        hint="台帳を変えたとき、だれが変えたかの記録に残ります"
        value={name}
        onType={(typed) => {
          setName(typed);
          setProblem(null);
        }}
        onEnter={done}
        error={problem}
        isFirst
      />
      {roleIs === null ? (
        <Choices legend="できること">
          {roles.map((each) => (
            <Choice key={each} look="card" name="role" checked={role === each} onChoose={() => setRole(each)}>
              <ChoiceWords name={roleNames[each]} detail={roleWords[each]} />
            </Choice>
          ))}
        </Choices>
      ) : (
        <p className="subtle">{roleIs}</p>
      )}
      <DialogEnd confirm={button} onConfirm={done} onCancel={onCancel} />
    </Stack>
  );
}
