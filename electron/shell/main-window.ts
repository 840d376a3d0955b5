import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import type { SettingsStore } from '../storage/settings';
import { closedPage } from '../security/closed-page';
import { APP_URL } from '../security/origins';
import { followSystemColors, titleBarOverlay } from './title-bar';

/** 1366×768 is the office PC; at Windows' 125 % that is 1093×614, at 150 % 911×512, and everything must still work there. */
const SIZE = { width: 1366, height: 768 };
/** Beside its task bar the PC at 150 % leaves 911×472: a window that can't become so small has its buttons below the bar. */
const LEAST = { width: 900, height: 460 };

/** @param canDevelop not in a release: its page is nobody's to look into */
export function openMainWindow(settings: SettingsStore, canDevelop: boolean): BrowserWindow {
  const remembered = visibleBounds(settings.read().window);
  const window = new BrowserWindow({
    ...SIZE,
    ...remembered,
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    show: false,
    title: '連携台帳',
    backgroundColor: '#ffffff',
    titleBarStyle: 'hidden',
    titleBarOverlay: titleBarOverlay(),
    trafficLightPosition: { x: 16, y: 18 },
    webPreferences: {
      preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
      ...closedPage,
      devTools: canDevelop,
      // The queue of submissions must go on behind other windows.
      backgroundThrottling: false,
    },
  });
  followSystemColors(window);
  if (settings.read().window?.maximized) window.maximize();
  // Shown when there is something to see: no white flash.
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    settings.write({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } }),
  );
  void window.loadURL(APP_URL);
  return window;
}

/** The remembered place, unless the screen it was on is gone. */
function visibleBounds(bounds: { x: number; y: number; width: number; height: number } | null): object {
  if (!bounds) return {};
  const { x, y, width, height } = bounds;
  const isVisible = screen.getAllDisplays().some(({ workArea: area }) => {
    const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
    const down = Math.min(y + height, area.y + area.height) - Math.max(y, area.y);
    return across >= 200 && down >= 100;
  });
  return isVisible ? { x, y, width, height } : { width, height };
}
