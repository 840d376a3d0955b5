import type { PlaceRegion } from '@shared/form-studio/show/place-regions';
import type { PointedSpot } from '@shared/form-studio/find/spot';
import type { Picking } from './picking';

/** A city's file in which somebody decides what goes where. */
export interface PlacesOfFile {
  /** Its name: which kind of file it is. */
  file: string;
  regions: readonly PlaceRegion[];
}

/** How a place stands: decided, proposed, open; `left`: nothing of ours is written there. */
export interface PlaceLook {
  path: string;
  state: 'decided' | 'proposed' | 'open' | 'left';
  /** What would be written. */
  shown: string;
  /** Of a place in several boxes what each of them takes. */
  shares?: readonly string[];
  /** One of several that are decided at once. */
  isChosen?: boolean;
  /** Under the pointer. */
  name: string;
}

/** By keys on the paper: a cross is moved, a rectangle made larger from there on; taken as if it were clicked, or taken away. */
export type CursorAct = CursorMove | { kind: 'take' } | { kind: 'away' };
export interface CursorMove {
  kind: 'move' | 'size';
  x: number;
  y: number;
}

/** A font that the file names and this PC lacks, and the one in which its letters stand here. */
export interface StandIn {
  missing: string;
  by: string;
}

/** What the app's page tells the paper page, and what it hears back. Only these, only between the two origins. */
export type ToPaper =
  | {
      kind: 'show';
      id: number;
      bytes: Uint8Array;
      /** Nobody knows what this file should hold, as of an attachment: a PDF of which a part can't be shown isn't shown at all. */
      onlyWhole: boolean;
      /** Null: a paper, which has its fields marked in it. */
      places: PlacesOfFile | null;
    }
  /** How its places stand now. */
  | { kind: 'places'; looks: readonly PlaceLook[] }
  /** Scrolls to a field and rings it; null takes the ring away. */
  | { kind: 'point'; path: string | null }
  | { kind: 'page'; step: 1 | -1 }
  /** Where a place may be added, by keys. */
  | { kind: 'cursor'; act: CursorAct }
  /** Larger, smaller, or 0: as wide as the desk. */
  | { kind: 'zoom'; step: 1 | -1 | 0 };

export type FromPaper =
  | {
      kind: 'shown';
      id: number;
      pages: number;
      /** Something in the file is not on the pages. */
      leavesOut: boolean;
      /** In other fonts its pages may end elsewhere; empty where its fonts are here, or its pages don't lean on them. */
      standIns: readonly StandIn[];
      /** Paths of places that can't be shown, as nothing can be written there. */
      gone: readonly string[];
      /** On which page each place begins, by its path; from 1. */
      pageOf: Readonly<Record<string, number>>;
    }
  | { kind: 'failed'; id: number; reason: string }
  | { kind: 'picked'; path: string; how: Picking }
  /** Where no place is yet. */
  | { kind: 'spot'; spot: PointedSpot }
  | {
      kind: 'at';
      page: number;
      pages: number;
      /** As people call it: A4 縦. */
      paper: string;
      /** Of full size. */
      percent: number;
      /** As wide as the desk: nobody chose another size. */
      isFitted: boolean;
    };
