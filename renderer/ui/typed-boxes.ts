type Box = HTMLInputElement | HTMLTextAreaElement;

const isBox = (element: EventTarget | null): element is Box =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && !['checkbox', 'radio'].includes(element.type));

/** Which boxes hold something else than when they were first come to. */
export class TypedBoxes {
  private readonly before = new Map<Box, string>();

  lookAt(target: EventTarget): void {
    if (isBox(target) && !this.before.has(target)) this.before.set(target, target.value);
  }

  /** @param evenGone those, too, whose step has ended */
  typed(evenGone = false): Box[] {
    if (!evenGone) for (const box of this.before.keys()) if (!box.isConnected) this.before.delete(box);
    return [...this.before].filter(([box, value]) => box.value !== value).map(([box]) => box);
  }

  clear(): void {
    this.before.clear();
  }
}
