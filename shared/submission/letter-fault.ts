import { letterLimits, MailAddress, type Letter } from './letter';
import { unreadableReceiver } from './letter-receivers';
import { isNobodys } from './practice-address';

/** What has to be put right before a letter can be frozen, with the field that it is about. */
export interface LetterFault {
  field: 'to' | 'subject' | 'text';
  text: string;
}

/** A letter as it was typed: one line of subject, whatever was pasted there; and a copy only to what is an address. */
export const typedLetter = (
  { by, to, subject, text }: Pick<Letter, 'by' | 'to' | 'subject' | 'text'>,
  copyTo: string | null,
): Omit<Letter, 'messageId'> => ({
  by,
  to,
  cc: copyTo !== null && isAddress(copyTo) ? [copyTo] : [],
  subject: subject.replace(/\p{Cc}+/gu, ' ').trim(),
  text,
});

/** @param address the pack's; empty: a draft's receiver may be left to the mail program */
export function letterFault({ by, to, subject, text }: Omit<Letter, 'messageId'>, address: string): LetterFault | null {
  const unreadable = unreadableReceiver(to);
  if (unreadable !== null) return { field: 'to', text: `「${unreadable}」は、メールアドレスとして読めません` };
  if (to.length === 0 && (by === 'server' || address !== ''))
    return { field: 'to', text: '宛先が空です。入れると送れます' };
  if (to.length > letterLimits.receivers)
    return { field: 'to', text: `宛先は${letterLimits.receivers}か所までです。減らすと送れます` };
  if (subject === '') return { field: 'subject', text: '件名が空です。入れると送れます' };
  if (subject.length > letterLimits.subject)
    return { field: 'subject', text: `件名が長すぎます。${letterLimits.subject}字までにすると送れます` };
  return text.length > letterLimits.text
    ? { field: 'text', text: `本文が長すぎます。${letterLimits.text.toLocaleString('ja')}字までにすると送れます` }
    : null;
}

/** The sample writes to nobody: neither to the desk nor to whom somebody typed. @param address the one that is shown in its place */
export function practiceFault({ to }: Pick<Letter, 'to'>, address: string): LetterFault | null {
  if (to.every(isNobodys)) return null;
  const instead = address === '' ? '空にすると' : `${address} に戻すと`;
  return { field: 'to', text: `サンプルでは、実際の宛先には出せません。${instead}試せます` };
}

const isAddress = (typed: string): boolean => MailAddress.safeParse(typed).success;
