import type { EventFacts } from '@shared/ledger/event';
import { himawari, paper, type SamplePaper } from './sample-papers';

/** Papers of ふくいみまもりSNS from the sample. */

export const FUKUI = 'office-fukui';

/** ふくいみまもりSNS 様式２: the pledge of the sample's office. */
export const fukuiPledge = (): Promise<SamplePaper> =>
  paper('fukui-mimamori-2', FUKUI, { kind: 'network-start', officeId: FUKUI });

/** ふくいみまもりSNS 様式３: every line of it. */
export const fukuiChange = (): Promise<SamplePaper> =>
  paper(
    'fukui-mimamori-3',
    FUKUI,
    {
      kind: 'office-changed',
      date: '2026-12-01',
      officeId: FUKUI,
      before: {
        name: 'ひまわりの家 福井',
        number: '1869999035',
        postalCode: '910-0009',
        address: '福井県福井市ひまわり2-2-2',
        phone: '0776-00-0008',
        fax: '0776-00-0009',
        headName: '冨田 眞理',
        administrator: '冨田 眞理（とみた まり）',
        administratorMail: 'kanri-mae@himawari.example',
        vpnCount: '1',
      } satisfies EventFacts,
      after: {
        name: 'ひまわりの里 福井',
        number: '1869999043',
        postalCode: '910-0000',
        address: '福井県福井市ひまわり4-8-12',
        phone: '0776-00-0001',
        fax: '0776-00-0002',
        headName: '葛\u{e0100}城 美咲',
        administrator: '葛\u{e0100}城 美咲（かつらぎ みさき）',
        administratorMail: 'kanri@himawari.example',
        vpnCount: '2',
      },
    },
    himawari,
    {
      overrides: {
        'changes.other.checked': true,
        'changes.other.before': '開設時間 9時から17時まで',
        'changes.other.after': '開設時間 8時30分から17時30分まで',
        reason: '移転と、人事異動のため',
      },
    },
  );
