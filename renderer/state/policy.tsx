import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { noPolicy, type PolicyState } from '@shared/ipc/policy';
import { ask } from '../ipc/ask';

/** @public a test says what is decided */
export const PolicyContext = createContext<PolicyState>(noPolicy);

/** What whoever looks after the PC has decided. Main holds it; screens say so. */
export const usePolicy = (): PolicyState => use(PolicyContext);

export function PolicyProvider({ children }: { children: ReactNode }) {
  const [policy, setPolicy] = useState(noPolicy);
  useEffect(() => void ask('policy:state').then(setPolicy, () => {}), []);
  return <PolicyContext value={policy}>{children}</PolicyContext>;
}
