// The work of a year where the host behaves like Excel on Windows and Mac.
import { year } from './year';

year('desktop');
