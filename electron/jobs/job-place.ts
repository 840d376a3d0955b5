/** What a place has used since it was opened. */
export interface Usage {
  /** Milliseconds of processors' time: what a job did, not how long others kept it waiting. */
  processor: number;
  /** What its process holds; null where it has none of its own, and its memory is bounded otherwise. */
  megabytes: number | null;
}

/** Where others' files and expressions are read: something that can be ended from outside, with all that is going on in it. */
export interface JobPlace {
  /** Whatever can be cloned. Waits for a place that isn't ready yet. */
  post(message: unknown): void;
  /** Ends it in the middle of whatever it does; nothing is heard of it any more. */
  end(): void;
  /** null: nobody knows just now. */
  usage(): Usage | null;
  /** Whether somebody waits for it: what isn't waited for keeps no program open. */
  wait(isWaitedFor: boolean): void;
}

/** What is heard of a place. */
export interface PlaceEvents {
  message: (message: unknown) => void;
  /** It has ended by itself. */
  ended: (why: 'memory' | { reason: string }) => void;
}

export type OpenPlace = (heard: PlaceEvents) => JobPlace;
