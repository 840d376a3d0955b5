import type { StepMedium } from '@shared/packs/procedure-schema';
import type { PaperDocument } from '@shared/ledger/document';
import { reviewNext, type ReviewRule } from '@shared/papers/review';
import type { ToDo } from '@shared/procedures/to-do';
import { handInAddress } from '../addresses/hand-in-address';
import { stepAddress } from '../addresses/step-address';

/** What is to be done, and the button that leads to it. */
export interface ToDoWords {
  /** 様式2 を出す; of what is no paper, the step as its network says it. */
  what: string;
  /** つくる. */
  verb: string;
  to: string;
}

const verbs: Partial<Record<StepMedium, string>> = {
  phone: '電話する',
  mail: 'メールする',
  'device-mail': 'メールする',
  'line-works': '連絡する',
  talk: '伝える',
};

/** 電話する; what a step is done by. */
export const stepVerb = (medium: StepMedium): string => verbs[medium] ?? '記録する';

/** Null while a paper is on its way, or waits for 管理者: 提出 and 確認 say of it what there is to do. */
export function toDoWords({ act, one, leaves }: ToDo, runId: string, rule: ReviewRule): ToDoWords | null {
  const { step, key } = one;
  switch (act.kind) {
    case 'follow':
      return null;
    case 'open': {
      // One that is asked about and seems to lack something: the ledger has changed, or nobody has looked yet. Who has it next says so.
      const [{ paper: first }] = act.papers;
      if (isBetween(first.document, rule)) return null;
      const numbers = act.papers.map(({ paper }) => paper.paper.number);
      return {
        what: `${[...new Set(numbers)].join('・')} を${leaves ? '出す' : 'つくる'}`,
        verb: 'つくる',
        to: `/documents/${act.papers[0].documentId}`,
      };
    }
    case 'hand-in': {
      const { document, paper } = act.paper;
      if (isBetween(document, rule)) return null;
      if (document && reviewNext(document, rule) === 'ask-for')
        return { what: `${paper.number} を確認に出す`, verb: '確認に出す', to: `/documents/${act.documentId}` };
      return {
        what: `${paper.number} を出す`,
        verb: '出す',
        to: handInAddress(act.documentId),
      };
    }
    case 'make':
      return { what: `${act.paper.paper.number} をつくる`, verb: 'つくる', to: stepAddress(runId, key) };
    case 'renew':
      return { what: `${act.paper.paper.number} をつくり直す`, verb: 'つくる', to: stepAddress(runId, key) };
    case 'finish':
      if (act.look)
        return {
          what: `${act.look.paper.paper.number} を${leaves ? '出す' : 'つくる'}`,
          verb: 'つくる',
          to: `/documents/${act.look.documentId}`,
        };
      return {
        what: step.action,
        verb: stepVerb(step.medium),
        to: stepAddress(runId, key),
      };
  }
}

/** Whether it is on its way between who prepares it and who answers for it: a task of its own says so. */
const isBetween = (document: PaperDocument | null, rule: ReviewRule): boolean =>
  document !== null && ['wait', 'put-right', 'check'].includes(reviewNext(document, rule));
