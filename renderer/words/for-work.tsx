import type { ComponentProps, ReactNode } from 'react';
import { useMayWork } from '../state/use-may';
import { Button } from '../ui/button';
import { notForReaders } from './role-words';

interface ForWorkProps {
  /** In its place for 閲覧: 「直すこと・出すこと」は、事務か管理者の方ができます. Left out: nothing, as a sentence beside it says so. */
  says?: string;
  children: ReactNode;
}

/** What changes, sends, prints or saves something. Who only reads doesn't find it: each write would be refused at its end. */
export function ForWork({ says, children }: ForWorkProps) {
  if (useMayWork()) return children;
  return says === undefined ? null : <span className="subtle">{notForReaders(says)}</span>;
}

/** A button of that kind. */
export const WorkButton = (props: ComponentProps<typeof Button>) => useMayWork() && <Button {...props} />;
