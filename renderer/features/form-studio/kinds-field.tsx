import { kindsText } from '@shared/packs/form-kinds';
import { useOfficeInUse } from '../../state/office-in-use';
import { useRecords } from '../../state/open-ledger';
import { CheckBox } from '../../ui/check-box';
import { Choices } from '../../ui/choice';
import { Stack } from '../../ui/layout';
import { Segmented } from '../../ui/segmented';
import { TextField } from '../../ui/text-field';

interface KindsFieldProps {
  kinds: readonly string[];
  onChange: (kinds: readonly string[] | undefined) => void;
}

/** For which kinds of offices a form is: those of the ledger to choose from, and any other by its name. */
export function KindsField({ kinds, onChange }: KindsFieldProps) {
  const offices = [...useRecords('offices').values()].filter(({ status }) => status === 'registered');
  const known = [...new Set([...offices.map(({ serviceKind }) => serviceKind), ...kinds])].filter(
    (kind) => kind !== '',
  );
  const { office } = useOfficeInUse();
  const first = known.find((kind) => kind === office?.serviceKind) ?? known[0];
  const say = (next: readonly string[]): void => onChange(next.length > 0 ? next : undefined);
  return (
    <Stack gap={8}>
      <Segmented
        label="どのサービスの事業所の様式ですか"
        value={kinds.length === 0 ? 'all' : 'some'}
        choices={[
          { value: 'all', label: 'どの事業所でも' },
          { value: 'some', label: '決まったサービスだけ' },
        ]}
        onChange={(answer) => say(answer === 'some' && first !== undefined ? [first] : [])}
      />
      {kinds.length > 0 && (
        <>
          <Choices legend="サービス分類（いくつでも）">
            {known.map((kind) => (
              <CheckBox
                key={kind}
                checked={kinds.includes(kind)}
                onChange={(isOn) => say(isOn ? [...kinds, kind] : kinds.filter((one) => one !== kind))}
              >
                {kind}
              </CheckBox>
            ))}
          </Choices>
          <TextField
            label="ほかのサービス分類を追加"
            value=""
            hint="台帳の事業所の「サービス分類」と同じ言葉で入れます。"
            onCommit={(typed) => {
              const kind = typed.trim().slice(0, 60);
              if (kind !== '' && !kinds.includes(kind)) say([...kinds, kind]);
            }}
          />
          <p aria-live="polite">{kindsText({ serviceKinds: [...kinds] })}ほかの事業所の「書類」には出ません。</p>
        </>
      )}
    </Stack>
  );
}
