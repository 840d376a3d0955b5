import type { Problem } from '@shared/problems/problem';
import { PRINT_STOPPED } from './make-papers';
import type { Toast } from '../state/toast-queue';

/** Beside why a paper could not be printed: the way to its file. None where no paper could be made: there is no file, either. */
export const printInstead = ({ code }: Pick<Problem, 'code'>, label: string, run: () => void): Toast['action'] =>
  /^(?:print|route)\//.test(code) ? { label, run } : undefined;

/** Of what becomes of the same papers the newest says enough: printed or saved after all, they aren't “not printed” any more. */
export const outputTopic = (...ids: string[]) => ({ topic: `output-${ids.join()}` });

/** Why several weren't printed: a problem, or that somebody closed the dialog. */
export const notPrinted = (why: string) => (why === PRINT_STOPPED ? why : { message: why });

/** The system's dialog was closed, or there was no printer to choose in it. */
export const NOT_PRINTED = '印刷していません。プリンターがないときは、ファイルに保存して、ほかのパソコンで印刷できます';

/** The system's dialog was closed: no file was made. */
export const NOT_SAVED = '保存していません。ファイルはできていません';
