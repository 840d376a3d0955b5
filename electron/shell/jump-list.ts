import { app } from 'electron';
import { JumpPlace } from '@shared/ipc/jump-place';
import { goTo } from './given';

const titles: Readonly<Record<JumpPlace, string>> = {
  ledger: '台帳を開く',
  'start-procedure': '手続きを始める',
  documents: '書類をつくる',
  submissions: '提出を見る',
};

/**
 * What Windows offers where the app's button in the task bar is clicked on the right, seen by whoever stands before the PC: the same words
 * in each office. It takes the place of Windows' own list, which would name the backups that were opened last.
 */
export function writeJumpList(program: string = process.execPath): void {
  app.setUserTasks(
    JumpPlace.options.map((place) => ({
      ...{ program, arguments: goTo(place), iconPath: program, iconIndex: 0 },
      ...{ title: titles[place], description: '' },
    })),
  );
}
