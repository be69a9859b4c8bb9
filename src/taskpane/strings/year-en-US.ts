// The same words in English.
import type { YearStrings } from './year-zh-CN';

export const yearEnUS: YearStrings = {
  nextYear: {
    title: 'A new year',
    open: (year) => `Make the workbook of ${year}`,
    choose: 'Begin with last year’s workbook',
    hint: 'Roster (with your own columns), readings, rounds and notice settings stay; entries are blank, and the year is the next. You are told what cannot come along.',
    opened: (year, name, program) =>
      `${program} was asked to open the new workbook of ${year}; save it there, “${name}” would be a name. To compare the years, choose this one on Results there.`,
    made: (year, name) =>
      `The sheets of ${year} are made; last year’s results can be compared on Results. “${name}” would be a name for the file.`,
    byHand:
      'Make a blank workbook, open the assistant there, choose “Begin with last year’s workbook” on Start, and choose the file of this one.',
    otherRubric: {
      open: 'Another rubric?',
      title: 'Go on under a new rubric',
      hint: 'Import the new rubric first (next year’s, or this year’s as it was changed), then see what it says otherwise. A new workbook can be made, and this one stays as it is; a rubric of this year that was changed can also be written into this one.',
      which: 'New rubric',
      comparing: 'Comparing clause by clause, and working out whose points would change …',
      against: (title) => `Compared with “${title}”, clause by clause`,
      same: 'The two rubrics say the same.',
      lines: (count) => `${count} things changed`,
      effects: (count) => `Under the new rubric ${count} units would have other points or places`,
      noEffects: 'Under the new rubric points and places stay as they are.',
      make: (year) => `Make the workbook of ${year} under the new rubric`,
      left: (count) => `${count} things that were entered have no place and do not come along`,
      writeBack: 'Write it into this workbook, entries included',
      writeBackSure: (units) => (units === 0 ? 'Yes, write it' : `Yes, write it (${units} units change points or ranks)`),
      writeBackHint: 'It cannot be undone: save a copy first. Where anything would be lost, nothing is written, and you are told where.',
      writtenBack: 'This workbook has the new rubric now, with what was entered. Please make results and notice anew.',
      keep: 'Make another workbook of this year with all entries',
      plain: 'Keep the old rubric',
      kept: (year, name, program) =>
        `${program} was asked to open the new workbook of ${year} with the entries; save it there, “${name}” would be a name. This one is as it was.`,
    },
  },
  review: {
    title: 'Entered',
    kinds: { once: 'once', rounds: 'in rounds', sources: 'from several sources' },
    hints: {
      once: 'Every indicator is entered once.',
      rounds: 'The last round counts; a change needs a reason.',
      sources: 'One source counts, the others are evidence.',
    },
    names: { rounds: 'Rounds, separated by commas', sources: 'Sources, separated by commas' },
    two: 'Write two at least, separated by commas.',
    change: 'Change to this way of entering',
    changeHint:
      'What was entered belongs to the first round (of sources, to the one that counts). Entry and score sheets are laid anew without your own formats and comments. Nothing is changed where contents would be lost; you are told where.',
    counts: 'Which source counts',
    limit: 'Limit in points',
    limitHint: {
      rounds: 'Greater differences are pointed out; blank: all of them.',
      sources: 'Greater differences are pointed out; blank: 20% of the weight.',
    },
  },
  otherRound: {
    title: 'Bring in a round from another workbook',
    sourceTitle: 'Bring in a source from another workbook',
    hint: 'Choose a workbook that somebody filled, look at what differs, then decide; what is filled here is never changed by itself.',
    into: 'Into which round',
    intoSource: 'Into which source',
    choose: 'Choose a workbook file',
    found: (name, fills, differing, same) => `“${name}”: ${fills} cells that are blank here, ${differing} that differ, ${same} alike.`,
    unknown: (names) => `Not in the roster, and left out: ${names}.`,
    twice: (names) => `The name stands twice in one category, and is left out: ${names}. Please rename in the roster first.`,
    errors: (places) =>
      `The formula in the file has an error or no result yet, and is left out: ${places}. Mend it there and choose the file again.`,
    fills: (count) => `Fill the ${count} blank cells`,
    change: (here, there) => `${here} here, ${there} in the file`,
    useTheirs: (name) => `Use the file’s: ${name}`,
    every: 'Use the file’s wherever they differ',
    take: (count) => `Bring in (${count})`,
    taken: (count) => `${count} cells are brought in.`,
    moved: (count) => `${count} cells were changed meanwhile and left alone; please look again.`,
    nothing: 'There is nothing to bring in.',
  },
};
