import { lazy, Suspense, useState } from 'react';
import { Block } from '../../ui/layout';
import { Card } from '../../ui/card';

const LicenceList = lazy(() => import('./licence-list').then((module) => ({ default: module.LicenceList })));

/** The open source that is in the app, with its authors and terms; read in only when somebody asks. */
export function Licences() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Card>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <Block as="summary" atLeast={44} pad={[10, 0]} weight={700}>
          この製品に入っている公開ソフトウェアと使用条件
        </Block>
        {isOpen && (
          <Suspense fallback={null}>
            <LicenceList />
          </Suspense>
        )}
      </details>
    </Card>
  );
}
