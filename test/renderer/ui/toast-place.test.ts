import { beforeEach, expect, test } from 'vitest';
import {
  freePlace,
  TEXT,
  keptFree,
  weightBelow,
  openAround,
  type PlacedBox,
  type Pressable,
  type ToastAt,
} from '../../../renderer/ui/toast-place';

const box = (left: number, top: number): PlacedBox[] => [{ left, top, right: left + 300, bottom: top + 52 }];
/** A page of 1366×768. */
const places = {
  middle: box(600, 640),
  end: box(1040, 640),
  start: box(240, 640),
  bar: box(600, 708),
  sheet: box(900, 560),
  head: box(600, 60),
  panel: box(1050, 560),
};
let asked: ToastAt[] = [];
beforeEach(() => void (asked = []));
const boxes = (at: ToastAt): PlacedBox[] => {
  asked.push(at);
  return places[at];
};
const pressable = (left: number, top: number, weight = 8): Pressable => ({
  ...{ left, top, right: left + 120, bottom: top + 36 },
  weight,
});

test('a toast stands in the middle above the action bar while nothing is to be pressed there', () => {
  expect(freePlace(boxes, [pressable(620, 300)], 'middle')).toBe('middle');
  expect(freePlace(boxes, [], 'middle')).toBe('middle');
});

test('it never lies on what is to be pressed while there is another place', () => {
  const lowest = [pressable(620, 650)];
  expect(freePlace(boxes, lowest, 'middle')).toBe('end');
  const both = [...lowest, pressable(1100, 650)];
  expect(freePlace(boxes, both, 'middle')).toBe('start');
  // The lowest line of a list that is full from left to right.
  const line = [...both, pressable(300, 650)];
  expect(freePlace(boxes, line, 'middle')).toBe('bar');
  expect(freePlace(boxes, [...line, pressable(620, 710)], 'middle')).toBe('head');
});

test('with no free place it lies on what matters least', () => {
  const all = [pressable(620, 650), pressable(1100, 650), pressable(300, 650), pressable(620, 710), pressable(620, 70)];
  const cells = [...all.slice(0, 2), pressable(300, 650, 1), ...all.slice(3)];
  expect(freePlace(boxes, cells, 'middle')).toBe('start');
});

test('it covers no words where a place is free of them, else the fewest, and a strip of the paper beside a form before these', () => {
  const words = (left: number, top: number): Pressable => pressable(left, top, TEXT);
  expect(freePlace(boxes, [words(620, 650)], 'middle')).toBe('end');
  const line = [words(620, 650), words(620, 670), words(1100, 650), words(1100, 670), words(300, 650)];
  expect(freePlace(boxes, [...line, words(620, 70), words(620, 90), pressable(620, 710)], 'middle')).toBe('start');
  const onPaper = { ...words(800, 300), right: 1366, bottom: 630 };
  const form = [words(300, 650), pressable(620, 650), pressable(1100, 650), pressable(620, 710), onPaper];
  expect(freePlace(boxes, [...form, words(260, 650), words(620, 70), words(640, 90)], 'middle', ['sheet'])).toBe(
    'sheet',
  );
  // Many lines weigh less than one button.
  expect(12 * TEXT).toBeLessThan(weightBelow({ localName: 'button', role: null }, false));
});

test('it stays where it is while no other place is better', () => {
  expect(freePlace(boxes, [], 'head')).toBe('head');
  expect(freePlace(boxes, [pressable(620, 70)], 'head')).toBe('middle');
});

test('the page lays itself out for the places that are looked at only, each once', () => {
  freePlace(boxes, [], 'bar');
  expect(asked).toEqual(['bar']);
  asked = [];
  freePlace(boxes, [pressable(620, 710)], 'bar');
  expect(asked).toEqual(['bar', 'middle']);
  asked = [];
  freePlace(boxes, [pressable(620, 650), pressable(1100, 650), pressable(300, 650)], 'middle');
  expect(asked).toEqual(['middle', 'end', 'start', 'bar']);
});

test('they keep off the title of the screen as off what is pressed', () => {
  expect(keptFree).toContain('h1');
  const title: Pressable = { left: 240, top: 90, right: 900, bottom: 130, weight: 8 };
  const bottom: Pressable = { left: 240, top: 600, right: 1340, bottom: 768, weight: 1 };
  expect(freePlace((at) => places[at], [title, bottom], 'head')).toBe('middle');
});

test('they keep off what the bar at the foot says of its button', () => {
  expect(keptFree).toContain('footer :is(p, [aria-live])');
  expect(weightBelow({ localName: 'small', role: null }, true)).toBe(
    weightBelow({ localName: 'button', role: null }, true),
  );
});

test('where every place has something, the title is the last that they lie on', () => {
  const [heading, button, cell] = [
    weightBelow({ localName: 'h1', role: null }, false),
    weightBelow({ localName: 'button', role: null }, false),
    weightBelow({ localName: 'div', role: 'gridcell' }, false),
  ];
  expect(cell).toBeLessThan(button);
  // In a small window with the largest letters: two or three buttons in each other place, the title alone at the head.
  const title: Pressable = { left: 240, top: 60, right: 900, bottom: 110, weight: heading };
  const row = [240, 400, 600, 760, 1040, 1200].map((left) => pressable(left, 650, button));
  const inBar = weightBelow({ localName: 'button', role: null }, true);
  for (const weight of [button, inBar]) {
    const bar = [500, 640, 780].map((left) => pressable(left, 710, weight));
    expect(freePlace((at) => places[at], [title, ...row, ...bar], 'middle')).not.toBe('head');
  }
});

