import { Icon } from './icon';
import styles from './step-bar.module.css';
import { Row } from './layout';

interface StepBarProps<S extends string> {
  steps: readonly { step: S; name: string }[];
  current: S;
  /** Without it what is behind is only shown. */
  onGo?: (step: S) => void;
  label?: string;
}

/** ✓ 法人 — 2 事業所 — 3 ネットワーク: where one is; what is behind can be gone back to. */
export function StepBar<S extends string>({ steps, current, onGo, label = '進みぐあい' }: StepBarProps<S>) {
  const at = steps.findIndex(({ step }) => step === current);
  return (
    <Row as="ol" gap={10} tone="sub" size={15} nowrap className={styles['steps']} aria-label={label} data-screen-only>
      {steps.map(({ step, name }, i) => (
        <Row as="li" key={step} data-kept="head" aria-current={i === at ? 'step' : undefined}>
          {i < at && onGo ? (
            <button type="button" className={styles['done']} onClick={() => onGo(step)}>
              <span className={styles['dot']}>
                <Icon name="check" size={16} />
              </span>
              {name}
              <span className="visually-hidden">（済み。戻って直す）</span>
            </button>
          ) : (
            <span className={i < at ? styles['done'] : i === at ? styles['current'] : undefined}>
              <span className={styles['dot']}>{i < at ? <Icon name="check" size={16} /> : i + 1}</span>
              {name}
              {i < at && <span className="visually-hidden">（済み）</span>}
            </span>
          )}
        </Row>
      ))}
    </Row>
  );
}
