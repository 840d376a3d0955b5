import { Icon } from './icon';
import styles from './step-bar.module.css';

interface StepBarProps<S extends string> {
  steps: readonly { step: S; name: string }[];
  current: S;
  onGo: (step: S) => void;
}

/** ✓ 法人 — 2 事業所 — 3 ネットワーク: where one is; what is behind can be gone back to. */
export function StepBar<S extends string>({ steps, current, onGo }: StepBarProps<S>) {
  const at = steps.findIndex(({ step }) => step === current);
  return (
    <ol className={styles['steps']} aria-label="進みぐあい">
      {steps.map(({ step, name }, i) => (
        <li key={step} aria-current={i === at ? 'step' : undefined}>
          {i < at ? (
            <button type="button" className={styles['done']} onClick={() => onGo(step)}>
              <span className={styles['dot']}>
                <Icon name="check" size={16} />
              </span>
              {name}
              <span className="visually-hidden">（済み。戻って直す）</span>
            </button>
          ) : (
            <span className={i === at ? styles['current'] : styles['ahead']}>
              <span className={styles['dot']}>{i + 1}</span>
              {name}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
