import { app, nativeImage, type BrowserWindow } from 'electron';
import { BADGE_SIDE, badgePicture } from './badge-picture';

/** A page that was taken over could make the icon flicker: it changes once a second at most, and then to what was said last. */
const AT_MOST_EVERY = 1000;

interface BadgeParts {
  /** Puts a number on the icon, or takes it away. */
  draw: (count: number) => void;
  /** Calls back later. */
  later: (call: () => void, milliseconds: number) => void;
}

/** How much has to be done by today, on the app's icon in the task bar or dock: a number and nothing else. */
export class BadgeOnIcon {
  private shown = 0;
  private wanted = 0;
  private isResting = false;

  constructor(private readonly parts: BadgeParts) {}

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
    window.setOverlayIcon(count === 0 ? null : picture, count === 0 ? '' : `今日まで ${count}件`);
  };
