import { z } from 'zod';
import type { Proof } from './what-to-ask';

/** What a window of main's own asks, and how it looks. */
export interface Question {
  /** Names the act. */
  title: string;
  /** What is at stake and what stays, a paragraph each. */
  lines: readonly string[];
  /** What it is about, letter for letter: an address, a host. */
  facts: readonly string[];
  /** The verb on the button. */
  yes: string;
  /** One of them is typed in the window; the first is proposed. */
  proofs: readonly Exclude<Proof, 'system'>[];
  /** For who has lost the paper: what there is to do, behind a line below the field. */
  lost: LostWords | null;
  textSize: 'standard' | 'large' | 'largest';
}

/** What who has lost the paper is told, in the place of the question. */
export interface LostWords {
  /** The line that leads there. */
  link: string;
  title: string;
  lines: readonly string[];
  /** The verb on the button; null: there is nothing to do in this window. */
  yes: string | null;
}

/** What a person says there. Longer than anybody types is nobody's. */
export const Answered = z.discriminatedUnion('says', [
  z.object({ says: z.literal('no') }),
  /** To what stands there for who has lost the paper. */
  z.object({ says: z.literal('lost') }),
  z.object({
    says: z.literal('yes'),
    proof: z.object({ by: z.enum(['passphrase', 'recovery']), text: z.string().max(200) }).nullable(),
  }),
]);
export type Answered = z.output<typeof Answered>;

/** Null: it is taken, and the window goes. Otherwise what was wrong, to be put right there. */
export type Rejection = { message: string } | null;

/** What the preload of the window puts on `window.asking`. */
export interface AskingApi {
  question: () => Promise<Question>;
  answer: (answered: Answered) => Promise<Rejection>;
  /** The window is as high as what stands in it, in CSS pixels. */
  drawn: (height: number) => void;
}
