import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import { useMay } from '../../state/use-may';
import { SafetyNotes, useSafetyActs, type SafetyAct } from '../../vault/safety-acts';
import { TaskRow, type TaskRowProps } from './task-row';

interface SafetyRowProps extends TaskRowProps {
  act: SafetyAct;
  /** It was pressed before this was loaded. */
  wasPressed: boolean;
  /** Something of the keys has changed. */
  onKeys: () => Promise<void>;
}

/** A task whose button does it. Who may not print the key is led to where it says who may. */
export function SafetyRow({ act, wasPressed, onKeys, ...row }: SafetyRowProps) {
  const acts = useSafetyActs(onKeys);
  const mayDo = useMay()(act === 'recovery-key' ? 'keys:confirm-recovery' : 'backup:choose-folder');
  const [, go] = useLocation();
  const press = (): void => (mayDo ? void acts.act(act) : go(row.to));
  const begin = useEffectEvent(() => {
    if (wasPressed) press();
  });
  useEffect(() => begin(), []);
  return (
    <>
      <TaskRow {...row} onPress={press} />
      <SafetyNotes acts={acts} as="li" />
    </>
  );
}
