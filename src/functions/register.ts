// Entry point of functions.js: hands the functions to Excel as soon as the page loads, before anything is drawn.
import { catalogue, type FunctionId } from './catalogue';
// The engine is here at once but runs with the first call, so that the pane need not wait for it.
import defer * as engine from '.';

type Call = (...values: unknown[]) => unknown;

for (const id of Object.keys(catalogue) as FunctionId[]) {
  CustomFunctions.associate(id, (...values: unknown[]) => (engine.functions[id] as Call)(...values));
}
