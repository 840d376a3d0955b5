import type { Problem } from '@shared/problems/problem';

/** @param work what is wrong in the end, or null */
export type During = (work: () => Promise<Problem | null>) => Promise<void>;
