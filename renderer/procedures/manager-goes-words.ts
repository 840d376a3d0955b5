import type { ManagerGoes } from '@shared/procedures/manager-goes';
import { wizardHref } from '../addresses/start-address';

/** 石渡 久美子さんは、訪問介護つくし野の管理者です: what is said of that before, in and after the procedure of their going. */
export const managerGoesWords = ({ name, office }: ManagerGoes): string =>
  `${name}さんは、${office.name}の管理者です。`;

/** 管理者の交代, begun for that office and with the first day without them. */
export const managerGoesHref = ({ office, from }: ManagerGoes): string =>
  wizardHref('manager-changed', { office: office.id, role: 'managerName', ...(from !== null && { date: from }) });
