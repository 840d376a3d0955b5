/** Where a part that scrolls stands, in points of the screen. */
export interface Scrolled {
  /** How far it is scrolled. */
  top: number;
  /** How far it can be; below 0: so much is left of it beneath all that stands there. */
  most: number;
  /** Empty room that is kept above and below all that stands there, within what was measured. */
  above: number;
  below: number;
}

export type Settled = Omit<Scrolled, 'most'>;

/**
 * How it is to stand once what lies above the place in use has become higher (or lower) by so much, with that place where it was on the screen. Where
 * it can't be scrolled so far, empty room makes up for it: no more than `room` at either end, so that nobody looks at nothing.
 */
export function steadied({ top, most, above, below }: Scrolled, lowered: number, room: number): Settled {
  // Room that was kept for what is gone goes first.
  const taken = Math.min(above, Math.max(0, lowered));
  const wanted = top + lowered - taken;
  const added = Math.min(Math.max(0, -wanted), Math.max(0, room - above));
  return settledAt(Math.max(0, wanted), {
    ofContent: most - below - taken + added,
    above: above - taken + added,
    room,
  });
}

/** Once it was scrolled: empty room that is out of sight is given up, and nothing in sight moves. */
export function tidied({ top, most, above, below }: Scrolled): Settled {
  const taken = Math.min(above, top);
  return settledAt(top - taken, { ofContent: most - below - taken, above: above - taken, room: below });
}

interface WithoutRoom {
  /** {@link Scrolled.most} without the room below. */
  ofContent: number;
  above: number;
  room: number;
}

function settledAt(wanted: number, { ofContent, above, room }: WithoutRoom): Settled {
  if (wanted <= Math.max(0, ofContent)) return { top: wanted, above, below: 0 };
  const below = Math.min(wanted - ofContent, room + Math.max(0, -ofContent));
  return { top: Math.min(wanted, Math.max(0, ofContent + below)), above, below };
}
