// Starts the browser's suite first: it is the longest by far, and mostly waits while the other suites work beside it.
const { default: Sequencer } = require('@jest/test-sequencer');

const FIRST = /test\/excel\/workbench\.test\.ts$/;

module.exports = class BrowserFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isFirst = ({ path }) => FIRST.test(path.replaceAll('\\', '/'));
    return [...sorted.filter(isFirst), ...sorted.filter((test) => !isFirst(test))];
  }
};
