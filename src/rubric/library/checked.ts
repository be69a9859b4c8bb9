// How a bundled rubric is checked: when it is first used. What is packed, the command line and the add-in, holds
// rubrics that were checked then, with their defaults, and takes them as they are.
export { parseRubric as checked } from '../load';
