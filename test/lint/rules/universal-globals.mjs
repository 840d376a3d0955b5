const PAGE = [
  ...['window', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage', 'indexedDB'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'DOMParser', 'XMLSerializer', 'Worker', 'FileReader'],
  ...['Element', 'HTMLElement', 'Node', 'alert', 'confirm', 'prompt', 'matchMedia', 'requestAnimationFrame'],
];
const NODE = [
  ...['process', 'Buffer', 'require', 'module', 'exports', '__dirname', '__filename', 'global', 'setImmediate'],
];

/** Globals that not every process has, for no-restricted-globals. What all have stands in universal-globals.d.ts. */
export const globalsOfOneProcess = [
  ...PAGE.map((name) => ({ name, message: 'shared/ runs in every process, and only the page has it: pass it in.' })),
  ...NODE.map((name) => ({ name, message: 'shared/ runs in every process, and only Node has it: pass it in.' })),
];
