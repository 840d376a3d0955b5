/** What a rule of a network or of good order says about a field: worth a look, never a refusal. */
export interface Finding {
  field: string;
  /** act: something is wrong or due. notice: worth a second look. */
  tone: 'act' | 'notice';
  /** Beside the field. */
  sentence: string;
  /** In the list, where there is little room. */
  short: string;
  /** Where the rule stands: 利用手引書 9(3)③. Left out for what is good order alone. */
  source?: string;
}
