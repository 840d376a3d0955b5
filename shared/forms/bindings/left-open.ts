import type { LeftOpen } from '../../ledger/document';
import type { Form } from '../../packs/schema';
import type { FormFinding } from './evaluation';
import { fieldAt } from './printed-values';

/** Of a place that may stay empty until it was asked at the desk (`askAtDesk`). */
export const LEFT_OPEN = 'field/left-open';

/** Of a place that may stay empty until somebody knows it (`writtenLater`). */
export const WRITTEN_LATER = 'field/written-later';

/** Whether it is of a place that the paper is whole without. */
export const isLeftOpen = ({ id }: Pick<FormFinding, 'id'>): boolean => id === LEFT_OPEN || id === WRITTEN_LATER;

/** What is worth knowing while a paper is filled in, and keeps nobody from making it. */
export const isRemark = (one: Pick<FormFinding, 'id' | 'level' | 'stage'>): boolean =>
  one.level !== 'error' && one.stage === 'fill' && !isLeftOpen(one);

/** What a paper leaves open so, and what is then done there by pen. */
export const leftOpenOn = (form: Form, findings: readonly FormFinding[]): LeftOpen[] =>
  findings.flatMap(({ id, label, path }) => {
    const todo = id === LEFT_OPEN && path !== null ? fieldAt(form, path)?.askAtDesk : undefined;
    return todo === undefined ? [] : [{ label, todo }];
  });

/** Said of a paper in どう出しますか. */
export const isForLastLook = ({ id, stage }: FormFinding): boolean => stage === 'send' || id === LEFT_OPEN;
