// Where the pane's page loads Office.js from: Microsoft's network, that of Office in China, or the add-in's own address.

const SOURCES = {
  microsoft: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  // Office operated by 21Vianet (世纪互联) has a network of its own, with Office.js in a folder of that name.
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  local: 'office-js/office.js',
};

/** The address of Office.js, and the origin that the page's policy must allow for it: none where it is the add-in's own. */
export function officeScript(source = 'microsoft') {
  if (!Object.hasOwn(SOURCES, source)) {
    throw new Error(`officejs 可以是 ${Object.keys(SOURCES).join('、')}，不写就是 microsoft，现为“${source}”。`);
  }
  const src = SOURCES[source];
  return { src, origin: src.startsWith('https:') ? new URL(src).origin : '' };
}
