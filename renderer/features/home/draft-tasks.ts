import type { Ledger } from '@shared/ledger/entities';
import type { KeptRun } from '@shared/procedures/kept-run';
import { isAboutOneOf } from '@shared/procedures/offices-of-run';
import { draftTitle } from '@shared/procedures/run-title';
import { draftHref } from '../../addresses/start-address';
import type { Task } from './task';

/** 手続き that were left in the wizard, the latest first; where no tile was chosen there is nothing to go on with. */
export const draftTasks = (runs: Iterable<KeptRun>, shows: (officeId: string) => boolean, ledger: Ledger): Task[] =>
  [...runs]
    .filter((run) => run.state === 'draft' && isAboutOneOf(run, shows))
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .flatMap((run) => {
      const title = draftTitle(run, ledger);
      if (title === null) return [];
      return {
        key: `draft-${run.id}`,
        icon: 'edit',
        title: `つくりかけの手続きを続ける：${title}`,
        detail: 'まだ始まっていません。台帳も変わっていません',
        due: null,
        button: '続ける',
        to: draftHref(run.id),
      };
    });
