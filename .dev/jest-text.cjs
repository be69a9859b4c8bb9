// Lets tests import .md files as text, as the bundlers do.
module.exports = { process: (text) => ({ code: `module.exports = ${JSON.stringify(text)};` }) };
