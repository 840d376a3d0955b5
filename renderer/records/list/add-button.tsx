import { useRole } from '../../state/use-may';
import { Button } from '../../ui/button';
import { notForReaders } from '../../words/role-words';

interface AddButtonProps {
  label: string;
  /** The one filled button, unless another one goes on just now. */
  isFilled: boolean;
  onAdd: () => void;
}

export function AddButton({ label, isFilled, onAdd }: AddButtonProps) {
  if (useRole() === 'reader') return <span className="subtle">{notForReaders('追加すること・直すこと')}</span>;
  return (
    <Button look={isFilled ? 'filled' : 'quiet'} icon="plus" onClick={onAdd}>
      {label}
    </Button>
  );
}
