/** Where what is missing is put in. */
export const CONSENTS_PATH = '/consents';
export const DRAFTS_PATH = '/documents?list=papers&state=draft';
export const SUBMISSIONS_PATH = '/submissions';
export const educationHref = (officeId: string): string => `/education?office=${encodeURIComponent(officeId)}`;
