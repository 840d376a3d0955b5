/** What every page of the app is let do: nothing of Node, in a sandbox, apart from its preload, by the web's own rules. */
export const closedPage = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  // A window of the system's with words of the page's own would pass for one of main's.
  disableDialogs: true,
  // Nor does a page open the system's dialog for files by itself: to choose in it empties a file.
  disableBlinkFeatures: 'FileSystemAccessLocal',
} as const;
