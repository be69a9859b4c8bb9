// The measures of official documents that every way of writing them shares.

/** Font sizes in half-points: 2号, 3号, 4号, 小四, 五号. */
export const SIZE = { second: 44, third: 32, fourth: 28, smallFourth: 24, fifth: 21 };

/** Height of a line in twips. With 580 the 22nd line goes to the next page. */
export const LINE_HEIGHT = 579;

/** Characters between the date and the right edge. */
export const DATE_INDENT = 4;
