import { practiceAddress } from '../submission/practice-address';
import { mailto } from './mailto';
import type { StepMail } from './result';

/** A step's mail as the sample shows it: the same words, to nobody. Also of steps that were kept with the desk's address. */
export function asPracticeMail({ to, subject, body, exact }: StepMail): StepMail {
  const mail = { to: practiceAddress(to), subject, body, exact };
  return { ...mail, href: mailto(mail) };
}
