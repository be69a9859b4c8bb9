// Entry point of functions.js: hands the functions to Excel as soon as the page loads, before anything is drawn.
import { associateFunctions } from '.';

associateFunctions();
