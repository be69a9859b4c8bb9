// The one list of forms that a notice can take.
import type { NoticeForm } from './form';
import { hunan } from './hunan';
import { shanghai } from './shanghai';
import type { NoticeTemplate } from './template';

export const forms: Readonly<Record<NoticeTemplate['form'], NoticeForm>> = { hunan, shanghai };
