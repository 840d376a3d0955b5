import { useState, type ComponentProps } from 'react';
import { isErasable } from '@shared/erasure/erasure';
import type { OutKind } from '@shared/tables/lists';
import { useOpenLedger } from '../../state/open-ledger';
import { Fact, Facts, Memo } from '../../ui/facts';
import { tableOf } from '../kind/listed-kind';
import type { DetailProps, PanelProps, RecordKind, TaskProps } from '../kind/record-kind';
import { EditRecord, unreadIn } from './edit-record';
import { FindingNotes } from './finding';
import { History } from './history';
import { PanelTasks } from './panel-tasks';
import { RecordDetail, struckOffBadges } from './record-detail';
import { registeringSentence } from './record-sentences';
import { StrikeOff } from './strike-off';
import { useEditForm } from './use-record-form';

type OfKind<K extends OutKind, V extends object, A, F extends string, P> = P & { kind: RecordKind<K, V, A, F> };
type RecordPanelProps<K extends OutKind, A> = Omit<PanelProps<K, A>, 'opened'> &
  Pick<ComponentProps<typeof RecordDetail>, 'takesFocus' | 'onClose'>;

/** One record of a kind beside its list. */
export function RecordPanel<K extends OutKind, V extends object, A, F extends string>({
  kind,
  takesFocus,
  onClose,
  ...shown
}: OfKind<K, V, A, F, RecordPanelProps<K, A>>) {
  const [opened] = useState(shown.record);
  const props = { ...shown, opened };
  const own = Object.entries(kind.tasks ?? {}).map(
    ([name, Task]) => [name, (onBack: () => void) => <Task key={name} {...props} onBack={onBack} />] as const,
  );
  return (
    <PanelTasks
      takesFocus={takesFocus}
      detail={(onTask, isFocused) => (
        <Detail kind={kind} {...props} takesFocus={isFocused} onTask={onTask} onClose={onClose} />
      )}
      tasks={{
        edit: (onBack, focusOn) => <Edit kind={kind} {...props} focusOn={focusOn} onBack={onBack} />,
        'strike-off': (onBack) => <StrikeOff kind={kind} {...props} onBack={onBack} />,
        ...Object.fromEntries(own),
      }}
    />
  );
}

type ShownDetail<K extends OutKind, A> = DetailProps<K, A> & Omit<RecordPanelProps<K, A>, 'opened'>;

/** What the ledger knows about it. */
/** What was lost is found, too. */
const backAgain = <R extends object>(record: R): Partial<R> =>
  ({ status: 'registered', struckOffOn: null, ...('lostOn' in record && { lostOn: null }) }) as object;

function Detail<K extends OutKind, V extends object, A, F extends string>({
  kind,
  takesFocus,
  onClose,
  ...props
}: OfKind<K, V, A, F, ShownDetail<K, A>>) {
  const { record, about, change, onTask } = props;
  const {
    title = kind.nameOf,
    subtitle,
    badges = (one: Parameters<typeof struckOffBadges>[0]) => struckOffBadges(one),
    procedures,
    Acts,
    Notes,
    ...parts
  } = kind.panel;
  const who = kind.who(record, about);
  const table = tableOf(kind);
  const note = 'note' in record ? record.note : '';
  const below = parts.below?.(record) ?? [];
  return (
    <RecordDetail
      title={title(record, about)}
      label={`${who}の詳しい内容`}
      subtitle={subtitle(record, about)}
      badges={badges(record, about)}
      takesFocus={takesFocus}
      isStruckOff={record.status === 'struck-off'}
      {...(isErasable(table) && { erasable: { subject: { table, id: record.id }, who } })}
      onRegister={() => void change({ id: record.id, edits: backAgain(record), sentence: registeringSentence(who) })}
      procedures={procedures?.(record, about)}
      acts={Acts && <Acts {...props} />}
      onTask={onTask}
      onClose={onClose}
    >
      {Notes ? <Notes {...props} /> : <FindingNotes findings={parts.findings?.(record, about) ?? []} />}
      <Facts look="panel">
        <parts.Facts {...props} />
      </Facts>
      {parts.Further && <parts.Further {...props} />}
      {(note !== '' || below.some(({ fact }) => fact)) && (
        <Facts look="below">
          {below.map(({ term, fact }) => (
            <Fact key={term} term={term}>
              {fact}
            </Fact>
          ))}
          <Fact term="メモ">{note && <Memo>{note}</Memo>}</Fact>
        </Facts>
      )}
      <History record={record} related={parts.related?.(record, about)} />
    </RecordDetail>
  );
}

function Edit<K extends OutKind, V extends object, A, F extends string>({
  kind,
  focusOn,
  onBack,
  ...props
}: OfKind<K, V, A, F, TaskProps<K, A> & { focusOn: string | null }>) {
  const { edit } = kind.form;
  return (
    <EditRecord title={`${kind.who(props.record, props.about)}を編集`} onBack={onBack}>
      {'Form' in edit ? <edit.Form {...props} /> : <EditFields kind={kind} edit={edit} {...props} focusOn={focusOn} />}
    </EditRecord>
  );
}

type EditFieldsProps<K extends OutKind, V extends object, A> = PanelProps<K, A> & {
  edit: Exclude<RecordKind<K, V, A, never>['form']['edit'], { Form: unknown }>;
  focusOn: string | null;
};

function EditFields<K extends OutKind, V extends object, A, F extends string>({
  kind,
  edit,
  focusOn,
  ...props
}: OfKind<K, V, A, F, EditFieldsProps<K, V, A>>) {
  const { record, about, change } = props;
  const { form } = kind;
  const { memory } = useOpenLedger();
  // A form's fields are the record's own.
  const { errors, commit } = useEditForm<V>(form.refusalOf, (edits) =>
    change({ id: record.id, edits: edits as object }),
  );
  return (
    <>
      {edit.Notes && <edit.Notes {...props} />}
      <form.Fields
        about={about}
        values={edit.valuesOf(record)}
        errors={errors}
        findings={edit.findings?.(record, about) ?? []}
        onCommit={commit}
        unread={unreadIn(memory, record.id)}
        focusOn={focusOn ?? form.first}
      />
      {edit.Behind && <edit.Behind {...props} />}
    </>
  );
}
