import { LearnedItems, type LearnedModel } from './learned-items';

let read: Promise<LearnedItems> | undefined;

/** What was learned of the gallery's forms. Read when somebody first brings a form in: nothing else needs it. */
export const learnedFromForms = (): Promise<LearnedItems> =>
  (read ??= import('./model.json').then(({ default: model }) => new LearnedItems(model as LearnedModel)));
