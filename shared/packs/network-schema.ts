import { z } from 'zod';
import { LetterTemplate } from './letter-schema';

/** What a pack says of a network beside its forms: whom to call, how papers get there, what an office is asked. */

const describe = <S extends z.ZodType>(schema: S, description: string): S => schema.describe(description);
const name = z.string().min(1).max(200);
const time = z.string().regex(/^\d{2}:\d{2}$/);

const Hours = z.strictObject({
  days: describe(z.array(z.number().int().min(0).max(6)), '0 Sunday … 6 Saturday'),
  from: describe(time, 'HH:MM, 24 hours'),
  to: describe(time, 'HH:MM, 24 hours'),
});

export const Contact = z.strictObject({
  id: describe(z.string(), 'name of the contact, once in the pack; a channel’s `to` may name it'),
  name: describe(name, 'as people know it: 介護支援課'),
  phone: describe(z.string(), 'with hyphens').optional(),
  fax: describe(z.string(), 'with hyphens').optional(),
  mail: describe(z.string(), 'mail address').optional(),
  postalCode: describe(z.string(), '000-0000').optional(),
  address: describe(z.string(), 'where letters go').optional(),
  hours: describe(z.array(Hours), 'when somebody answers; unknown when left out').default([]),
  closedOnHolidays: describe(z.boolean(), 'closed on the national holidays of Japan').default(false),
  closed: describe(z.array(z.string()), 'closed spans as MM-DD/MM-DD').default([]),
  mayBeClosed: describe(
    z.array(
      z.strictObject({
        span: describe(z.string().regex(/^\d{2}-\d{2}\/\d{2}-\d{2}$/), 'customary days as MM-DD/MM-DD'),
        name: describe(name, 'as people call it: お盆'),
      }),
    ),
    'they rest, but the source names no days: shown as 「…かもしれません」, and counted as no working days',
  ).default([]),
  outOfHours: describe(name, 'what to do outside of the hours, one line: チャットで（緊急のときだけ）').optional(),
  note: describe(z.string(), 'what they are for, one line').optional(),
  source: describe(z.string().min(1), 'document and place'),
});

export const channelKinds = ['mail', 'counter', 'post', 'endpoint', 'line-works', 'inside'] as const;

export const Channel = z.strictObject({
  id: describe(z.string().regex(/^[a-z][a-z0-9-]*$/), 'name of the way, once in the pack; forms name it'),
  kind: describe(
    z.enum(channelKinds),
    'mail, counter 窓口, post 郵送, endpoint 電子受付, line-works, inside: kept in the office and never handed in',
  ),
  label: describe(name, 'as the screen calls it'),
  to: describe(z.string(), 'address, or id of a contact').optional(),
  note: describe(z.string(), 'what to know about it, one line').optional(),
  letter: describe(LetterTemplate, 'what a mail says beside its files; the app has plain words of its own').optional(),
  /** Off until the office turns it on: the source doesn't name this way. */
  optional: describe(z.boolean(), 'off until the office turns it on: the source does not name this way').default(false),
});

/** Fields of an office's enrolment that a network may ask for. */
const enrolmentFields = [
  'kanamicInUse',
  'accountReceivingMail',
  'administrator',
  'administratorMail',
  'vpnCount',
  'medicalNetMember',
] as const;

export const EnrolmentQuestion = z.strictObject({
  field: describe(z.enum(enrolmentFields), 'where the answer is kept; expressions read it as `enrolment.<field>`'),
  question: describe(name, 'as the screen asks it'),
  note: describe(z.string(), 'what it is for, in small print').optional(),
  required: describe(z.boolean(), 'asked for until it is answered').default(false),
});

export type Channel = z.output<typeof Channel>;
export type Contact = z.output<typeof Contact>;
export type EnrolmentQuestion = z.output<typeof EnrolmentQuestion>;
