import { useRef, type ReactNode } from 'react';
import { Button } from '../../ui/button';
import { SidePanel } from '../../ui/side-panel';
import { Stack } from '../../ui/layout';

interface EditRecordProps {
  title: string;
  onBack: () => void;
  children: ReactNode;
}

/** 編集: each field is saved when it is left, as a change of its own. There is no button to forget. */
export function EditRecord({ title, onBack, children }: EditRecordProps) {
  const form = useRef<HTMLDivElement>(null);
  const isTold = useRef(false);
  const refused = (): HTMLElement | null => form.current?.querySelector<HTMLElement>('[aria-invalid]') ?? null;
  /** What was refused is not in the ledger: it is looked at once more before it would be gone. */
  const finish = (): void => {
    const first = refused();
    if (first) first.focus();
    else onBack();
  };
  /** Whoever shuts it once more wants to be rid of it. */
  const shut = (): void => {
    if (isTold.current || !refused()) return onBack();
    isTold.current = true;
    finish();
  };
  return (
    <SidePanel
      title={title}
      subtitle={<p className="subtle">直した欄から、すぐ台帳に保存されます</p>}
      onClose={shut}
      bar={
        <Button look="outline" wide onClick={finish}>
          編集を終える
        </Button>
      }
    >
      <Stack gap={16} pad={[16, 20, 20]} ref={form}>
        {children}
      </Stack>
    </SidePanel>
  );
}
