import { z } from 'zod';
import { isCalendarDate } from '../text/calendar-date';

/** Characters of any text of the ledger; zod counts 𠮷 as one. */
const MOST_TEXT = 4000;
/** Text exactly as typed, never normalised (NFC would change 神 U+FA19). Empty means: not known yet. */
export const text = z.string().max(MOST_TEXT).default('');
/** Text of a field that records of before it don't have; taking back the first entry leaves null. */
export const laterText = z.string().max(MOST_TEXT).nullish();
export const requiredText = z.string().min(1).max(MOST_TEXT);

/** That a schema is one of those above and takes this, told without asking it: tables hold thousands of texts. A no tells nothing. */
export const isPlainTextField = (schema: unknown, value: unknown): boolean =>
  typeof value === 'string' &&
  value.length <= MOST_TEXT &&
  (schema === text || schema === laterText || (schema === requiredText && value !== ''));

/** A calendar date, ISO. Null means: not known, or not yet. */
export const date = z.string().refine(isCalendarDate, { message: '日付ではありません' });
export const optionalDate = date.nullable().default(null);

/** A yes or no that may not have been asked yet. */
export const answer = z.boolean().nullable().default(null);

export const id = z.string().min(1).max(100);
export const optionalId = id.nullable().default(null);

/** An instant, ISO with milliseconds in UTC. */
export const instant = z.iso.datetime();
