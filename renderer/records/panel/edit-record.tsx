import { useRef, type ReactNode } from 'react';
import type { UnreadDay } from '../../ui/date-field';
import { Button } from '../../ui/button';
import { SidePanel } from '../../ui/side-panel';
import { Stack } from '../../ui/layout';

interface EditRecordProps {
  title: string;
  onBack: () => void;
  children: ReactNode;
}

/** Of a ledger that is open: by record and field, letters of a day that is none. They stand there again for whoever comes back. */
const unreadDays = new WeakMap<object, Map<string, string>>();

/** @param ledger gone with what was left in its records once it is shut */
export function unreadIn(ledger: object, recordId: string): (field: string) => UnreadDay {
  const days = unreadDays.get(ledger) ?? new Map<string, string>();
  unreadDays.set(ledger, days);
  return (field) => {
    const key = `${recordId}/${field}`;
    const keep = (typed: string | null): void => void (typed === null ? days.delete(key) : days.set(key, typed));
    return { text: days.get(key), keep };
  };
}

/** 編集: each field is saved when it is left, as a change of its own. There is no button to forget. */
export function EditRecord({ title, onBack, children }: EditRecordProps) {
  const form = useRef<HTMLDivElement>(null);
  const isTold = useRef(false);
  const refused = (): HTMLElement | null => form.current?.querySelector<HTMLElement>('[aria-invalid]') ?? null;
  /** What was refused is not in the ledger: it is looked at once more before it would be gone. */
  const finish = (): void => {
    const first = refused();
    if (!first) return onBack();
    // With the sentence below it.
    first.scrollIntoView({ block: 'center' });
    first.focus({ preventScroll: true });
  };
  /** Whoever shuts it once more leaves it as it is. */
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
