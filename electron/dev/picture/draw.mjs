/** The picture of the houses, as SVG: one row a floor, a line to each room that one stands on. The same imports draw the same bytes. */
import { hallsOf } from './floors.mjs';

const WIDTH = 1200;
const MARGIN = 20;
const ROOM = { height: 30, gap: 14, letter: 8.2, padding: 22 };
const FLOOR_GAP = 34;
const TITLE = 34;
const CIRCLE_PADDING = 12;
const CIRCLE = 'a circle: these import each other';

/** What each house is, under its name. */
const SAID = /** @type {Readonly<Record<string, string>>} */ ({
  renderer: 'the page: React, the ledger, no Node',
  electron: 'the main process: files, keychain, network, windows',
  shared: 'pure TypeScript that decides; in every process',
});

/**
 * @typedef {object} Box
 * @property {import('./floors.mjs').Hall} hall
 * @property {number} x
 * @property {number} y
 * @property {number} width
 * @property {number} height
 */

/**
 * @param {readonly import('./rooms.mjs').House[]} houses
 * @returns {string}
 */
export function drawn(houses) {
  const find = (/** @type {string} */ name) =>
    houses.find((house) => house.name === name) ?? { name, rooms: new Map() };
  const half = (WIDTH - 3 * MARGIN) / 2;
  const upper = [
    laidOut(find('renderer'), { x: MARGIN, width: half }),
    laidOut(find('electron'), { x: 2 * MARGIN + half, width: half }),
  ];
  const upperHeight = Math.max(...upper.map(({ height }) => height));
  const lower = laidOut(find('shared'), { x: MARGIN, width: WIDTH - 2 * MARGIN });
  const lowerTop = MARGIN + upperHeight + 2 * MARGIN;
  const height = lowerTop + lower.height + MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="sans-serif" font-size="14">`,
    '<!-- Made by npm run picture out of the imports. Never by hand. -->',
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    ...upper.map((house) => svgOf(house, { top: MARGIN, height: upperHeight })),
    ...upper.map(({ x, width }) =>
      line({ x: x + width / 2, y: MARGIN + upperHeight }, { x: x + width / 2, y: lowerTop }),
    ),
    svgOf(lower, { top: lowerTop, height: lower.height }),
    '</svg>\n',
  ].join('\n');
}

/**
 * @param {import('./rooms.mjs').House} house
 * @param {{ x: number, width: number }} at
 */
function laidOut({ name, rooms }, { x, width }) {
  const halls = hallsOf(rooms);
  const roof = Math.max(0, ...halls.map(({ floor }) => floor));
  /** @type {Box[]} */
  const boxes = [];
  let y = TITLE + MARGIN;
  for (let floor = roof; floor >= 0; floor--) {
    const row = halls
      .filter((hall) => hall.floor === floor)
      .map((hall) => ({ hall, ...sizeOf(hall, width - 2 * MARGIN) }));
    y = placeRow(under(row, boxes), boxes, { x, y, width }) + FLOOR_GAP;
  }
  return { name, x, width, height: y - FLOOR_GAP + MARGIN, boxes };
}

/**
 * Each under what stands on it, as far as they have an order at all.
 * @template {{ hall: import('./floors.mjs').Hall }} T
 * @param {T[]} row
 * @param {readonly Box[]} above
 */
function under(row, above) {
  const middle = (/** @type {T} */ { hall }) => {
    const on = above.filter((box) => box.hall.over.includes(hall)).map((box) => box.x + box.width / 2);
    return on.length === 0 ? WIDTH : Math.round(on.reduce((sum, one) => sum + one, 0) / on.length);
  };
  return row.sort((a, b) => middle(a) - middle(b) || ((a.hall.rooms[0] ?? '') < (b.hall.rooms[0] ?? '') ? -1 : 1));
}

/**
 * In as many lines as the house is wide.
 * @param {{ hall: import('./floors.mjs').Hall, width: number, height: number }[]} row
 * @param {Box[]} boxes what was placed is added
 * @param {{ x: number, y: number, width: number }} at
 * @returns {number} where the row ends
 */
function placeRow(row, boxes, { x, y, width }) {
  let top = y;
  for (const one of linesOf(row, width - 2 * MARGIN)) {
    let left = x + (width - lengthOf(one)) / 2;
    for (const { hall, ...size } of one) {
      boxes.push({ hall, x: left, y: top, ...size });
      left += size.width + ROOM.gap;
    }
    top += Math.max(...one.map(({ height }) => height)) + ROOM.gap;
  }
  return top - ROOM.gap;
}

/**
 * @template {{ width: number }} T
 * @param {readonly T[]} boxes
 * @param {number} room
 * @returns {T[][]}
 */
function linesOf(boxes, room) {
  /** @type {T[][]} */
  const lines = [];
  let left = 0;
  for (const box of boxes) {
    const line = lines.at(-1);
    if (line && left >= box.width + ROOM.gap) {
      line.push(box);
      left -= box.width + ROOM.gap;
    } else {
      lines.push([box]);
      left = room - box.width;
    }
  }
  return lines;
}

/** @param {readonly { width: number }[]} row */
const lengthOf = (row) => row.reduce((sum, { width }) => sum + width, 0) + ROOM.gap * (row.length - 1);

/** @param {string} name */
const widthOf = (name) => Math.round(name.length * ROOM.letter + ROOM.padding);

/** @param {import('./floors.mjs').Hall} hall @param {number} room */
function sizeOf(hall, room) {
  if (hall.rooms.length === 1) return { width: widthOf(hall.rooms[0] ?? ''), height: ROOM.height };
  const lines = chipsOf(hall, room);
  const widest = Math.max(...lines.map(lengthOf), widthOf(CIRCLE));
  return {
    width: widest + 2 * CIRCLE_PADDING,
    height: lines.length * (ROOM.height + ROOM.gap) - ROOM.gap + 2 * CIRCLE_PADDING + 20,
  };
}

/** @param {import('./floors.mjs').Hall} hall @param {number} room */
const chipsOf = (hall, room) =>
  linesOf(
    hall.rooms.map((name) => ({ name, width: widthOf(name) })),
    room - 2 * CIRCLE_PADDING,
  );

/**
 * @param {ReturnType<typeof laidOut>} house
 * @param {{ top: number, height: number }} at
 */
function svgOf({ name, x, width, boxes }, { top, height }) {
  const boxOf = new Map(boxes.map((box) => [box.hall, box]));
  const lines = boxes.flatMap((box) =>
    box.hall.over.flatMap((other) => {
      const to = boxOf.get(other);
      return to
        ? [line({ x: box.x + box.width / 2, y: top + box.y + box.height }, { x: to.x + to.width / 2, y: top + to.y })]
        : [];
    }),
  );
  return [
    `<rect x="${x}" y="${top}" width="${width}" height="${height}" rx="8" fill="#f5f7fa" stroke="#b4bcc8"/>`,
    `<text x="${x + 16}" y="${top + 26}" font-weight="bold">${name}/</text>`,
    `<text x="${x + 16 + 80}" y="${top + 26}" fill="#5a6472">${SAID[name] ?? ''}</text>`,
    ...lines,
    ...boxes.map((box) => (box.hall.rooms.length === 1 ? oneRoom(box, top) : circle(box, top))),
  ].join('\n');
}

/** @param {Box} box @param {number} top */
const oneRoom = ({ hall, x, y, width, height }, top) => chip(hall.rooms[0] ?? '', { x, y: top + y, width, height });

/** @param {Box} box @param {number} top */
function circle({ hall, x, y, width, height }, top) {
  const chips = chipsOf(hall, width).flatMap((row, at) => {
    let left = x + (width - lengthOf(row)) / 2;
    return row.map((one) => {
      const place = {
        x: left,
        y: top + y + CIRCLE_PADDING + 20 + at * (ROOM.height + ROOM.gap),
        width: one.width,
        height: ROOM.height,
      };
      left += one.width + ROOM.gap;
      return chip(one.name, place);
    });
  });
  return [
    `<rect x="${x}" y="${top + y}" width="${width}" height="${height}" rx="8" fill="#fdecea" stroke="#b3261e" stroke-dasharray="6 4"/>`,
    `<text x="${x + CIRCLE_PADDING}" y="${top + y + 19}" fill="#b3261e" font-size="13">${CIRCLE}</text>`,
    ...chips,
  ].join('\n');
}

/** @param {string} name @param {{ x: number, y: number, width: number, height: number }} at */
const chip = (name, { x, y, width, height }) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="5" fill="#ffffff" stroke="#3460a8"/>` +
  `<text x="${x + width / 2}" y="${y + 20}" text-anchor="middle">${name}</text>`;

/** @param {{ x: number, y: number }} from @param {{ x: number, y: number }} to */
const line = (from, to) =>
  `<path d="M${from.x} ${from.y}C${from.x} ${from.y + FLOOR_GAP} ${to.x} ${to.y - FLOOR_GAP} ${to.x} ${to.y}" fill="none" stroke="#8b97a8"/>`;
