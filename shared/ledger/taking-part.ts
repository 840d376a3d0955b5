import type { Enrolment } from './entities';

/** Whether an office takes part in a network by it, or is about to. */
export const takesPart = ({ status }: Pick<Enrolment, 'status'>): boolean =>
  status === 'preparing' || status === 'active';

/** Whether it ever did, or is about to: somebody may also have said that it doesn't. */
export const everTookPart = ({ status }: Pick<Enrolment, 'status'>): boolean => status !== 'declined';

/** By what an office takes part in networks, or is about to. */
export const takenPartIn = (enrolments: Iterable<Enrolment>, officeId: string | null | undefined): Enrolment[] =>
  [...enrolments].filter((one) => one.officeId === officeId && takesPart(one));
