import type { Ledger } from '@shared/ledger/entities';
import type { Pack } from '@shared/packs/schema';

/** Something worth trying with the sample. */
export interface FirstStep {
  key: string;
  icon: 'people' | 'edit' | 'document';
  title: string;
  detail: string;
  to: string;
}

/** はじめに試すとよいこと: three ways through the app, each offered only where the sample still has what it needs. */
export function firstSteps({ people }: Ledger, packs: readonly Pack[]): FirstStep[] {
  const has = (packId: string, formId: string): boolean =>
    packs.some(({ id, forms }) => id === packId && forms.some((form) => form.id === formId));
  const manager = people.find(
    ({ name, isSystemManager, leftOn }) => name === '佐藤 健一' && isSystemManager && leftOn === null,
  );
  const renamed = people.find(({ name, status }) => name === '田中 美智子' && status === 'registered');
  const steps: (FirstStep | null)[] = [
    manager
      ? {
          key: 'leave',
          icon: 'people',
          title: '佐藤 健一さんの退職を記録する',
          detail: 'システム利用管理担当者なので、次の担当者も決めます',
          to: `/ledger/people/${manager.id}`,
        }
      : null,
    renamed && has('nagareyama-tritrus', '2')
      ? {
          key: 'rename',
          icon: 'edit',
          title: `${renamed.name}さんの氏名を変えて、届をつくる`,
          detail: '台帳で名前を直すと、変更前と変更後が流山市 様式2 に入ります',
          to: `/ledger/people/${renamed.id}?field=name`,
        }
      : null,
    has('tsuruoka-finelink', '1')
      ? {
          key: 'pledge',
          icon: 'document',
          title: '鶴岡市 様式１ をつくる',
          detail: '事業所とケアマネジャーが、台帳から入ります',
          to: '/documents/new/tsuruoka-finelink/1',
        }
      : null,
  ];
  return steps.filter((step) => step !== null);
}
