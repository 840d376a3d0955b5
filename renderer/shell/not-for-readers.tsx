import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { notForReaders } from '../words/role-words';

/** In the place of a screen on which something is only made: it would be refused at its end. */
export const NotForReaders = () => (
  <Page title="閲覧で開いています">
    <EmptyState icon="eye" title="ここは、見るところではありません">
      {notForReaders('つくること・始めること・取り込むこと')}
      。できたものは、左の「台帳」「手続き」「書類」で見られます。
    </EmptyState>
  </Page>
);
