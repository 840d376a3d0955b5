import { useLocation } from 'wouter';
import { eventNames } from '@shared/ledger/event';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Note } from '../../ui/note';
import { wizardHref } from '../../addresses/start-address';
import styles from './fill-preview.module.css';
import type { ListWords } from './list-words';
import type { FillPreviewRow, FillPlan, FillProblem, LeftToProcedure } from './plan-fill';
import { Block, Row, Stack } from '../../ui/layout';

/** As many as are named one by one. */
const NAMED = 50;
/** Of more people at once a procedure isn't begun: they would make an address that no program takes. */
export const MOST_AT_ONCE = 100;

/** What will change, before → after, with what can't be read ahead of it. */
export function FillPreview<R>({ plan, words }: { plan: FillPlan<R>; words: ListWords }) {
  const { changes, problems, procedures, readOnly } = plan;
  return (
    <>
      {problems.length > 0 && (
        <>
          <Block as="h3" size={15}>
            読めないところ（このままにします）
          </Block>
          <Stack as="ul" size={15} className={styles['lines']}>
            {problems.slice(0, NAMED).map(({ key, ...problem }) => (
              <Problem key={key} {...problem} />
            ))}
          </Stack>
          <More count={problems.length} />
        </>
      )}
      {procedures.map((left) => (
        <Left key={left.event} left={left} words={words} />
      ))}
      {readOnly > 0 && <p className="subtle">ほかの内容から出ている列の{readOnly}か所は、このままにします。</p>}
      {changes.length > 0 && (
        <>
          <Block as="h3" size={15}>
            変わるところ
          </Block>
          <Stack as="ul" size={15} className={styles['lines']}>
            {changes.slice(0, NAMED).map(({ key, ...change }) => (
              <Change key={key} {...change} />
            ))}
          </Stack>
          <More count={changes.length} />
        </>
      )}
    </>
  );
}

const More = ({ count }: { count: number }) =>
  count > NAMED ? <p className="subtle">ほか {(count - NAMED).toLocaleString('ja')}か所</p> : null;

const Change = ({ name, label, before, after }: Omit<FillPreviewRow, 'key'>) => (
  <li>
    <strong>{name}</strong>
    <span>
      {label}：<del>{before || '未入力'}</del> → {after || '空'}
    </span>
  </li>
);

const Problem = ({ name, label, words, sentence }: Omit<FillProblem, 'key'>) => (
  <li>
    <strong>{name}</strong>
    <span>
      {label}：{words || '空'}
    </span>
    <Row as="span" align="stretch" gap={6} tone="wrong" size={14} className={styles['problem']}>
      <Icon name="warning" size={16} />
      {sentence}
    </Row>
  </li>
);

/** What papers follow from isn't overwritten. */
export const leftToProcedure = ({ label, rowIds }: LeftToProcedure, { counter }: ListWords): string =>
  `${label}は、まとめて書き換えません（${rowIds.length.toLocaleString('ja')}${counter}）。届け出がいることがあるので、手続きで変えます。`;

/** … and the procedure is one button away. */
function Left({ left, words }: { left: LeftToProcedure; words: ListWords }) {
  const { event, rowIds } = left;
  const [, go] = useLocation();
  return (
    <Note>
      <p>{leftToProcedure(left, words)}</p>
      {rowIds.length <= MOST_AT_ONCE && (
        <Button
          size="small"
          look="outline"
          icon="procedures"
          className={styles['begin'] ?? ''}
          onClick={() => go(wizardHref(event, { staff: rowIds }))}
        >
          {eventNames[event]}の手続き
        </Button>
      )}
    </Note>
  );
}
