// The one list of forms that a notice can take.
import type { Form } from './form';
import { hunan } from './hunan';
import { shanghai } from './shanghai';
import type { NoticeTemplate } from './template';

export const forms: Readonly<Record<NoticeTemplate['form'], Form>> = { hunan, shanghai };
