/**
 * A house's floors, out of who imports whom: a room stands above everything that it imports. Rooms that import each other, in a circle,
 * share a floor and are told as what they are.
 */

/**
 * @typedef {object} Hall one room, or the rooms of a circle
 * @property {string[]} rooms
 * @property {number} floor 0 is the ground: it imports nothing of its house
 * @property {Hall[]} over the halls that it stands on directly: what it also reaches by way of another is left out
 */

/**
 * @param {ReadonlyMap<string, ReadonlySet<string>>} rooms
 * @returns {Hall[]} the ground first
 */
export function hallsOf(rooms) {
  const names = [...rooms.keys()].sort();
  const below = new Map(names.map((name) => [name, reachedFrom(name, rooms)]));
  const reaches = (/** @type {string} */ from, /** @type {string} */ to) => below.get(from)?.has(to) === true;
  /** @type {Map<string, Hall>} */
  const hallOf = new Map();
  for (const name of names) {
    if (hallOf.has(name)) continue;
    const circle = names.filter((other) => other === name || (reaches(name, other) && reaches(other, name)));
    const hall = { rooms: circle, floor: 0, over: [] };
    for (const room of circle) hallOf.set(room, hall);
  }
  const halls = [...new Set(hallOf.values())];
  const under = (/** @type {Hall} */ hall) =>
    halls.filter((other) => other !== hall && reaches(hall.rooms[0] ?? '', other.rooms[0] ?? ''));
  for (const hall of halls) {
    const all = under(hall);
    hall.over = all.filter((other) => !all.some((between) => between !== other && under(between).includes(other)));
  }
  // As many floors as the longest way down has steps.
  /** @param {Hall} hall @returns {number} */
  const height = (hall) => Math.max(0, ...hall.over.map((other) => height(other) + 1));
  for (const hall of halls) hall.floor = height(hall);
  return halls.sort((a, b) => a.floor - b.floor);
}

/** @param {string} from @param {ReadonlyMap<string, ReadonlySet<string>>} rooms */
function reachedFrom(from, rooms) {
  /** @type {Set<string>} */
  const reached = new Set();
  const open = [from];
  for (let room = open.pop(); room !== undefined; room = open.pop())
    for (const next of rooms.get(room) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  return reached;
}
