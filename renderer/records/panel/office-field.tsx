import { useOfficeInUse } from '../../state/office-in-use';
import { SelectField } from '../../ui/select-field';

interface OfficeFieldProps {
  label: string;
  /** Empty: not chosen yet. */
  value: string;
  error?: string | undefined;
  onCommit: (officeId: string) => void;
}

/** One of the corporation's offices. */
export function OfficeField({ value, ...field }: OfficeFieldProps) {
  const { offices } = useOfficeInUse();
  return (
    <SelectField
      {...field}
      required
      value={value}
      {...(value === '' && { placeholder: '選んでください' })}
      choices={offices.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
