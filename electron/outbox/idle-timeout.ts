/** Milliseconds: until the first sign of life, between two of them, and altogether. */
export interface Patience {
  connecting: number;
  standingStill: number;
  overall: number;
}

/** Waits for signs of life, and says when none came for too long. */
export class IdleTimeout {
  private still: NodeJS.Timeout;
  private readonly whole: NodeJS.Timeout;

  constructor(
    private readonly patience: Patience,
    private readonly onOver: () => void,
  ) {
    this.still = setTimeout(onOver, patience.connecting);
    this.whole = setTimeout(onOver, patience.overall);
  }

  /** A sign of life: the wait for the next one begins anew. */
  hears(): void {
    clearTimeout(this.still);
    this.still = setTimeout(this.onOver, this.patience.standingStill);
  }

  end(): void {
    clearTimeout(this.still);
    clearTimeout(this.whole);
  }
}
