/** The addresses of the guides, in their order: /guide/leaving. */
export const guideIds = [
  ...(['first-half-hour', 'staff-from-excel', 'leaving', 'joining', 'lost-or-leaked'] as const),
  ...(['once-a-year', 'consents', 'backup', 'handing-in', 'line-works'] as const),
  'making-forms',
] as const;
export type GuideId = (typeof guideIds)[number];

/** Something on the screen, as it is read out to somebody who doesn't see it. */
export interface Control {
  role: 'button' | 'checkbox' | 'combobox' | 'grid' | 'link' | 'radio' | 'region' | 'row' | 'textbox';
  /** Its name; with `…` at its end: how the name begins. */
  name: string;
  /** The first of several. */
  isFirst?: true;
  /** The ring goes around the line of the list in which it stands: its own name says only つくる. */
  isLine?: true;
}

/** What a hand does: presses it, types into it, or chooses what it offers. */
export interface Hand {
  on: Control;
  types?: string;
  chooses?: string;
}

/**
 * What the picture of a step is of. test/e2e/shell/guides.test.ts goes there in the sample, sees that what is ringed can be
 * pressed, and takes the picture when it is asked to (`npm run guides`).
 */
export interface Scene {
  /** The address in the sample; null: where the step before has led to. */
  at: string | null;
  /** What is done there before, one after the other. */
  after?: readonly Hand[];
  /** What the ring is around. */
  ring: Control;
}

export interface GuideStep {
  /** What to do: one sentence. */
  says: string;
  /** What is good to know about it. */
  note?: string;
  shows: Scene;
}

/** One page of はじめに: something that an office does, from what it needs to what comes afterwards. */
export interface Guide {
  id: GuideId;
  title: string;
  /** How it is read that people type before they convert it, and what else they call it. */
  reading: string;
  /** What it is for: one sentence. */
  lead: string;
  /** Whom to call stands before everything else. */
  isUrgent?: true;
  needs: readonly string[];
  /** Three to seven. */
  steps: readonly GuideStep[];
  /** What happens afterwards. */
  next: string;
  /** こんなときは */
  troubles: readonly { when: string; then: string }[];
  /** The address that やってみる opens in the sample: the screen of the first step. */
  practice: string;
  /** The guide that is tried out in this one's place, where the sample can't show its screens. */
  practises?: GuideId;
  /** What of it is said by somebody else, and where. */
  sources?: readonly string[];
}
