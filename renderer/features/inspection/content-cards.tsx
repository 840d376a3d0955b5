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

/** For main's question. */
export const contentWords = (plan: InspectionPlan): string =>
  [
    `書類 ${plan.handedIn.length + plan.kept.length}件`,
    `同意書の一覧 ${plan.consents.length}件`,
    `誓約・教育の一覧 ${plan.staff.length}人`,
    '操作の記録',
  ].join('・');

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

/** What somebody will ask for and isn't there, while there is time. */
export function MissingCard({ plan, officeId }: { plan: InspectionPlan; officeId: string }) {
  const ways = waysTo(officeId);
  return (
    <Card titleId="missing" title="足りないもの">
      <Small as="p">ここに出ていることは、事業所の中だけのものです。書き出すフォルダーや目次には入りません。</Small>
      {plan.missing.length === 0 ? (
        <Note tone="ok">台帳からわかる範囲では、足りないものはありません。</Note>
      ) : (
        <Lines look="plain" aria-labelledby="missing">
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
