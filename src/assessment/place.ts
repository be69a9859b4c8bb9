// Where in an assessment something stands: as a path into JSON, or as a cell when it came from a workbook.

/** A place in the input; beside `unit` (index in `units`) at most one of the other facts, or an indicator and its input. */
export interface Place {
  unit: number;
  field?: 'name' | 'category' | 'entries' | 'externalDeduction';
  attribute?: string;
  gate?: string;
  observation?: string;
  /** Id of a cause of what is not taken off twice; its points, or the indicator where they were taken off already. */
  cause?: string;
  causeField?: 'points' | 'deductedIn';
  /** Number of the veto clause. */
  veto?: number;
  /** Key of the indicator, or the name as it was given when there is no such indicator. */
  indicator?: string;
  /** Name of the indicator's input, and its position among the inputs that are entered (attributes are not counted). */
  argument?: string;
  position?: number;
  /** Round or source that the indicator's cells belong to, and whether they stand among the unit's plain entries. */
  track?: string;
  inEntries?: true;
  /** What is meant is the reason for a change at the indicator. */
  isReason?: true;
}

/** A place in words (or as a path) and, for a workbook, as sheet and cell. */
export interface Location {
  where: string;
  sheet?: string;
  cell?: string;
}

export type Locate = (place: Place) => Location;

/** The path in the assessment's JSON: `units[0].entries.信息公开`. */
export const jsonPath: Locate = (place) => ({ where: `units[${place.unit}]${fieldPath(place)}` });

function entriesPath({ track, inEntries, isReason }: Place): string {
  if (isReason) return '.reasons';
  return track === undefined || inEntries ? '.entries' : `.tracks.${track}.entries`;
}

function fieldPath(place: Place): string {
  if (place.indicator !== undefined) return `${entriesPath(place)}.${place.indicator}`;
  if (place.attribute !== undefined) return `.attributes.${place.attribute}`;
  if (place.gate !== undefined) return `.gates.${place.gate}`;
  if (place.observation !== undefined) return `.observations.${place.observation}`;
  if (place.cause !== undefined) return `.causes.${place.cause}`;
  if (place.veto !== undefined) return '.vetoes';
  return place.field === undefined ? '' : `.${place.field}`;
}
