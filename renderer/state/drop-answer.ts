import type { DroppedKind } from './dropped-kinds';

/** What becomes of files: import: 取り込み · form: 様式を取り込む · pack: 市の様式 · restore: 前の状態に戻す · attach: 添付 · look: it is seen when it is dropped */
export type DropAct = 'import' | 'form' | 'pack' | 'restore' | 'attach' | 'look';

/**
 * closed: no ledger is open · reader, admin: not for this role · dialog: a question or a form stands over the screen · typed: something was
 * typed that isn't kept yet · mixed: several kinds · several: more than one, of a kind that is read one by one · old-word, photo, other: nothing
 * here takes such a file
 */
export type DropRefusal =
  | 'closed'
  | 'reader'
  | 'admin'
  | 'dialog'
  | 'typed'
  | 'mixed'
  | 'several'
  | 'old-word'
  | 'photo'
  | 'other';

export type DropAnswer = { act: DropAct; refusal?: never } | { act?: never; refusal: DropRefusal };

export interface DropSituation {
  role: 'admin' | 'clerk' | 'reader';
  isDialogOpen: boolean;
  /** In a form that keeps nothing before its button is pressed. */
  isTyped: boolean;
  /** On the screen on which a city's file becomes a form. */
  takesForms: boolean;
}

const acts: Readonly<Partial<Record<DroppedKind, DropAct>>> = {
  table: 'import',
  word: 'import',
  pack: 'pack',
  backup: 'restore',
  scan: 'attach',
  unsure: 'look',
};

/** A city's form may be any of these, as far as its name says. */
const forms: ReadonlySet<DroppedKind> = new Set(['table', 'word', 'old-word', 'scan']);

/** What would become of files that are dropped now. Nothing is done by it. */
export function dropAnswer(kinds: readonly DroppedKind[], situation: DropSituation): DropAnswer {
  const { role, isDialogOpen, isTyped } = situation;
  if (role === 'reader') return { refusal: 'reader' };
  if (isDialogOpen) return { refusal: 'dialog' };
  const [kind = 'other', ...others] = new Set(kinds);
  if (others.length > 0) return kinds.includes('unsure') ? { act: 'look' } : { refusal: 'mixed' };
  const act = situation.takesForms && forms.has(kind) ? 'form' : acts[kind];
  if (!act) return { refusal: kind === 'old-word' || kind === 'photo' ? kind : 'other' };
  if (act === 'look' || act === 'attach') return { act };
  if (kinds.length > 1) return { refusal: 'several' };
  if (act === 'restore' && role !== 'admin') return { refusal: 'admin' };
  // All of these lead to another screen.
  return isTyped ? { refusal: 'typed' } : { act };
}
