import { dialog, type BrowserWindow } from 'electron';
import { nothingUnsent, type Unsent } from '@shared/submission/unsent';
import { closingQuestion, type ClosingQuestion } from './closing-question';

/** What the page has told of papers that haven't left yet: whoever closes the window hears what becomes of them. */
export class UnsentPapers {
  told: Unsent = nothingUnsent;

  /** Null: there is nothing to ask. */
  question = (isLocked: boolean): ClosingQuestion | null => closingQuestion(this.told, isLocked);

  /** Asks only when there are some; and anew when a letter has begun its way while the question stood there. */
  async mayClose(window: BrowserWindow, isLocked: () => boolean): Promise<boolean> {
    for (;;) {
      const asked = this.question(isLocked());
      if (asked === null) return true;
      const speaksOfMail = this.told.mailUnderWay > 0;
      if (!(await closesAnyway(window, asked))) return false;
      if (speaksOfMail || this.told.mailUnderWay === 0) return true;
    }
  }
}

async function closesAnyway(window: BrowserWindow, { message, detail, stay }: ClosingQuestion): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: '連携台帳',
    message,
    detail,
    buttons: [stay, '閉じる'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
