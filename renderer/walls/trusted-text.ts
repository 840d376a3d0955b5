/**
 * What may become markup or a script on a page of ours: the policy named `default`, which the content security policy lets be made once
 * (electron/security/csp.ts). Text that reaches a place of the page that would make elements or code of it comes by here, whatever
 * library has written it there; a text of styles has no tag in it, and the one worker is ours.
 */
interface Rules {
  createHTML: (text: string, type: string, sink: string) => string | null;
  createScriptURL: (address: string) => string | null;
}

export const trustedText: Rules = {
  // Read into a document of its own, nothing runs and nothing loads: so Word files are.
  createHTML: (text, _type, sink) => (sink === 'DOMParser parseFromString' || !text.includes('<') ? text : null),
  createScriptURL: (address) => {
    const { origin, pathname } = new URL(address, location.href);
    return origin === location.origin && /\/reading-worker[-.][\w.-]*$/.test(pathname) ? address : null;
  },
};

/** Chromium's, which no types of TypeScript's know. */
const { trustedTypes } = globalThis as unknown as {
  trustedTypes: { createPolicy: (name: string, rules: Rules) => unknown };
};
// A server of Vite's, in development, has no such rule; the policy does no harm there.
trustedTypes.createPolicy('default', trustedText);
