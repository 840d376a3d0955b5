import { jobsIn } from '../text/job-words';
import { servicesOfKind } from '../text/service-words';
import type { Office, Staff } from './entities';

/** The services of an office in the words of the networks' lists, however its サービス分類 writes them. */
export const servicesOf = ({ serviceKind }: Pick<Office, 'serviceKind'>): string[] => servicesOfKind(serviceKind);

/**
 * The jobs of somebody as papers call them, however their 職種 and 役職 write them: rules and forms ask for these, never for the cell. Who is nothing but 管理者
 * of a 居宅介護支援 is a ケアマネジャー: by law (運営基準 第3条) nobody else may be.
 */
export function jobsOf(
  { jobType, title }: Pick<Staff, 'jobType' | 'title'>,
  office: Pick<Office, 'serviceKind'> | undefined,
): string[] {
  const jobs = [...new Set([...jobsIn(jobType), ...jobsIn(title)])];
  const isOnlyManager = jobs.length === 1 && jobs[0] === '管理者';
  return isOnlyManager && office && servicesOf(office).includes('居宅介護支援') ? [...jobs, '介護支援専門員'] : jobs;
}
