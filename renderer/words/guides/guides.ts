import { backup } from './backup';
import { consents } from './consents';
import { firstHalfHour } from './first-half-hour';
import type { Guide } from './guide';
import { handingIn } from './handing-in';
import { joining } from './joining';
import { leaving } from './leaving';
import { lineWorksCost } from './line-works';
import { lostOrLeaked } from './lost-or-leaked';
import { makingForms } from './making-forms';
import { onceAYear } from './once-a-year';
import { staffFromExcel } from './staff-from-excel';

/** The pages of はじめに, in their order. */
export const guides: readonly Guide[] = [
  ...[firstHalfHour, staffFromExcel, leaving, joining, lostOrLeaked],
  ...[onceAYear, consents, backup, handingIn, lineWorksCost, makingForms],
];

export const guideOf = (id: string): Guide | undefined => guides.find((guide) => guide.id === id);

export const guideNumber = ({ id }: Guide): number => guides.findIndex((guide) => guide.id === id) + 1;
export const addressOf = ({ id }: Pick<Guide, 'id'>): string => `/guide/${id}`;
