import type { JobPlace, OpenPlace, PlaceEvents } from '../jobs/job-place';

/**
 * Whose expressions and forms a job reads: what the app came with, and its papers ({@link OWN}), or what somebody has loaded, by a name of its own. What
 * reads the one may have been taken over by it, and does nothing with another's from then on.
 */
export type JobOwner = string;
export const OWN: JobOwner = 'own';
/** Read for one job, by a place that no other has. */
export const FOR_ONE_JOB: JobOwner = '';

/** Where jobs are done: a place for what the app came with, and beside it one at a time for what others have written. */
export class JobPlaces {
  private own: JobPlace | null = null;
  private others: { owner: JobOwner; place: JobPlace } | null = null;

  constructor(
    private readonly open: OpenPlace,
    private readonly openOthers: OpenPlace,
  ) {}

  /** The place of an owner, opened where there is none. */
  of(owner: JobOwner, heard: (place: JobPlace) => PlaceEvents): JobPlace {
    if (owner === OWN) return (this.own ??= this.opened(this.open, heard));
    if (this.others && (owner === FOR_ONE_JOB || this.others.owner !== owner)) this.end(this.others.place);
    this.others ??= { owner, place: this.opened(this.openOthers, heard) };
    return this.others.place;
  }

  /** The one that a job of an owner would find there. */
  now(owner: JobOwner): JobPlace | null {
    if (owner === OWN) return this.own;
    return owner !== FOR_ONE_JOB && this.others?.owner === owner ? this.others.place : null;
  }

  /** Ends a place with all that is in its memory. */
  end(place: JobPlace): void {
    this.forget(place);
    place.end();
  }

  /** One that has ended by itself. @returns whether it was one of these */
  forget(place: JobPlace): boolean {
    const isOwn = this.own === place;
    const isOthers = this.others?.place === place;
    if (isOwn) this.own = null;
    if (isOthers) this.others = null;
    return isOwn || isOthers;
  }

  /** Ends all of them. */
  close(): void {
    for (const place of [this.own, this.others?.place]) if (place) this.end(place);
  }

  private opened(open: OpenPlace, heard: (place: JobPlace) => PlaceEvents): JobPlace {
    const place: JobPlace = open({
      message: (told) => heard(place).message(told),
      ended: (why) => {
        if (this.forget(place)) heard(place).ended(why);
      },
    });
    return place;
  }
}
