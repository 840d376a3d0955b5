import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { IncomingPack } from '@shared/ipc/packs';
import type { Result } from '@shared/problems/problem';
import type { DropAnswer } from './drop-answer';
import type { DroppedKind } from './dropped-kinds';

/** A file, or a folder with what lies in it. */
export interface DroppedThing {
  name: string;
  kind: DroppedKind;
  file: File;
  /** Of a folder. */
  folder: FileSystemDirectoryEntry | null;
}

/** Who takes what is dropped on the window: the open ledger, or the first screen. */
export interface DropTaker {
  answer: (kinds: readonly DroppedKind[]) => DropAnswer;
  /** Only what it has said yes to. */
  take: (dropped: readonly DroppedThing[]) => void;
}

/** What was dropped or opened outside, by the section that takes it. opened: a pack that main has read */
interface Handed {
  packs: DroppedThing;
  opened: Result<IncomingPack>;
  safety: DroppedThing;
  form: DroppedThing;
}

/** On its way to that section. */
export type HandedFile = { [K in keyof Handed]: { to: K; thing: Handed[K] } }[keyof Handed];

/** The one who takes just now. */
class TakerPlace {
  private taker: DropTaker | null = null;

  now(): DropTaker | null {
    return this.taker;
  }

  /** @returns ends it */
  hold(taker: DropTaker): () => void {
    this.taker = taker;
    return () => {
      if (this.taker === taker) this.taker = null;
    };
  }
}

interface DropKeeper {
  place: TakerPlace;
  handed: HandedFile | null;
  hand: (file: HandedFile | null) => void;
}

const DropContext = createContext<DropKeeper>({ place: new TakerPlace(), handed: null, hand: () => {} });

/** In memory alone: names of files may hold a person's. */
export function DropProvider({ children }: { children: ReactNode }) {
  const [place] = useState(() => new TakerPlace());
  const [handed, hand] = useState<HandedFile | null>(null);
  const keeper = useMemo(() => ({ place, handed, hand }), [place, handed]);
  return <DropContext value={keeper}>{children}</DropContext>;
}

/** Takes what is dropped for as long as this stands on the screen. */
export function useDropTaker(own: DropTaker): void {
  const { place } = use(DropContext);
  useEffect(() => place.hold(own));
}

/** Asked when something is dragged: who takes it then. */
export function useCurrentTaker(): () => DropTaker | null {
  const { place } = use(DropContext);
  return useCallback(() => place.now(), [place]);
}

export const useHandFile = (): ((file: HandedFile) => void) => use(DropContext).hand;

/** What is meant for this section, once. */
export function useHandedFile<K extends keyof Handed>(to: K, take: (thing: Handed[K]) => void): void {
  const { handed, hand } = use(DropContext);
  useEffect(() => {
    if (handed?.to !== to) return;
    hand(null);
    take(handed.thing as Handed[K]);
  });
}
