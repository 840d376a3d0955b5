import type { StepMedium } from '@shared/packs/procedure-schema';
import type { ToDo } from '@shared/procedures/to-do';

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

/** Null while a paper is on its way: 提出 says of it what there is to do. */
export function toDoWords({ act, one, leaves }: ToDo, runId: string): ToDoWords | null {
  const { step, key } = one;
  switch (act.kind) {
    case 'follow':
      return null;
    case 'open': {
      const numbers = act.papers.map(({ paper }) => paper.paper.number);
      return {
        what: `${[...new Set(numbers)].join('・')} を${leaves ? '出す' : 'つくる'}`,
        verb: 'つくる',
        to: `/documents/${act.papers[0].documentId}`,
      };
    }
    case 'hand-in':
      return {
        what: `${act.paper.paper.number} を出す`,
        verb: '出す',
        to: `/documents/${act.documentId}?hand-in=1`,
      };
    case 'finish':
      return {
        what: step.action,
        verb: verbs[step.medium] ?? '記録する',
        to: `/procedures/${runId}?${new URLSearchParams({ step: key }).toString()}`,
      };
  }
}
