import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fukuiMimamori2 } from './forms/fukui-mimamori-2';
import { fukuiMimamori3 } from './forms/fukui-mimamori-3';
import { fukuiMimamori4 } from './forms/fukui-mimamori-4';
import { fukuiMimamori5 } from './forms/fukui-mimamori-5';
import { fukuiMimamori6 } from './forms/fukui-mimamori-6';
import { fukuiMimamori7 } from './forms/fukui-mimamori-7';
import { lineWorksApplication } from './forms/line-works-application';
import { lineWorksMemberList } from './forms/line-works-member-list';
import { lineWorksSavings } from './forms/line-works-savings';
import { nagareyamaTritrus11 } from './forms/nagareyama-tritrus-1-1';
import { nagareyamaTritrus12 } from './forms/nagareyama-tritrus-1-2';
import { nagareyamaTritrus2 } from './forms/nagareyama-tritrus-2';
import { nagareyamaTritrus3 } from './forms/nagareyama-tritrus-3';
import { nagareyamaTritrus4 } from './forms/nagareyama-tritrus-4';
import { nagareyamaTritrus5 } from './forms/nagareyama-tritrus-5';
import { nagareyamaTritrusConsent } from './forms/nagareyama-tritrus-consent';
import { tsuruokaFinelink1 } from './forms/tsuruoka-finelink-1';
import { fukuiMimamori1 } from './forms/fukui-mimamori-1';
import { fukuiMimamori8 } from './forms/fukui-mimamori-8';
import { fukuiMimamoriLedger } from './forms/fukui-mimamori-ledger';
import { tsuruokaFinelink2 } from './forms/tsuruoka-finelink-2';
import { excelPackage, type ExcelForm } from './excel/package';
import { restartIds } from './word/inline';
import { wordPackage, type WordForm } from './word/package';

/** Every Word form that we set ourselves, by its place under resources/packs. */
const forms: Record<string, () => WordForm> = {
  'tsuruoka-finelink/1/template.docx': tsuruokaFinelink1,
  'nagareyama-tritrus/1-1/template.docx': nagareyamaTritrus11,
  'nagareyama-tritrus/1-2/template.docx': nagareyamaTritrus12,
  'nagareyama-tritrus/2/template.docx': nagareyamaTritrus2,
  'nagareyama-tritrus/3/template.docx': nagareyamaTritrus3,
  'nagareyama-tritrus/5/template.docx': nagareyamaTritrus5,
  'nagareyama-tritrus/consent/template.docx': nagareyamaTritrusConsent,
  'fukui-mimamori/2/template.docx': fukuiMimamori2,
  'fukui-mimamori/3/template.docx': fukuiMimamori3,
  'fukui-mimamori/4/template.docx': fukuiMimamori4,
  'fukui-mimamori/5/template.docx': fukuiMimamori5,
  'fukui-mimamori/6/template.docx': fukuiMimamori6,
  'fukui-mimamori/7/template.docx': fukuiMimamori7,
};

/** The Excel forms. */
const workbooks: Record<string, () => ExcelForm> = {
  'line-works/application/template.xlsx': lineWorksApplication,
  'line-works/member-list/template.xlsx': lineWorksMemberList,
  'line-works/savings/template.xlsx': lineWorksSavings,
  'tsuruoka-finelink/2/template.xlsx': tsuruokaFinelink2,
  'nagareyama-tritrus/4/template.xlsx': nagareyamaTritrus4,
  'fukui-mimamori/1/template.xlsx': fukuiMimamori1,
  'fukui-mimamori/8/template.xlsx': fukuiMimamori8,
  'fukui-mimamori/ledger/template.xlsx': fukuiMimamoriLedger,
};

/** The files as they should be, by path below resources/packs. */
export function makeForms(): Map<string, Uint8Array> {
  const made = new Map<string, Uint8Array>();
  for (const [path, form] of Object.entries(forms)) {
    restartIds();
    made.set(path, wordPackage(form()));
  }
  for (const [path, form] of Object.entries(workbooks)) made.set(path, excelPackage(form()));
  return made;
}

export function writeForms(packs: string): void {
  for (const [path, bytes] of makeForms()) {
    mkdirSync(dirname(join(packs, path)), { recursive: true });
    writeFileSync(join(packs, path), bytes);
  }
}
