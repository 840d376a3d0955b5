import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { useOpenLedger } from '../../state/open-ledger';
import type { MetaStore } from '../../data/meta-store';
import { useToast } from '../../state/toasts';

/** What a new record is before it is one; its schema reads what was kept, with a value for every field. */
export interface DraftDefinition<V extends object> {
  /** Where it is kept in the ledger's own database, beside the records. */
  key: string;
  schema: z.ZodType<V>;
  blank: V;
  /** Filled in by themselves: they begin nothing. */
  given: readonly (keyof V)[];
}

export interface NewRecordDraft<V extends object> {
  values: V;
  /** Letters of days that are none yet, by field: they are lost no more than the rest. */
  unread: Readonly<Record<string, string>>;
  keepUnread: (field: keyof V & string, typed: string | null) => void;
  /** False until the draft has been read. */
  isRead: boolean;
  /** Something was typed and not added yet. */
  isBegun: boolean;
  change: (changes: Partial<V>) => void;
  /** Added: nothing is left to go on with. */
  finish: () => void;
  /** Thrown away, with the way back. */
  drop: () => void;
}

/** What is known already stands in fields that nobody has filled in. */
export function withGiven<V extends object>(
  typed: V,
  given: readonly (keyof V)[],
  known: (field: keyof V) => string | null,
): V {
  return given.reduce((now, field) => {
    const value = typed[field] ? null : known(field);
    return value === null ? now : { ...now, [field]: value };
  }, typed);
}

/** What one came for stands in fields that are as they always begin: a kind of device has a value from the start. */
export const withAsked = <V extends object>(
  typed: V,
  blank: V,
  given: readonly (keyof V)[],
  known: (field: keyof V) => string | null,
): V =>
  given.reduce((now, field) => {
    const value = typed[field] === blank[field] ? known(field) : null;
    return value === null ? now : { ...now, [field]: value };
  }, typed);

/** What was typed elsewhere, as on a paper, stands in all other fields: an address may say anything, and each takes what it can hold. */
export const withCarried = <V extends object>(
  typed: V,
  { blank, given, schema }: Pick<DraftDefinition<V>, 'blank' | 'given' | 'schema'>,
  known: (field: keyof V) => string | null,
): V => {
  const others = (Object.keys(blank) as (keyof V)[]).filter((field) => !given.includes(field));
  return withAsked(typed, blank, others, (field) => {
    const value = known(field);
    return value !== null && schema.safeParse({ ...blank, [field]: value }).success ? value : null;
  });
};

/**
 * What can be guessed stands there, too, in fields that nobody has touched: it is worked out anew with each value, and isn't kept with what was
 * typed.
 */
export function withGuesses<V extends object>(
  values: V,
  proposals: Partial<Record<keyof V, string>>,
  isOwn: (field: keyof V) => boolean,
): { values: V; proposed: ReadonlySet<keyof V> } {
  const free = (Object.keys(proposals) as (keyof V)[]).filter(
    (field) => !isOwn(field) && !values[field] && proposals[field],
  );
  return { values: withGiven(values, free, (field) => proposals[field] ?? null), proposed: new Set(free) };
}

/** What was typed about a new record: every key is kept, until it is added; closing the app loses nothing. */
export function useNewRecordDraft<V extends object>(definition: DraftDefinition<V>): NewRecordDraft<V> {
  const { key, schema, blank } = definition;
  const { meta } = useOpenLedger();
  const toast = useToast();
  const [kept, setKept] = useState<Kept<V> | null>(null);
  useEffect(() => {
    let isWanted = true;
    void meta.read(key).then((found) => {
      const draft = schema.safeParse(found ?? {});
      const unread = Unread.safeParse(found).data?.[UNREAD] ?? {};
      if (isWanted) setKept((now) => now ?? { values: draft.success ? draft.data : blank, unread });
    });
    return () => {
      isWanted = false;
    };
  }, [meta, key, schema, blank]);
  const write = useNewestWrite<object>(meta, key, toast);
  // A day that was read takes its letters away and stands in its field: two changes in one go.
  const latest = useRef(kept);
  useLayoutEffect(() => {
    latest.current = kept;
  });
  const keep = useCallback(
    (next: Kept<V>) => {
      latest.current = next;
      setKept(next);
      const { values, unread } = next;
      const hasUnread = Object.keys(unread).length > 0;
      write(values === blank && !hasUnread ? null : { ...values, ...(hasUnread && { [UNREAD]: unread }) });
    },
    [write, blank],
  );
  return useMemo(() => {
    const none: Kept<V> = { values: blank, unread: {} };
    const now = kept ?? none;
    const newest = (): Kept<V> => latest.current ?? none;
    return {
      ...now,
      isRead: kept !== null,
      isBegun: isBegun(now.values, definition) || Object.keys(now.unread).length > 0,
      change: (changes) => keep({ ...newest(), values: { ...newest().values, ...changes } }),
      keepUnread: (field, typed) => {
        const { [field]: had, ...others } = newest().unread;
        if ((had ?? null) !== typed)
          keep({ ...newest(), unread: typed === null ? others : { ...others, [field]: typed } });
      },
      finish: () => keep(none),
      drop: () => {
        keep(none);
        toast('追加の途中だった内容を消しました', { label: '元に戻す', run: () => keep(now) });
      },
    };
  }, [kept, keep, toast, definition, blank]);
}

interface Kept<V> {
  values: V;
  unread: Readonly<Record<string, string>>;
}

/** Beside the fields in what is kept: no field is called so. */
const UNREAD = 'unread-days';
const Unread = z.looseObject({ [UNREAD]: z.record(z.string(), z.string()).optional() });

/**
 * Writes at once, and what was typed meanwhile as soon as the disk is ready: never a queue of old letters. That it can't
 * is said once, not at each key.
 */
function useNewestWrite<V>(meta: MetaStore, key: string, tell: (message: string) => void): (value: V | null) => void {
  const waiting = useRef<{ value: V | null } | null>(null);
  const isWriting = useRef(false);
  const isRefused = useRef(false);
  return useCallback(
    (value) => {
      waiting.current = { value };
      if (isWriting.current) return;
      isWriting.current = true;
      void (async () => {
        for (let next = waiting.current; next; next = waiting.current) {
          waiting.current = null;
          const written = await meta.write(key, next.value);
          if (!written.ok && !isRefused.current) tell(written.message);
          isRefused.current = !written.ok;
        }
      })().finally(() => {
        isWriting.current = false;
      });
    },
    [meta, key, tell],
  );
}

const isBegun = <V extends object>(values: V, { blank, given }: DraftDefinition<V>): boolean =>
  (Object.keys(values) as (keyof V)[]).some(
    (field) => !given.includes(field) && JSON.stringify(values[field]) !== JSON.stringify(blank[field]),
  );
