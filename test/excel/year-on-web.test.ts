// The work of a year where the host behaves like Excel on the web.
import { year } from './year';

year('web');
