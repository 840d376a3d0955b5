import { app, nativeImage, type BrowserWindow } from 'electron';
import { NO_PROGRESS } from '@shared/ipc/pc-notification';
import { BADGE_SIDE, badgePicture } from './badge-picture';

/** A page that was taken over could make the icon flicker: it changes once a second at most, and then to what was said last. */
const AT_MOST_EVERY = 1000;

interface IconParts {
  /** What the icon shows before anything was said. */
  first?: number;
  /** Puts a number on the icon, or takes it away. */
  draw: (count: number) => void;
  /** Calls back later. */
  later: (call: () => void, milliseconds: number) => void;
}

/** On the app's icon in the task bar or dock: how much has to be done by today, how far a long work is. A number and nothing else. */
export class NumberOnIcon {
  private shown: number;
  private wanted: number;
  private isResting = false;

  constructor(private readonly parts: IconParts) {
    this.shown = this.wanted = parts.first ?? 0;
  }

  show(count: number): void {
    this.wanted = count;
    if (!this.isResting) this.draw();
  }

  private draw(): void {
    if (this.wanted === this.shown) return;
    this.shown = this.wanted;
    this.parts.draw(this.wanted);
    this.isResting = true;
    this.parts.later(() => {
      this.isResting = false;
      this.draw();
    }, AT_MOST_EVERY);
  }
}

/** Windows lays a picture over the window's button; the others know numbers. */
export const drawBadge =
  (window: BrowserWindow, platform: NodeJS.Platform = process.platform) =>
  (count: number): void => {
    if (platform !== 'win32') return void app.setBadgeCount(count);
    if (window.isDestroyed()) return;
    const picture = nativeImage.createFromBitmap(badgePicture(count), { width: BADGE_SIDE, height: BADGE_SIDE });
    window.setOverlayIcon(count === 0 ? null : picture, count === 0 ? '' : `今日やること ${count}件`);
  };

/** Fills the window's button from the left, as far as the work is; {@link NO_PROGRESS} takes that away. */
export const drawProgress =
  (window: BrowserWindow) =>
  (percent: number): void => {
    if (!window.isDestroyed()) window.setProgressBar(percent === NO_PROGRESS ? NO_PROGRESS : percent / 100);
  };
