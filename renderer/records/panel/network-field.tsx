import { SelectField } from '../../ui/select-field';
import { useNetworkChoices } from './use-network-choices';

interface NetworkFieldProps {
  /** Of its pack; '' for none yet. */
  value: string;
  error?: string | undefined;
  onCommit: (packId: string) => void;
}

/** Which network a record belongs to. */
export const NetworkField = ({ value, error, onCommit }: NetworkFieldProps) => (
  <SelectField
    label="ネットワーク"
    required
    value={value}
    error={error}
    {...(value === '' && { placeholder: '選んでください' })}
    choices={useNetworkChoices().map(({ id, network }) => ({ value: id, label: network }))}
    onCommit={onCommit}
  />
);
