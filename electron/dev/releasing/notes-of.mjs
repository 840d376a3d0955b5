/** What an office notices of a version, out of CHANGELOG.md: the lines below its heading. */

/** As many as a screen of 設定 shows without scrolling for long, and as shared/updates/release.ts takes. */
const MOST = 30;
const LONGEST = 300;

/**
 * @param {string} changelog
 * @param {string} version
 * @returns {string[]}
 * @throws {Error} where nothing is said of it: nobody publishes what nobody is told of
 */
export function notesOf(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const own = sections.find((section) => section.split(/[\s（(]/, 1)[0] === version);
  const notes = (own ?? '').split('\n').flatMap((line) => /^- (.+)$/.exec(line)?.[1]?.trim() ?? []);
  if (notes.length === 0) throw new Error(`CHANGELOG.md says nothing of ${version}`);
  const shown = notes.length > MOST ? [...notes.slice(0, MOST - 1), `ほかに ${notes.length - MOST + 1}つ`] : notes;
  return shown.map((note) => (note.length > LONGEST ? `${note.slice(0, LONGEST - 1)}…` : note));
}
