import { fieldEdits } from '@shared/ledger/change';
import type { Office, Staff } from '@shared/ledger/entities';
import { otherPosts, withPost } from '@shared/ledger/places-of-work';
import { formatWareki } from '@shared/text/wareki';

export const personName = ({ name }: Pick<Staff, 'name'>): string => `${name}さん`;

/** システム利用管理担当者 of their own office, or of one in which they work beside it, be it from now on. */
export function asManagerOf(officeId: string, person: Staff, offices: ReadonlyMap<string, Office>) {
  const who = personName(person);
  if (person.officeId === officeId)
    return { after: { ...person, isSystemManager: true }, sentence: `${who}をシステム利用管理担当者にしました` };
  const at = offices.get(officeId)?.name ?? '';
  const known = otherPosts(person, offices.values()).find((one) => one.officeId === officeId);
  const post = { ...(known ?? { officeId, jobType: '' }), isSystemManager: true };
  return {
    after: withPost(person, post, offices.values()),
    sentence: known
      ? `${who}を${at}のシステム利用管理担当者にしました`
      : `${who}の兼務先に「${at}」を追加し、そこのシステム利用管理担当者にしました`,
  };
}

/** What a tick and a day that is taken back are told as; null: as any other field. */
export function staffSentence(before: Staff, after: Staff): string | null {
  const who = personName(before);
  const [edit, ...others] = fieldEdits(before, after);
  if (!edit || others.length > 0) return null;
  if (edit.field === 'leftOn' && after.leftOn === null) return `${who}の退職日を取り消しました`;
  if (edit.field !== 'isSystemManager') return null;
  return after.isSystemManager
    ? `${who}をシステム利用管理担当者にしました`
    : `${who}をシステム利用管理担当者から外しました`;
}

export const leavingSentence = (person: Staff, date: string, next: Staff | null): string =>
  `${personName(person)}の退職（${formatWareki(date)}）を記録しました${
    next ? `。次のシステム利用管理担当者は${personName(next)}です` : ''
  }`;
