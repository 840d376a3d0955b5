/** What leaves by hand has two acts, in the order in which they are done: the one that comes next is the filled button. */
export const nextLook = (isNext: boolean) =>
  isNext ? ({ look: 'filled', size: 'large' } as const) : ({ look: 'outline', size: 'medium' } as const);
