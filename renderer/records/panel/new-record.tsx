import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { entitySchemas } from '@shared/ledger/entities';
import type { OutKind, OutRecord } from '@shared/tables/lists';
import { useOfficeInUse } from '../../state/office-in-use';
import { useOpenLedger } from '../../state/open-ledger';
import { update } from '../../data/records';
import { Button } from '../../ui/button';
import { goToUnsettled } from '../../ui/field';
import { SidePanel } from '../../ui/side-panel';
import { Stack } from '../../ui/layout';
import { tableOf } from '../kind/listed-kind';
import type { RecordKind } from '../kind/record-kind';
import {
  withAsked,
  withCarried,
  withGiven,
  withGuesses,
  type DraftDefinition,
  type NewRecordDraft,
} from './new-record-draft';
import { addressKept } from '../../ui/once';
import { addedSentence } from './record-sentences';
import { useAddRecord } from './use-change-record';
import { useNetworkChoices } from './use-network-choices';
import { useNewForm } from './use-record-form';

interface NewRecordProps<K extends OutKind, V extends object, A, F extends string> {
  kind: RecordKind<K, V, A, F>;
  about: A;
  draft: NewRecordDraft<V>;
  onClose: () => void;
  onAdded: (id: string) => void;
}

/** 追加: a record of a kind, from what was typed of it. */
export function NewRecord<K extends OutKind, V extends object, A, F extends string>({
  kind,
  about,
  draft,
  onClose,
  onAdded,
}: NewRecordProps<K, V, A, F>) {
  const { words, form } = kind;
  const { Fields, add: parts } = form;
  const { Notes, hint } = parts;
  const { memory } = useOpenLedger();
  const { errors, commit, refused, add } = useNewForm(draft, form.needed, form.refusalOf);
  const { given, isOwn, said } = useGiven(draft.values, parts.draft);
  const proposals = parts.proposes?.(given, about, memory.read().records) ?? {};
  const { values, proposed } = withGuesses(given, proposals, isOwn);
  const addRecord = useAddNew(kind);
  const leaveField = (): void => {
    for (const [field, value] of Object.entries(parts.onLeave?.(values) ?? {}))
      commit(field as keyof V, value as V[keyof V]);
  };
  const press = async (): Promise<void> => {
    const more = parts.complete ? parts.complete(values, memory.read().records) : {};
    if (!more) return;
    const [id, isKept] = [crypto.randomUUID(), addressKept()];
    if ((await add(values, () => addRecord({ ...values, ...more, id }, about))) && isKept()) onAdded(id);
  };
  const called = parts.called(values);
  return (
    <NewRecordForm
      title={words.add}
      button={called === '' ? words.add : `${called}を追加`}
      refused={refused}
      takesFocus={form.first === null}
      onAdd={() => void press()}
      {...(parts.onLeave && { onLeaveField: leaveField })}
      onClose={onClose}
    >
      {Notes && <Notes values={values} />}
      {draft.isRead && (
        <Fields
          about={about}
          values={values}
          errors={errors}
          findings={parts.findings?.(values, about) ?? []}
          proposed={proposed}
          onCommit={(field, value) => {
            said(field);
            commit(field, value);
            const along = parts.along?.(field, { ...values, [field]: value }, memory.read().records);
            if (along) draft.change({ [field]: value, ...along } as unknown as Partial<V>);
          }}
          keepsKeys
          unread={(field) => ({ text: draft.unread[field], keep: (typed) => draft.keepUnread(field, typed) })}
          focusOn={form.first}
        />
      )}
      {hint !== undefined && <p className="subtle">{hint}</p>}
    </NewRecordForm>
  );
}

/**
 * What stands there already, where nobody has said anything else: what one came for (`?holderId=`), the office in use, the only network
 * there is.
 */
function useGiven<V extends object>(typed: V, definition: DraftDefinition<V>) {
  const { given, blank } = definition;
  const { office } = useOfficeInUse();
  const [search] = useSearchParams();
  const networks = useNetworkChoices();
  const [own, setOwn] = useState<ReadonlySet<keyof V>>(new Set());
  const usual: Record<string, string> = {
    officeId: office?.id ?? '',
    packId: networks.length === 1 ? (networks[0]?.id ?? '') : '',
  };
  const isOwn = (field: keyof V): boolean => own.has(field);
  const known = (field: keyof V): string | null => (isOwn(field) ? null : search.get(String(field)));
  const carried = withCarried(typed, definition, known);
  const values = withGiven(withAsked(carried, blank, given, known), given, (field) =>
    isOwn(field) ? null : (usual[String(field)] ?? null),
  );
  return { given: values, isOwn, said: (field: keyof V) => setOwn((now) => new Set([...now, field])) };
}

/** Puts a new record into the ledger. Null, or why it could not be. */
function useAddNew<K extends OutKind, V extends object, A, F extends string>(kind: RecordKind<K, V, A, F>) {
  const table = tableOf(kind);
  const addRecord = useAddRecord(table, kind.afterwards);
  return async (fields: object, about: A): Promise<string | null> => {
    const record = entitySchemas[table].parse(fields) as OutRecord<K>;
    const result = await addRecord([update(table, record)], addedSentence(kind.who(record, about)));
    return result.ok ? null : result.message;
  };
}

interface NewRecordFormProps {
  title: string;
  /** The button: パソコン P-07を追加. */
  button: string;
  /** How often the button was refused: each time the first field that lacks something takes the focus. */
  refused: number;
  onAdd: () => void;
  /** Its title takes the focus: the first field is none to type in. */
  takesFocus?: boolean;
  /** A field was left. */
  onLeaveField?: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** 追加: what is typed is kept at once; one button puts the record into the ledger. */
function NewRecordForm({
  title,
  button,
  refused,
  takesFocus = false,
  onAdd,
  onLeaveField,
  onClose,
  children,
}: NewRecordFormProps) {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [refused]);
  return (
    <SidePanel
      title={title}
      subtitle={<p className="subtle">途中で閉じても、入れた内容は残ります</p>}
      takesFocus={takesFocus}
      onClose={onClose}
      bar={
        <Button look="filled" size="large" wide onClick={() => goToUnsettled(form.current) || onAdd()}>
          {button}
        </Button>
      }
    >
      <Stack gap={16} pad={[16, 20, 20]} ref={form} onBlur={onLeaveField}>
        {children}
      </Stack>
    </SidePanel>
  );
}
