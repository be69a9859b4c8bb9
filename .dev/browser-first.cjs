// Starts the browser's suites first, in this order: they are the longest by far. The first of them builds what they all need; meanwhile
// another
// long suite has the other core, that needs no build.
const { default: Sequencer } = require('@jest/test-sequencer');

const FIRST = [
  /test\/excel\/year-on-desktop\.test\.ts$/,
  /test\/word\/layout\.test\.ts$/,
  /test\/excel\/year-on-web\.test\.ts$/,
  /test\/excel\/workbench\.test\.ts$/,
];

const placeOf = ({ path }) => {
  const place = FIRST.findIndex((suite) => suite.test(path.replaceAll('\\', '/')));
  return place < 0 ? FIRST.length : place;
};

module.exports = class BrowserFirst extends Sequencer {
  sort(tests) {
    return super
      .sort(tests)
      .map((test, at) => ({ test, at }))
      .sort((one, other) => placeOf(one.test) - placeOf(other.test) || one.at - other.at)
      .map(({ test }) => test);
  }
};
