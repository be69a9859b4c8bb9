// The words of the preview of a list of units, in English.
import type { RosterStrings } from './roster-zh-CN';

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const rosterEnUS: RosterStrings = {
  title: 'The list as it was read',
  summary: (units, leftOut, waiting) =>
    [
      many(units, 'unit'),
      leftOut > 0 && `${many(leftOut, 'row')} not taken for units`,
      waiting > 0 ? `${many(waiting, 'row')} for you to decide` : 'nothing to decide',
    ]
      .filter(Boolean)
      .join(', '),
  askedHead: 'For you to decide, and what you changed',
  unitsHead: (count) => `Units (${count})`,
  leftOutHead: (count) => `Not taken for units (${many(count, 'row')})`,
  unread: (sheets, others) => `Read from ${sheets}; not read: ${others}`,
  unused: (columns) => `Columns not used: ${columns}`,
  place: (line, sheet) => `${sheet === undefined ? '' : `${sheet} `}row ${line}`,
  by: (category, how) => `${category}, by ${how}`,
  change: 'Change',
  close: 'Close',

  name: 'Name of the unit',
  nameNeeded: 'Enter the name of the unit.',
  category: 'Category',
  choose: 'Please choose',
  notGiven: 'Not entered',
  leave: 'Leave this row out',
  take: 'Take it as a unit',
  split: (count) => `Make ${count} units of it`,
  asOne: 'It is one name',
  undo: 'Undo',
  more: (count) => `Show ${many(count, 'more row')}`,
  which: 'Several sheets could be the list. Choose those to read:',
  sheet: (name, rows) => `${name} (${many(rows, 'row')})`,
  readThese: 'Read these sheets',
};
