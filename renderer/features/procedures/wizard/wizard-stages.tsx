import type { KeptRun } from '@shared/procedures/kept-run';
import { Icon } from '../../../ui/icon';
import styles from './wizard-stages.module.css';

const STAGES: readonly { page: KeptRun['page']; label: string }[] = [
  { page: 'event', label: 'できごと' },
  { page: 'who', label: 'だれが・いつ' },
  { page: 'papers', label: '書類' },
];

/** Where in the three screens one is. */
export function WizardStages({ page }: { page: KeptRun['page'] }) {
  const now = STAGES.findIndex((stage) => stage.page === page);
  return (
    <ol className={styles['stages']} aria-label="手順">
      {STAGES.map(({ page: one, label }, i) => (
        <li
          key={one}
          data-state={i < now ? 'done' : i === now ? 'now' : 'open'}
          aria-current={i === now ? 'step' : undefined}
        >
          <span className={styles['dot']}>{i < now ? <Icon name="check" size={16} /> : i + 1}</span>
          {label}
          {i < now && <span className="visually-hidden">（済み）</span>}
        </li>
      ))}
    </ol>
  );
}
