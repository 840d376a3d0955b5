import { expect, test } from 'vitest';
import { PrintPlace } from '../../../renderer/state/screen-print';

test('nobody stands there, then a screen, and it goes again', () => {
  const place = new PrintPlace<string>();
  expect(place.now()).toBeNull();
  const goes = place.hold(() => '早見表');
  expect(place.now()).toBe('早見表');
  goes();
  expect(place.now()).toBeNull();
});

test('what opens over a screen comes first, and the screen stands there again behind it', () => {
  const place = new PrintPlace<string>();
  let drawn = '手続き';
  const screenGoes = place.hold(() => drawn);
  const drawerGoes = place.hold(() => '連絡先');
  // Drawn anew behind it, a screen doesn't come before it.
  drawn = '手続き（2）';
  expect(place.now()).toBe('連絡先');
  drawerGoes();
  expect(place.now()).toBe('手続き（2）');
  screenGoes();
  expect(place.now()).toBeNull();
});

test('who has nothing to print just now isn’t asked, and in any order each goes alone', () => {
  const place = new PrintPlace<string>();
  const screenGoes = place.hold(() => '早見表');
  const panelGoes = place.hold(() => null);
  expect(place.now()).toBe('早見表');
  screenGoes();
  expect(place.now()).toBeNull();
  const next = place.hold(() => '次の画面');
  panelGoes();
  expect(place.now()).toBe('次の画面');
  next();
});
