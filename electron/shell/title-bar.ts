import { nativeTheme, systemPreferences, type BrowserWindow, type TitleBarOverlayOptions } from 'electron';

/** Height of the page's own header, which stands where a title bar would. */
const HEIGHT = 51;
/** As the header is drawn in a light and in a dark system (`roles.css`). */
const LIGHT = { color: '#ffffff', symbolColor: '#4d4d4d' };
const DARK = { color: '#202124', symbolColor: '#c8c8c8' };

/**
 * The buttons of the window lie over the page's header, in colours of their own. In Windows' high contrast the header takes the
 * system's colours, whichever theme that is: the buttons take the same, or nobody would see them.
 */
export const titleBarOverlay = (): TitleBarOverlayOptions => ({
  height: HEIGHT,
  ...(process.platform === 'win32' && nativeTheme.shouldUseHighContrastColors
    ? {
        color: opaque(systemPreferences.getColor('window')),
        symbolColor: opaque(systemPreferences.getColor('window-text')),
      }
    : nativeTheme.shouldUseDarkColors
      ? DARK
      : LIGHT),
});

/** The system writes `#rrggbbaa`; the overlay of a colour that lets through would show the page below. */
const opaque = (color: string): string => color.slice(0, 7);

/** Follows when somebody makes the system dark or light, or switches high contrast on or off. A Mac draws its buttons itself. */
export function followSystemColors(window: BrowserWindow): void {
  if (process.platform === 'darwin') return;
  const follow = (): void => window.setTitleBarOverlay(titleBarOverlay());
  nativeTheme.on('updated', follow);
  window.once('closed', () => nativeTheme.off('updated', follow));
}
