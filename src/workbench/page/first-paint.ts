// Runs before anything is seen: the window is in its own theme from the first moment on.
import { dress, readPreferences } from './preferences';

dress(readPreferences());
