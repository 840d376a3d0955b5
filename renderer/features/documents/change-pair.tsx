import type { FilledField } from '@shared/forms/bindings/evaluation';
import type { FormField } from '@shared/packs/schema';
import { CheckBox } from '../../ui/check-box';
import { Field } from '../../ui/field';
import styles from './change-pair.module.css';
import { errorAt, markOf, fieldError, useFillScreen, wrongAt } from './fill-context';
import { Guidance } from './guidance';
import { SourceTag } from './source-tag';
import { ValueBox } from './value-box';
import { Block, Columns, Row, Stack } from '../../ui/layout';

/** A line of 変更前 and 変更後 with the box that says whether it is used. */
export interface Pair {
  check: FormField;
  checked: FilledField;
  before: { field: FormField; filled: FilledField };
  after: { field: FormField; filled: FilledField };
}

/** 変更前 comes from history and is never typed; 変更後 may be. */
export function ChangePair({ pair }: { pair: Pair }) {
  const screen = useFillScreen();
  const { override, point } = screen;
  const { check, checked, before, after } = pair;
  const problem = errorAt(screen.findings, checked.path);
  const isIncomplete =
    problem !== null || [before.filled, after.filled].some((filled) => fieldError(screen, filled)?.isYet === false);
  return (
    <Stack
      as="fieldset"
      gap={6}
      pad={[9, 12, 11]}
      frame={10}
      edge={isIncomplete ? 'act-mark' : undefined}
      data-field-path={checked.path}
      tabIndex={-1}
    >
      <legend className="visually-hidden">{check.label}</legend>
      <Row gap={10}>
        <CheckBox checked={checked.value === true} onChange={(on) => override(checked.path, on)}>
          <b>{check.label}</b>
        </CheckBox>
        <span className="subtle">{check.group?.replace(/について$/, '')}</span>
      </Row>
      {problem && (
        <Block as="p" tone="wrong" size={15} role="alert">
          {problem.message}
        </Block>
      )}
      <Columns
        columns="minmax(0, 1fr) 22px minmax(0, 1fr)"
        align="start"
        gap={[4, 6]}
        className={styles['sides']}
        onFocus={() => point(after.filled.path)}
        onBlur={() => point(null)}
      >
        <Before {...before} />
        <span className={styles['arrow']} aria-hidden="true">
          →
        </span>
        <After {...after} />
      </Columns>
      <Guidance beside={check.key} about={check.label} />
    </Stack>
  );
}

function Before({ field, filled }: Pair['before']) {
  const screen = useFillScreen();
  const { override, leave } = screen;
  const error = fieldError(screen, filled);
  // Nothing in the ledger or its history, e.g. その他: then, and only then, it is typed.
  const isTyped = (filled.shown === '' && error !== null) || filled.overridden;
  const mark = <SourceTag source={filled.source} lacking={markOf(error)} />;
  if (isTyped)
    return (
      <div data-field-path={filled.path} onBlur={() => leave(filled.path)}>
        <ValueBox
          field={field}
          label="変更前"
          labelPrefix={field.label}
          mark={mark}
          value={String(filled.value ?? '')}
          onCommit={(value) => override(filled.path, value)}
          lines={Math.max(1, field.lines)}
          error={wrongAt(error)}
          lacking={markOf(error)}
        />
      </div>
    );
  return (
    <div data-field-path={filled.path}>
      <Field label="変更前" labelPrefix={field.label} mark={mark}>
        {(wiring) => (
          <output {...wiring} className={styles['read']}>
            {filled.shown || '（なし）'}
          </output>
        )}
      </Field>
    </div>
  );
}

function After({ field, filled }: Pair['after']) {
  const screen = useFillScreen();
  const { override, leave } = screen;
  const error = fieldError(screen, filled);
  return (
    <div data-field-path={filled.path} onBlur={() => leave(filled.path)}>
      <ValueBox
        field={field}
        label="変更後"
        labelPrefix={field.label}
        mark={<SourceTag source={filled.source} lacking={markOf(error)} />}
        value={String(filled.value ?? '')}
        onCommit={(value) => override(filled.path, value)}
        wraps
        error={error?.isGap ? null : wrongAt(error)}
        lacking={markOf(error)}
      />
    </div>
  );
}