test('before they lie on the buttons at the foot of a screen, they lie on those of rows, which scroll away', () => {
  const long: Record<ToastAt, PlacedBox[]> = {
    middle: [{ left: 240, top: 632, right: 1342, bottom: 684 }],
    end: [{ left: 240, top: 632, right: 1342, bottom: 684 }],
    start: [{ left: 240, top: 632, right: 1342, bottom: 684 }],
    bar: [{ left: 240, top: 708, right: 1342, bottom: 760 }],
    sheet: [{ left: 240, top: 580, right: 1342, bottom: 632 }],
    head: [{ left: 240, top: 64, right: 1342, bottom: 116 }],
    panel: [{ left: 240, top: 632, right: 1342, bottom: 684 }],
  };
  const weight = (isInBar: boolean): number => weightBelow({ localName: 'button', role: null }, isInBar);
  const rows = [350, 430, 660, 777, 1208, 1300].map((left) => pressable(left, 660, weight(false)));
  const foot = [400, 518, 680, 1200].map((left) => pressable(left, 710, weight(true)));
  const head: Pressable = {
    ...{ left: 240, top: 90, right: 730, bottom: 150 },
    weight: weightBelow({ localName: 'h1', role: null }, false),
  };
  expect(freePlace((at) => long[at], [head, ...rows, ...foot], 'middle')).toBe('middle');
});

test('what is open around toasts is told by what it is: a menu that they leave to, a dialog, a panel as wide as it says', () => {
  const panel = { role: null, beside: '22.75rem' };
  const menu = { role: 'menu', beside: undefined };
  const dialog = { role: 'dialog', beside: undefined };
  expect(openAround([])).toEqual({ isUnderMenu: false, isOverDialog: false, beside: '0px' });
  expect(openAround([panel])).toEqual({ isUnderMenu: false, isOverDialog: false, beside: '22.75rem' });
  expect(openAround([panel, menu])).toEqual({ isUnderMenu: true, isOverDialog: false, beside: '22.75rem' });
  expect(openAround([dialog])).toEqual({ isUnderMenu: false, isOverDialog: true, beside: '0px' });
});

test('heads and steps are kept free before plain text, and covered before anything that is pressed', () => {
  for (const kept of ['h2', 'thead th', '[role="columnheader"]', '[data-kept="head"]'])
    expect(keptFree).toContain(kept);
  const heads = [
    weightBelow({ localName: 'h2', role: null }, false, true),
    weightBelow({ localName: 'th', role: null }, false, true),
    weightBelow({ localName: 'li', role: null, dataset: { kept: 'head' } }, false, true),
  ];
  expect(new Set(heads).size).toBe(1);
  expect(freePlace(boxes, [pressable(620, 650, heads[0])], 'middle')).toBe('end');
  expect(heads[0]).toBeLessThan(weightBelow({ localName: 'button', role: null }, false));
});

test('the way back and a dialog’s title weigh as the title does, the one button that goes on as the bar at the foot', () => {
  const title = weightBelow({ localName: 'h1', role: null }, false);
  expect(weightBelow({ localName: 'a', role: null, dataset: { kept: 'back' } }, false)).toBe(title);
  expect(weightBelow({ localName: 'h2', role: null }, false)).toBe(title);
  expect(keptFree).toContain('[role="dialog"] h2');
  const bar = weightBelow({ localName: 'button', role: null }, true);
  expect(weightBelow({ localName: 'button', role: null, dataset: { kept: 'next' } }, false)).toBe(bar);
  expect(weightBelow({ localName: 'button', role: null }, false)).toBeLessThan(bar);
});

test('beside a panel that lies over the list they rather stand on it than on what a note asks to press', () => {
  const [asked, other, cell] = [
    weightBelow({ localName: 'button', role: null }, false, true, true),
    weightBelow({ localName: 'button', role: null }, false, true),
    weightBelow({ localName: 'div', role: 'gridcell' }, false, true),
  ];
  const panel = {
    left: 1000,
    top: 52,
    right: 1366,
    bottom: 768,
    weight: weightBelow({ localName: 'aside', role: null, dataset: { beside: '22rem' } }, false),
  };
  // Next to no room beside it: every place lies on the same.
  const narrow = (at: ToastAt): PlacedBox[] => (at === 'panel' ? places.panel : box(240, 640));
  expect(freePlace(narrow, [panel, pressable(260, 650, asked)], 'middle', ['panel'])).toBe('panel');
  for (const weight of [other, cell])
    expect(freePlace(narrow, [panel, pressable(260, 650, weight)], 'middle', ['panel'])).toBe('middle');
  // Where none lies over the list there is no such place.
  expect(freePlace(narrow, [pressable(260, 650, asked)], 'middle')).toBe('middle');
});
