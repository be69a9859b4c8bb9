// How a bundled rubric is checked: when it is first used. The packed command line holds rubrics that were checked when it
// was packed, with their defaults, and takes them as they are.
export { parseRubric as checked } from '../load';
