// Whoever goes on to another page is no longer told of what was done on the one before; what went wrong stays until it was seen.
import { requestedPage } from '../../src/commands/page-requests';
import { currentMessage, tell } from '../../src/open-book/messages';
import { goTo } from '../../src/taskpane/go-to';

test.each([
  ['success', undefined],
  ['warning', '请核对'],
  ['error', '请核对'],
] as const)('a message of %s, when somebody goes to another page: %s', (intent, stays) => {
  tell({ intent, text: '请核对' });
  goTo('results');
  expect(currentMessage()?.text).toBe(stays);
  expect(requestedPage()).toBe('results');
});
