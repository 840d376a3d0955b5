/** What systems put into every folder by themselves. */
const OF_SYSTEMS = /^(\.|thumbs\.db$|desktop\.ini$|~\$|__macosx$)/i;
export const isOfSystem = (name: string): boolean => OF_SYSTEMS.test(name);
