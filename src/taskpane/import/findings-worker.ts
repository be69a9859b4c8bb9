// Proves a rubric that is being confirmed beside the pane, so that typing never waits for it.
import type { ImportDesk } from '../../import/confirm/desk';
import { deskFindings } from './desk-findings';

addEventListener('message', ({ data }: MessageEvent<ImportDesk>) => postMessage(deskFindings(data)));
