// What goes on around the workbook, which an add-in cannot see and Excel minds: tests switch it.

export interface Surroundings {
  /** Another workbook has come to the front. */
  otherInFront: boolean;
  /** Others edit the workbook at the same time. */
  coAuthors: boolean;
  /** The Page Layout tab of Excel's own ribbon is open. */
  pageLayoutTab: boolean;
}

export const quiet = (): Surroundings => ({ otherInFront: false, coAuthors: false, pageLayoutTab: false });
