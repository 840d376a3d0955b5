import { useState } from 'react';
import { useOnce } from '../../ui/once';
import type { NewRecordDraft } from './new-record-draft';

/** What keeps a field out of the ledger, by field. */
export type Refusals<V> = Partial<Record<keyof V, string>>;

export interface RecordForm<V> {
  errors: Refusals<V>;
  commit: <F extends keyof V>(field: F, value: V[F]) => void;
}

/** Fields of a record in the ledger: each is a change of its own, and what is refused stays beside its field. */
export function useEditForm<V extends object>(
  refusalOf: <F extends keyof V>(field: F, value: V[F]) => string | null,
  save: (edits: Partial<V>) => Promise<string | null>,
): RecordForm<V> {
  const [errors, setErrors] = useState<Refusals<V>>({});
  const commit = async <F extends keyof V>(field: F, value: V[F]): Promise<void> => {
    const refusal = refusalOf(field, value) ?? (await save({ [field]: value } as unknown as Partial<V>));
    setErrors((now) => without(now, field, refusal));
  };
  return { errors, commit: (field, value) => void commit(field, value) };
}

function without<V>(errors: Refusals<V>, field: keyof V, refusal: string | null): Refusals<V> {
  const others = { ...errors };
  delete others[field];
  return refusal ? { ...others, [field]: refusal } : others;
}

export interface NewForm<V> extends RecordForm<V> {
  refused: number;
  /** Adds when nothing is refused; `save` returns null, or what failed. */
  add: (values: V, save: () => Promise<string | null>) => Promise<boolean>;
}

/** Fields of a record to be: kept while they are typed, refused together when 追加 is pressed. */
export function useNewForm<V extends object>(
  draft: NewRecordDraft<V>,
  needed: readonly (keyof V)[],
  refusalOf: <F extends keyof V>(field: F, value: V[F]) => string | null,
): NewForm<V> {
  const [errors, setErrors] = useState<Refusals<V>>({});
  const [refused, setRefused] = useState(0);
  const commit = <F extends keyof V>(field: F, value: V[F]): void => {
    draft.change({ [field]: value } as unknown as Partial<V>);
    setErrors((now) => without(now, field, null));
  };
  const refuse = (refusals: Refusals<V>): false => {
    setErrors(refusals);
    setRefused((times) => times + 1);
    return false;
  };
  const addOnce = useOnce(async (values: V, save: () => Promise<string | null>): Promise<boolean> => {
    const refusals: Refusals<V> = {};
    for (const field of needed) {
      const refusal = refusalOf(field, values[field]);
      if (refusal) refusals[field] = refusal;
    }
    if (Object.keys(refusals).length > 0) return refuse(refusals);
    const failed = await save();
    const [first] = needed;
    if (failed && first !== undefined) return refuse({ [first]: failed } as Refusals<V>);
    setErrors({});
    draft.finish();
    return true;
  });
  const add: NewForm<V>['add'] = async (values, save) => (await addOnce(values, save)) ?? false;
  return { errors, commit, refused, add };
}
