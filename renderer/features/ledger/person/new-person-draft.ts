import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Staff } from '@shared/ledger/entities';
import { useOpenLedger } from '../../../app/ledger-provider';
import type { LedgerStore } from '../../../data/ledger-store';
import { useToast } from '../../../ui/toasts';
import type { PersonValues } from './person-fields';

/** Kept in the ledger's own database, beside the records. */
const KEY = 'new-person';

/** A name may still be missing, and so may the office. */
const Draft = Staff.omit({ id: true, status: true, struckOffOn: true, leftOn: true }).extend({
  name: Staff.shape.kana,
  officeId: Staff.shape.kana,
});
const blank: PersonValues = Draft.parse({});

export interface NewPersonDraft {
  person: PersonValues;
  /** False until the draft has been read. */
  isRead: boolean;
  /** Something was typed and not added yet. */
  isBegun: boolean;
  change: (changes: Partial<PersonValues>) => void;
  /** Added: nothing is left to go on with. */
  finish: () => void;
  /** Thrown away, with the way back. */
  drop: () => void;
}

/** What was typed about a new person: every key is kept, until the person is added; closing the app loses nothing. */
export function useNewPersonDraft(): NewPersonDraft {
  const { store } = useOpenLedger();
  const toast = useToast();
  const [person, setPerson] = useState<PersonValues | null>(null);
  useEffect(() => {
    let isWanted = true;
    void store.readMeta(KEY).then((kept) => {
      const draft = Draft.safeParse(kept ?? {});
      if (isWanted) setPerson((now) => now ?? (draft.success ? draft.data : blank));
    });
    return () => {
      isWanted = false;
    };
  }, [store]);
  const write = useNewestWrite(store);
  const keep = useCallback(
    (next: PersonValues) => {
      setPerson(next);
      write(next === blank ? null : next);
    },
    [write],
  );
  return useMemo(() => {
    const now = person ?? blank;
    return {
      person: now,
      isRead: person !== null,
      isBegun: isBegun(now),
      change: (changes) => keep({ ...now, ...changes }),
      finish: () => keep(blank),
      drop: () => {
        keep(blank);
        toast('追加の途中だった内容を消しました', { label: '元に戻す', run: () => keep(now) });
      },
    };
  }, [person, keep, toast]);
}

/** Writes at once, and what was typed meanwhile as soon as the disk is ready: never a queue of old letters. */
function useNewestWrite(store: LedgerStore): (value: PersonValues | null) => void {
  const waiting = useRef<{ value: PersonValues | null } | null>(null);
  const isWriting = useRef(false);
  return useCallback(
    (value) => {
      waiting.current = { value };
      if (isWriting.current) return;
      isWriting.current = true;
      void (async () => {
        for (let next = waiting.current; next; next = waiting.current) {
          waiting.current = null;
          await store.writeMeta(KEY, next.value);
        }
      })().finally(() => {
        isWriting.current = false;
      });
    },
    [store],
  );
}

/** An office is filled in by itself and begins nothing. */
const isBegun = ({ officeId: _, ...typed }: PersonValues): boolean =>
  Object.values(typed).some((value) => value !== '' && value !== null && value !== false);
