/** Signs that offices put at names, words and lines of their lists. Within brackets of an expression. */
const SHAPES = '★☆●◎■□◆◇▲△▼▽';
/** Of ○○ nobody knows whether it is a name that isn't said. */
export const CIRCLES = '○〇◯';
const ASTERISKS = '※＊*';

/** All but circles, which may be letters that are hidden. */
export const MARKS_BUT_CIRCLES = `${ASTERISKS}${SHAPES}`;
export const LIST_SIGNS = `${MARKS_BUT_CIRCLES}${CIRCLES}`;
/** Those that begin no remark. */
export const SIGNS_BUT_ASTERISKS = `${SHAPES}${CIRCLES}`;
