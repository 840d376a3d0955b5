import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../../ui/button';
import { goToUnsettled } from '../../ui/unsettled';
import { SidePanel } from '../../ui/side-panel';
import { Stack } from '../../ui/layout';

interface NewRecordProps {
  title: string;
  /** The button: パソコン P-07を追加. */
  button: string;
  /** How often the button was refused: each time the first field that lacks something takes the focus. */
  refused: number;
  onAdd: () => void;
  /** Its title takes the focus: the first field is none to type in. */
  takesFocus?: boolean;
  /** A field was left. */
  onLeaveField?: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** 追加: what is typed is kept at once; one button puts the record into the ledger. */
export function NewRecordForm({
  title,
  button,
  refused,
  takesFocus = false,
  onAdd,
  onLeaveField,
  onClose,
  children,
}: NewRecordProps) {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [refused]);
  return (
    <SidePanel
      title={title}
      subtitle={<p className="subtle">途中で閉じても、入れた内容は残ります</p>}
      takesFocus={takesFocus}
      onClose={onClose}
      bar={
        <Button look="filled" size="large" wide onClick={() => goToUnsettled(form.current) || onAdd()}>
          {button}
        </Button>
      }
    >
      <Stack gap={16} pad={[16, 20, 20]} ref={form} onBlur={onLeaveField}>
        {children}
      </Stack>
    </SidePanel>
  );
}
