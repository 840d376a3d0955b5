import { useEffect, useRef, useState } from 'react';
import type { FilledField } from '@shared/forms/bindings/evaluation';
import type { FormField } from '@shared/packs/schema';
import { Button } from '../../ui/button';
import { MoreButton } from '../../ui/disclosure';
import { ChangePair, type Pair } from './change-pair';
import { errorAt, useFillScreen } from './fill-context';
import { Commented } from './review/commented';
import { Row, Stack } from '../../ui/layout';
import { Note } from '../../ui/note';

/** The pairs of a form: those in use open, the others one click away. */
export function ChangePairs({ pairs, heading }: { pairs: readonly Pair[]; heading: string }) {
  const { findings, override } = useFillScreen();
  const [showsAll, setShowsAll] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const section = useRef<HTMLElement>(null);
  const isUsed = ({ checked, before, after }: Pair): boolean =>
    checked.value === true ||
    before.filled.shown !== '' ||
    after.filled.shown !== '' ||
    [before.filled, after.filled].some(({ path }) => errorAt(findings, path));
  const used = pairs.filter(isUsed);
  const others = pairs.filter((pair) => !isUsed(pair));
  const isAdded = used.some(({ after }) => after.filled.path === added);
  // Its button is gone; what is wanted next is the new value.
  useEffect(() => {
    if (!isAdded) return;
    section.current
      ?.querySelector<HTMLElement>(`[data-field-path="${CSS.escape(added ?? '')}"] :is(input, textarea)`)
      ?.focus();
  }, [isAdded, added]);
  const nothing = errorAt(findings, pairs[0]?.checked.path ?? '');
  return (
    <Stack as="section" gap={10} ref={section} data-field-path={pairs[0]?.checked.path} tabIndex={-1}>
      <Row as="h2" align="baseline" gap={10} size={16} weight={700}>
        {heading}
        <span className="subtle">
          {pairs.length}項目のうち {pairs.filter(({ checked }) => checked.value === true).length}項目
        </span>
      </Row>
      {used.length === 0 && nothing && (
        <Note tone="act" role="alert">
          {nothing.message}
        </Note>
      )}
      {used.map((pair) => (
        <Commented key={pair.check.key} path={pair.checked.path} label={pair.check.label}>
          <ChangePair pair={pair} />
        </Commented>
      ))}
      {used.length > 0 && others.length > 0 && (
        <Row wrap gap={[4, 10]}>
          <MoreButton isOpen={showsAll} onToggle={setShowsAll} more={`ほかの ${others.length}項目も変える`} />
          {!showsAll && <span className="subtle">{namesOf(others)}</span>}
        </Row>
      )}
      {(showsAll || used.length === 0) && (
        <Row as="ul" align="stretch" wrap gap={8}>
          {others.map((pair) => (
            <li key={pair.check.key}>
              <Button
                size="small"
                icon="plus"
                onClick={() => {
                  override(pair.checked.path, true);
                  setAdded(pair.after.filled.path);
                }}
              >
                {pair.check.label}
              </Button>
            </li>
          ))}
        </Row>
      )}
    </Stack>
  );
}

const namesOf = (pairs: readonly Pair[]): string =>
  pairs
    .slice(0, 3)
    .map(({ check }) => check.label)
    .join('、') + (pairs.length > 3 ? ' など' : '');

/** Joins a form's fields into pairs: a check box, and the two texts that name it. */
export function pairsOf(fields: readonly FormField[], filled: readonly FilledField[]): Pair[] {
  const byKey = new Map(filled.map((one) => [one.key, one]));
  return fields.flatMap((check) => {
    if (check.type !== 'check') return [];
    const [before, after] = fields.filter(({ pairedWith }) => pairedWith === check.key);
    const checked = byKey.get(check.key);
    const [was, is] = [before && byKey.get(before.key), after && byKey.get(after.key)];
    if (!checked || !before || !after || !was || !is) return [];
    return [{ check, checked, before: { field: before, filled: was }, after: { field: after, filled: is } }];
  });
}
