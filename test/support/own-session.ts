/**
 * The private sessions that `npm test` has made for the end-to-end tests, one for each worker: a screen, a clipboard, a message bus,
 * a keyring, a home and a temporary folder.
 */
const sessions = JSON.parse(process.env['RENKEI_SESSIONS'] ?? '[]') as Record<string, string>[];

export const workers = Math.max(1, sessions.length);

/** Where each session's own files lie. Empty where tests run in the user's session. */
export const temporaryFolders = (): string[] => sessions.flatMap(({ TMPDIR }) => TMPDIR ?? []);

/**
 * A private session's screen (Linux) has no graphics card. Chromium finds that out by itself, in a process that it starts, sees end
 * and starts again: told at once, it draws the same with the same program (the same features of the card, the same picture).
 */
export const withoutCard = (): readonly string[] =>
  process.platform === 'linux' && sessions.length > 0 ? ['--disable-gpu'] : [];

/** In a worker: from here on everything that it starts is in its own session. */
export function enterOwnSession(): void {
  const index = process.env['TEST_PARALLEL_INDEX'];
  if (index !== undefined) Object.assign(process.env, sessions[Number(index)]);
}
