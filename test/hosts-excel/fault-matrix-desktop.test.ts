// Every button, with a request that fails in the middle: pressed again, the book is as if nothing had been. Excel as on the desktop.
import { faultMatrix } from './faults/matrix';

faultMatrix('desktop');
