import { use } from 'react';
import type { ValueSource } from '@shared/forms/bindings/expression-words';
import type { Lacking } from '../../ui/field';
import { useReviewParts } from './review/review-context';
import { Row, type BlockLooks } from '../../ui/layout';
import { UsualSource } from './usual-source';

const WORDS: Record<ValueSource, string> = {
  ledger: '台帳から',
  event: '手続きから',
  // Of the paper, which somebody may have dated otherwise.
  today: '書類の日付',
  input: '手入力',
  none: '',
};

const PLAIN: BlockLooks = { on: 'ground', tone: 'sub' };
const LOOKS: Partial<Record<ValueSource, BlockLooks>> = {
  ledger: { on: 'key-soft', tone: 'key-hover' },
  event: { on: 'event-soft', tone: 'event' },
};
const GAP: BlockLooks = { on: 'act-soft', tone: 'act', weight: 700 };
const YET: BlockLooks = { on: 'key-soft', tone: 'key-hover', weight: 700 };

/** Where a value comes from, unless the head of its block says it; a missing one says so first. */
export function SourceTag({ source, lacking = false }: { source: ValueSource; lacking?: Lacking }) {
  const { maySay } = useReviewParts();
  const usual = use(UsualSource);
  const words = lacking === 'yet' ? 'まだ' : lacking ? '未入力' : WORDS[source];
  // Who checks a paper has its room for what they say; the colours beside it tell the same.
  if (!words || (!lacking && (maySay || source === usual))) return null;
  const looks = lacking === 'yet' ? YET : lacking ? GAP : (LOOKS[source] ?? PLAIN);
  return (
    <Row as="span" inline mine="start" round={4} pad={[0, 7]} size={14} weight={400} leading={1.6} nowrap {...looks}>
      {words}
    </Row>
  );
}
