// The files that go out, with Node's own packing.
import { filesBy } from '../hand-out/make-files';
import { createXlsxHere, patternXlsxHere } from './xlsx';

export const handoutFiles = (): ReturnType<typeof filesBy> => filesBy({ create: createXlsxHere, pattern: patternXlsxHere });
