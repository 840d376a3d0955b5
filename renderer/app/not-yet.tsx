import type { IconName } from '../ui/icon';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';

interface NotYetProps {
  title: string;
  icon: IconName;
  /** What will be done here. */
  will: string;
  /** What to do until then. */
  meanwhile: string;
}

/** A screen that a later version fills, said plainly. */
export function NotYet({ title, icon, will, meanwhile }: NotYetProps) {
  return (
    <Page title={title}>
      <EmptyState icon={icon} title="この画面は、次の版で使えるようになります">
        {will}
        <br />
        {meanwhile}
      </EmptyState>
    </Page>
  );
}
