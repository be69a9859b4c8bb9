// Starts the browser's suites first, in this order: they are the longest by far, and mostly wait while the other suites work beside them.
const { default: Sequencer } = require('@jest/test-sequencer');

const FIRST = [/test\/excel\/year-on-desktop\.test\.ts$/, /test\/excel\/year-on-web\.test\.ts$/, /test\/excel\/workbench\.test\.ts$/];

const placeOf = ({ path }) => {
  const place = FIRST.findIndex((suite) => suite.test(path.replaceAll('\\', '/')));
  return place < 0 ? FIRST.length : place;
};

module.exports = class BrowserFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).map((test, at) => ({ test, at }))
      .sort((one, other) => placeOf(one.test) - placeOf(other.test) || one.at - other.at)
      .map(({ test }) => test);
  }
};
