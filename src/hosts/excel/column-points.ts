// How wide Excel makes a column.

/** So many characters of Excel's standard font: 7 pixels each and 5 around them, in points. */
export const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;
