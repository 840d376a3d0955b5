import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWarekiShort } from '@shared/text/wareki';
import type { ConsentCell } from '@shared/consents/consent-cells';
import type { ConsentPack } from '@shared/consents/consent-facts';
import type { ConsentRow } from '@shared/consents/consent-rows';
import type { Consent } from '@shared/ledger/entities';
import type { ConsentStep, ConsentStepRule } from '@shared/packs/consent-schema';
import type { Form } from '@shared/packs/schema';

export const CONSENTS = '/consents';

/** What somebody records about a consent: a step, or that it was withdrawn. */
export type ConsentTask = ConsentStep | 'withdrawn';

/** The day that each is kept under. */
export const DAY_FIELD = {
  explained: 'explainedOn',
  signed: 'signedOn',
  copy: 'copyGivenOn',
  sent: 'sentOn',
  linked: 'linkedOn',
  withdrawn: 'withdrawnOn',
} as const satisfies Record<ConsentTask, keyof Consent>;

export const isTask = (text: string | null): text is ConsentTask => text !== null && text in DAY_FIELD;

export const stepNames: Record<ConsentStep, string> = {
  explained: '説明',
  signed: '署名（原本）',
  copy: '患者控',
  sent: '提出',
  linked: '登録',
};

export const ruleOf = ({ consent }: ConsentPack, step: ConsentStep): ConsentStepRule | undefined =>
  consent.steps.find((rule) => rule.step === step);

/** 事務局: whom it goes to, for short. */
export const consentReceiverOf = (pack: ConsentPack): string => ruleOf(pack, 'sent')?.to ?? pack.issuer;

export const formOf = ({ forms, consent }: ConsentPack): Form | undefined =>
  forms.find(({ id }) => id === consent.form);

/** Whose consent it is: 岡田 ミツ, or somebody of the family. */
export const consentHolderName = ({ patient, familyName }: Pick<ConsentRow, 'patient' | 'familyName'>): string =>
  familyName || patient.name;

/** 岡田 ミツさん; of the family with whose family it is. */
export const calledOf = (row: Pick<ConsentRow, 'patient' | 'familyName'>): string =>
  row.familyName ? `${row.familyName}さん（${row.patient.name}さんのご家族）` : `${row.patient.name}さん`;

/** The button that writes a step down. */
export function recordWords(pack: ConsentPack, task: ConsentTask): string {
  const byNetwork = task !== 'withdrawn' && ruleOf(pack, task)?.by === 'network';
  switch (task) {
    case 'explained':
      return '説明の日を記録';
    case 'signed':
      return '署名をもらったと記録';
    case 'copy':
      return byNetwork ? '写しが届いたと記録' : '控えを渡したと記録';
    case 'sent':
      return `${consentReceiverOf(pack)}へ送ったと記録`;
    case 'linked':
      return '登録されたと記録';
    case 'withdrawn':
      return '撤回されたと記録';
  }
}

/** The label of its day. */
export function dayLabel(pack: ConsentPack, task: ConsentTask): string {
  switch (task) {
    case 'explained':
      return '説明した日（する日）';
    case 'signed':
      return '署名の日';
    case 'copy':
      return ruleOf(pack, 'copy')?.by === 'network' ? '写しが届いた日' : '控えを渡した日';
    case 'sent':
      return `${consentReceiverOf(pack)}へ送った日・渡した日`;
    case 'linked':
      return '登録された日';
    case 'withdrawn':
      return '撤回された日';
  }
}

/** What was done, as the toast says it. */
export function doneSentence(pack: ConsentPack, task: ConsentTask, who: string, day: string | null): string {
  const what = task === 'withdrawn' ? '撤回の日' : dayLabel(pack, task).replace('（する日）', '');
  return day ? `${who}の同意書：${what}を${day}と記録しました` : `${who}の同意書：${what}を消しました`;
}

/** Of 説明, which is written down before it is held. */
export const isPlanned = (cell: ConsentCell, today: CalendarDate): boolean => cell.kind === 'done' && cell.on > today;

/** A cell in words, for those who hear it, and on paper. */
export function consentCellText(cell: ConsentCell, today: CalendarDate): string {
  switch (cell.kind) {
    case 'done':
      return `${formatWarekiShort(cell.on, today)}${isPlanned(cell, today) ? ' 予定' : ''}`;
    case 'ended':
      return `${formatWarekiShort(cell.on, today)} 解除`;
    case 'todo':
    case 'under-way':
    case 'network':
      return cell.words;
    case 'later':
      return 'まだ';
    case 'not-asked':
      return '－';
  }
}

/** 家族1人, 撤回の手続き中: what else there is to say in a word or two. */
export function remarkOf({ state, withdrawal, family, familyName }: ConsentRow): { words: string; isWrong: boolean } {
  if (state === 'withdrawn') return { words: '撤回', isWrong: true };
  if (withdrawal) return { words: '撤回の手続き中', isWrong: true };
  if (familyName) return { words: 'ご家族', isWrong: false };
  return { words: family.length > 0 ? `家族${family.length}人` : '', isWrong: false };
}
