import type { ValueSource } from '@shared/forms/bindings/expression-words';
import styles from './source-tag.module.css';

const WORDS: Record<ValueSource, string> = {
  ledger: '台帳から',
  event: '手続きから',
  today: '今日の日付',
  input: '手入力',
  none: '',
};

/** Where a value comes from; a missing one says so first. */
export function SourceTag({ source, isGap = false }: { source: ValueSource; isGap?: boolean }) {
  const words = isGap ? '未入力' : WORDS[source];
  if (!words) return null;
  return <span className={`${styles['tag']} ${isGap ? styles['gap'] : (styles[source] ?? '')}`}>{words}</span>;
}
