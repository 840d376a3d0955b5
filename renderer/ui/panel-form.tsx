import type { ReactNode, Ref } from 'react';
import { Button } from './button';
import { InputForm } from './input-form';
import { Note } from './note';
import { SidePanel } from './side-panel';

interface PanelFormProps {
  title: string;
  subtitle?: ReactNode;
  confirm: ReactNode;
  onConfirm: () => void;
  onBack: () => void;
  /** Why it could not be done. */
  failed?: string | null | undefined;
  ref?: Ref<HTMLFormElement>;
  children: ReactNode;
}

/** A form in the panel beside a list: its rows, what went wrong, and below them やめる and the verb. */
export const PanelForm = ({ title, subtitle, confirm, onConfirm, onBack, failed, ref, children }: PanelFormProps) => (
  <SidePanel
    title={title}
    subtitle={subtitle}
    onClose={onBack}
    bar={
      <>
        <Button onClick={onBack}>やめる</Button>
        <Button look="filled" isGrowing onClick={onConfirm}>
          {confirm}
        </Button>
      </>
    }
  >
    <InputForm gap={16} pad={[16, 20, 20]} ref={ref}>
      {children}
      {failed && <Note tone="wrong">{failed}</Note>}
    </InputForm>
  </SidePanel>
);
