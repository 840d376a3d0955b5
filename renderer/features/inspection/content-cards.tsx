import { inspectionFolderKeys, inspectionFolders, type InspectionFolder } from '@shared/inspection/inspection-folders';
import type { InspectionPlan, MissingKind } from '@shared/inspection/inspection-plan';
import { missingWords } from '@shared/inspection/inspection-tables';
import { periodWords, type Period } from '@shared/inspection/period';
import { Card } from '../../ui/card';
import { Block, Row, Small } from '../../ui/layout';
import { Lines } from '../../ui/lines';
import { Note } from '../../ui/note';
import { Table } from '../../ui/table';
import { TextLink } from '../../ui/text-link';
import type { PlannedOffice } from './use-inspection-plan';
import { CONSENTS_PATH, DRAFTS_PATH, educationHref, SUBMISSIONS_PATH } from './ways-there';

const inFolder = (plan: InspectionPlan, folder: InspectionFolder): number =>
  [...plan.handedIn, ...plan.kept].filter((one) => one.folder === folder).length;

/** What each folder will hold, in words. */
function folderContent(plan: InspectionPlan, folder: InspectionFolder): string {
  const papers = inFolder(plan, folder);
  const files = `書類 ${papers}件`;
  switch (folder) {
    case 'papers':
      return `${files}（出したファイルそのまま、受付の記録、署名のスキャン）`;
    case 'consents':
      return `同意書の一覧（${plan.consents.length}件）、${files}`;
    case 'education':
      return `誓約・教育の一覧（職員 ${plan.staff.length}人）、${files}`;
    case 'kept':
      return `${files}（いまの台帳からつくり直します）`;
    case 'record':
      return 'だれが、いつ、何をしたかの一覧（入れた値は入りません）';
  }
}

/** Of one office or of all together: for main's question, too. */
export function contentWords(plans: readonly InspectionPlan[]): string {
  const sum = (of: (plan: InspectionPlan) => number): number => plans.reduce((all, plan) => all + of(plan), 0);
  return [
    `書類 ${sum(({ handedIn, kept }) => handedIn.length + kept.length)}件`,
    `同意書の一覧 ${sum(({ consents }) => consents.length)}件`,
    `誓約・教育の一覧 ${sum(({ staff }) => staff.length)}人`,
    '操作の記録',
  ].join('・');
}

/** Of several offices: each has a folder, or a print, of its own. */
export const OfficesCard = ({ planned, period }: { planned: readonly PlannedOffice[]; period: Period }) => (
  <Card titleId="content" title={`${periodWords(period)}の分として入るもの`}>
    <p>事業所ごとに分けて、それぞれに目次をつけます。</p>
    <Table heads={[{ words: '事業所', width: '14rem' }, '中身']} isTop aria-labelledby="content">
      <tbody>
        {planned.map(({ office, plan }) => (
          <tr key={office.id}>
            <td>{office.name}</td>
            <td>{contentWords([plan])}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  </Card>
);

export const ContentCard = ({ plan, period }: { plan: InspectionPlan; period: Period }) => (
  <Card titleId="content" title={`${periodWords(period)}の分として入るもの`}>
    <Table heads={[{ words: 'フォルダー', width: '14rem' }, '中身']} isTop aria-labelledby="content">
      <tbody>
        <tr>
          <td>00_目次</td>
          <td>すべてのファイルの一覧（Excel）です。押すと開きます</td>
        </tr>
        {inspectionFolderKeys.map((folder) => (
          <tr key={folder}>
            <td>{inspectionFolders[folder]}</td>
            <td>{folderContent(plan, folder)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  </Card>
);

/** So many are named. */
const NAMED = 5;

const waysTo = (officeId: string): Partial<Record<MissingKind, { href: string; words: string }>> => ({
  educated: { href: educationHref(officeId), words: '教育を見る' },
  pledged: { href: educationHref(officeId), words: '誓約を見る' },
  consents: { href: CONSENTS_PATH, words: '同意書を見る' },
  drafts: { href: DRAFTS_PATH, words: '下書きを見る' },
  'under-way': { href: SUBMISSIONS_PATH, words: '提出を見る' },
});

interface MissingCardProps {
  planned: PlannedOffice;
  isOneOfSeveral: boolean;
}

/** What somebody will ask for and isn't there, while there is time. */
export function MissingCard({ planned: { plan, office }, isOneOfSeveral }: MissingCardProps) {
  const ways = waysTo(office.id);
  const titleId = `missing-${office.id}`;
  return (
    <Card titleId={titleId} title={isOneOfSeveral ? `足りないもの：${office.name}` : '足りないもの'}>
      <Small as="p">ここに出ていることは、事業所の中だけのものです。書き出すフォルダーや目次には入りません。</Small>
      {plan.missing.length === 0 ? (
        <Note tone="ok">台帳からわかる範囲では、足りないものはありません。</Note>
      ) : (
        <Lines look="plain" aria-labelledby={titleId}>
          {plan.missing.map(({ kind, names }) => {
            const { words, counter } = missingWords[kind];
            const way = ways[kind];
            return (
              <li key={kind}>
                <Block grow narrow>
                  <Row justify="between" wrap gap={[0, 12]}>
                    <b>
                      {words} {names.length}
                      {counter}
                    </b>
                    {way && <TextLink href={way.href}>{way.words}</TextLink>}
                  </Row>
                  <Small as="p">
                    {names.slice(0, NAMED).join('、')}
                    {names.length > NAMED && ` ほか ${names.length - NAMED}${counter}`}
                  </Small>
                </Block>
              </li>
            );
          })}
        </Lines>
      )}
    </Card>
  );
}
