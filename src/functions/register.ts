// Entry point of functions.js: hands the functions to Excel as soon as the page loads, before anything is drawn.
import { noteCall } from './calls';
import { catalogue, type FunctionId } from './catalogue';
import { firstReading } from './open-workbook';
// The engine is here at once but runs with the first call, so that the pane need not wait for it.
import defer * as engine from '.';

for (const id of Object.keys(catalogue) as FunctionId[]) {
  // Excel starts functions before the page has read the workbook, whose scheme and readings decide what names mean.
  CustomFunctions.associate(id, (...given: unknown[]) => {
    noteCall();
    return firstReading()?.then(() => engine.call(id, given)) ?? engine.call(id, given);
  });
}
