/** What is said in passing. */
export interface Toast {
  id: number;
  message: string;
  /** 元に戻す, 開く … */
  action?: { label: string; run: () => void };
  /** It didn't work, or it waits for a person. */
  isProblem: boolean;
  /** Things of the same kind that follow each other, of which the newest says enough: what was before can be taken back elsewhere, too. */
  topic?: string;
  /** It was there for its time, or somebody closed it. Not called when the screen is locked before. */
  onSeen?: () => void;
  /** The app says it by itself: nobody has done something just now, whoever is here may be busy with what stood there. */
  isNews?: boolean;
  /** Of the page's clock, in milliseconds. */
  saidAt: number;
}

/** What stands on the screen, and what waits until there is a place. */
export interface ToastQueue {
  shown: readonly Toast[];
  waiting: readonly Toast[];
}

export const noToasts: ToastQueue = { shown: [], waiting: [] };

/** So many at a time: another would lie over what people work on. */
const PLACES = 1;

/** Whether it may only leave when its time is over: a problem, something that leads on or back, news. */
const stays = (toast: Toast): boolean => toast.isProblem || toast.action !== undefined;

/** What didn't work, with the way out beside it (［Word で保存］): whoever went to look at the printer finds it there still. */
export const waitsForAnswer = (toast: Toast): boolean => toast.isProblem && toast.action !== undefined;

/** In the same breath as a change of screen it is said about the new one, as another it comes of the same act. In milliseconds. */
const BREATH = 1000;

/** Whether something else was done since it didn't work: another way was taken, or it was let be. */
const isPassedBy = (failed: Toast, next: Toast): boolean =>
  waitsForAnswer(failed) &&
  !failed.isNews &&
  !next.isNews &&
  !next.isProblem &&
  !next.onSeen &&
  next.saidAt - failed.saidAt > BREATH;

/**
 * With one more, which is there at once: somebody may be waiting for it. It takes the place of one of its topic or of the same words, or that
 * merely says that something is done, or that didn't work before something else was done, for good; any other waits, and comes back when the place is free. While somebody reaches for what is there, the new one waits instead.
 * Problems come back before all else, then what waits shortest.
 */
export function withToast({ shown, waiting }: ToastQueue, toast: Toast, isHeld = false): ToastQueue {
  const isOfItsTopic = (one: Toast): boolean =>
    saysTheSame(one, toast) || (one.topic !== undefined && one.topic === toast.topic);
  const others = waiting.filter((one) => !isOfItsTopic(one) && !isPassedBy(one, toast));
  const former = shown.find(isOfItsTopic);
  const passing = former ?? shown.find((one) => !stays(one) || (!isHeld && isPassedBy(one, toast)));
  if (passing) return { shown: [...shown.filter((one) => one !== passing), toast], waiting: others };
  if (shown.length < PLACES) return { shown: [...shown, toast], waiting: others };
  const aside = isHeld ? toast : shown[0];
  if (!aside) return { shown: [toast], waiting: others };
  return {
    shown: isHeld ? shown : [...shown.filter((one) => one !== aside), toast],
    waiting: [aside, ...others.filter((one) => stays(one) || stays(aside))].sort(
      (one, other) => Number(other.isProblem) - Number(one.isProblem),
    ),
  };
}

/** The same words twice say no more than once; two ways back are two. */
const saysTheSame = (one: Toast, other: Toast): boolean =>
  one.message === other.message && one.isProblem === other.isProblem && !one.action && !other.action && !one.onSeen;

/** How long a toast is there, in milliseconds. */
export const STAY = 10_000;

/**
 * Without one whose time is over, or that was closed; the next moves up, unless its own time is over, too: what was said a while ago, and
 * another took the place of, is no news any more. A problem, and what somebody has to be told, is.
 *
 * @param now of the page's clock, in milliseconds
 */
export function withoutToast(line: ToastQueue, id: number, now: number): ToastQueue {
  const isOld = ({ isProblem, onSeen, saidAt }: Toast): boolean => !isProblem && !onSeen && now - saidAt >= STAY;
  return without({ ...line, waiting: line.waiting.filter((one) => !isOld(one)) }, (toast) => toast.id === id);
}

/**
 * On another screen: what merely says that something is done belongs to the one before, unless it was said in the moment in
 * which the screens changed. So does what somebody did that didn't work, with its way out, and whatever another took the place of, but a problem that
 * nothing leads out of and what somebody has to be told.
 */
export function onNextScreen({ shown, waiting }: ToastQueue, now: number): ToastQueue {
  const isNew = (toast: Toast): boolean => now - toast.saidAt <= BREATH;
  const isHere = (toast: Toast): boolean =>
    isNew(toast) || !waitsForAnswer(toast) || toast.isNews === true || toast.onSeen !== undefined;
  const left = waiting.filter((toast) => isNew(toast) || toast.isProblem || toast.onSeen !== undefined);
  return without(
    { shown, waiting: left.filter(isHere) },
    (toast) => !isHere(toast) || (!stays(toast) && !isNew(toast)),
  );
}

/** Without what leads back into a ledger that is closed. */
export const withoutActions = (line: ToastQueue): ToastQueue => without(line, ({ action }) => action !== undefined);

function without({ shown, waiting }: ToastQueue, isGone: (toast: Toast) => boolean): ToastQueue {
  const left = shown.filter((toast) => !isGone(toast));
  const next = waiting.filter((toast) => !isGone(toast));
  const free = Math.max(0, PLACES - left.length);
  return { shown: [...left, ...next.slice(0, free)], waiting: next.slice(free) };
}
