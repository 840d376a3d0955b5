import { useOfficeInUse } from '../../state/office-in-use';
import { SelectField } from '../../ui/select-field';

interface OfficeFieldProps {
  /** What the office is to the record. */
  label?: string;
  /** Empty: not chosen yet. */
  value: string;
  error?: string | null | undefined;
  hint?: string;
  onCommit: (officeId: string) => void;
}

/** Said of an office that came with 使う人. */
export const OF_HOLDER = '使う人の事業所です。ちがうときは、選び直してください';

/** One of the corporation's offices. */
export function OfficeField({ label = '事業所', value, ...field }: OfficeFieldProps) {
  const { offices } = useOfficeInUse();
  return (
    <SelectField
      {...field}
      label={label}
      required
      value={value}
      {...(value === '' && { placeholder: '選んでください' })}
      choices={offices.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
