import { Button } from '../../ui/button';

interface AddButtonProps {
  label: string;
  /** The one filled button, unless another one goes on just now. */
  isFilled: boolean;
  onAdd: () => void;
}

export const AddButton = ({ label, isFilled, onAdd }: AddButtonProps) => (
  <Button look={isFilled ? 'filled' : 'quiet'} icon="plus" onClick={onAdd}>
    {label}
  </Button>
);
