import { statSync } from 'node:fs';

/** Which files were looked at since they were last written, and for how much. */
export class LookedAt {
  private readonly stamps = new Map<string, string>();

  /**
   * @param sought how many things are looked for: with more of them each file counts as not looked at
   * @returns whether a file is to be looked at now, which is then taken as done
   */
  since(sought: number): (path: string) => boolean {
    return (path) => {
      // Before it is read: what is written meanwhile has another one. That a file was renamed or took another's place is in it, too.
      const state = statSync(path, { bigint: true, throwIfNoEntry: false });
      if (!state) return false;
      const stamp = [sought, state.ino, state.size, state.mtimeNs, state.ctimeNs].join(' ');
      if (this.stamps.get(path) === stamp) return false;
      this.stamps.set(path, stamp);
      return true;
    };
  }
}
