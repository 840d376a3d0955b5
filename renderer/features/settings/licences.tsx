import { lazy, Suspense, useState } from 'react';
import section from './section.module.css';
import styles from './licences.module.css';

const LicenceList = lazy(() => import('./licence-list').then((module) => ({ default: module.LicenceList })));

/** The open source that is in the app, with its authors and terms; read in only when somebody asks. */
export function Licences() {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={section['card']}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles['summary']}>この製品に入っている公開ソフトウェアと使用条件</summary>
        {isOpen && (
          <Suspense fallback={null}>
            <LicenceList />
          </Suspense>
        )}
      </details>
    </section>
  );
}
