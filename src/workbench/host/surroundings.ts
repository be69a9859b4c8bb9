// What goes on around the workbook, which an add-in cannot see and Excel minds: tests switch it.

export interface Surroundings {
  /** Another workbook has come to the front. */
  otherInFront: boolean;
  /** Others edit the workbook at the same time. */
  coAuthors: boolean;
  /** Tables take in what is written under them: people can turn that off in Excel's options. */
  tablesGrow: boolean;
  /** The Page Layout tab of Excel's own ribbon is open. */
  pageLayoutTab: boolean;
}

export const quiet = (): Surroundings => ({ otherInFront: false, coAuthors: false, tablesGrow: true, pageLayoutTab: false });
