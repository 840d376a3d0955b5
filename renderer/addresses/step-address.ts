/** A step of a procedure under way. @param key of the step in the procedure */
export const stepAddress = (runId: string, key: string): string =>
  `/procedures/${runId}?${new URLSearchParams({ step: key }).toString()}`;
