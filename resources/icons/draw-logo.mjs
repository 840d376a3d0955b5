/**
 * The logo (renderer/ui/logo.tsx) as pixels, without a browser: rectangles and strokes by their distance, so that every
 * size is drawn for itself and not shrunk.
 *
 * @typedef {{ x: number, y: number, width: number, height: number, radius: number, color: [number, number, number] }} Box
 */

const BLUE = /** @type {[number, number, number]} */ ([0x00, 0x55, 0xad]);
const LIGHT = /** @type {[number, number, number]} */ ([0x39, 0xab, 0xff]);
const YELLOW = /** @type {[number, number, number]} */ ([0xff, 0xd4, 0x3d]);
const WHITE = /** @type {[number, number, number]} */ ([0xff, 0xff, 0xff]);

/** A horizontal stroke of 1.8 with round ends. */
const line = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ length) => ({
  x: x - 0.9,
  y: y - 0.9,
  width: length + 1.8,
  height: 1.8,
  radius: 0.9,
  color: WHITE,
});

/** In the units of the logo's own 26 × 26 box, the lowest first. @type {Box[]} */
const boxes = [
  { x: 2, y: 2, width: 20, height: 22, radius: 3, color: BLUE },
  { x: 22, y: 5, width: 3, height: 5, radius: 1, color: LIGHT },
  { x: 22, y: 12, width: 3, height: 5, radius: 1, color: YELLOW },
  { x: 6.25, y: 2, width: 1.5, height: 22, radius: 0, color: WHITE },
  line(11, 9, 7),
  line(11, 13, 7),
  line(11, 17, 4),
];

/** The book and its tabs reach from 2 to 25 and from 2 to 24. */
const CENTER = { x: 13.5, y: 13 };

/** @returns {number} distance from a point to the edge of the box, negative inside */
function distance(/** @type {Box} */ box, /** @type {number} */ x, /** @type {number} */ y) {
  const dx = Math.abs(x - box.x - box.width / 2) - box.width / 2 + box.radius;
  const dy = Math.abs(y - box.y - box.height / 2) - box.height / 2 + box.radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - box.radius;
}

/**
 * @param {number} size pixels each way
 * @param {number} margin empty border, as a share of the size
 * @returns {Uint8Array} RGBA, row by row, not premultiplied
 */
export function drawLogo(size, margin) {
  const unit = 23 / (size * (1 - 2 * margin));
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const x = CENTER.x + (column + 0.5 - size / 2) * unit;
      const y = CENTER.y + (row + 0.5 - size / 2) * unit;
      let [red, green, blue, alpha] = [0, 0, 0, 0];
      for (const box of boxes) {
        const cover = Math.min(1, Math.max(0, 0.5 - distance(box, x, y) / unit));
        if (cover === 0) continue;
        red = box.color[0] * cover + red * (1 - cover);
        green = box.color[1] * cover + green * (1 - cover);
        blue = box.color[2] * cover + blue * (1 - cover);
        alpha = cover + alpha * (1 - cover);
      }
      if (alpha > 0)
        pixels.set([red / alpha, green / alpha, blue / alpha, alpha * 255].map(Math.round), (row * size + column) * 4);
    }
  return pixels;
}
