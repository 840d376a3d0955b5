import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';

export type RecordTask = 'detail' | 'edit' | 'strike-off';

interface RecordPanelProps {
  takesFocus: boolean;
  detail: (onTask: (task: RecordTask) => void, takesFocus: boolean) => ReactNode;
  edit: (focusOn: string | null, onBack: () => void) => ReactNode;
  /** Left out for what is never struck off. */
  strikeOff?: (onBack: () => void) => ReactNode;
}

/** One record: what is known, and what can be done with it. Esc and × lead back one step. */
export function RecordPanel({ takesFocus, detail, edit, strikeOff }: RecordPanelProps) {
  // An address may lead to the very field that is missing: …/<id>?field=kana.
  const [search] = useSearchParams();
  const wanted = search.get('field');
  const [task, setTask] = useState<RecordTask>(wanted ? 'edit' : 'detail');
  const [isBack, setBack] = useState(false);
  const back = (): void => {
    setTask('detail');
    // The form that had the keyboard is gone.
    setBack(true);
  };
  if (task === 'edit') return edit(wanted, back);
  if (task === 'strike-off' && strikeOff) return strikeOff(back);
  return detail(setTask, takesFocus || isBack);
}
