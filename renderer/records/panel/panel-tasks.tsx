import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';

interface PanelTasksProps {
  takesFocus: boolean;
  detail: (onTask: (task: string) => void, takesFocus: boolean) => ReactNode;
  /** What the panel can turn into, by name; `focusOn`: the field that an address asks for. */
  tasks: Readonly<Record<string, (onBack: () => void, focusOn: string | null) => ReactNode>>;
}

/** One record: what is known, and what can be done with it. Esc and × lead back one step. */
export function PanelTasks({ takesFocus, detail, tasks }: PanelTasksProps) {
  // An address may lead to the very field that is missing: …/<id>?field=kana.
  const [search] = useSearchParams();
  const wanted = search.get('field');
  const [task, setTask] = useState(wanted ? 'edit' : 'detail');
  const [isBack, setBack] = useState(false);
  const back = (): void => {
    setTask('detail');
    // The form that had the keyboard is gone.
    setBack(true);
  };
  return tasks[task]?.(back, wanted) ?? detail(setTask, takesFocus || isBack);
}
