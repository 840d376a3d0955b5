/**
 * By what the system knows the app: its notifications stand under it, and its button in the task bar. On Windows it must be the installer's
 * (`appId` of electron-builder.yml), which wrote it into the start menu; on Linux it is the name of the .desktop file (`desktopName` of
 * package.json).
 */
export const APP_ID = 'jp.renkei-daicho.app';
