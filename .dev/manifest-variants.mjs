// The manifests that are made from manifest.xml: for another address, and for development beside the production add-in.

/** The origin that stands in manifest.xml. */
export const DEFAULT_ORIGIN = 'https://localhost:3000';

const DEVELOPMENT_ID = 'd1f0a6be-6f0b-4c39-8a5e-0c5f3b1d7e42';

/** The manifest for files that stand on `origin` (`https://host[:port][/path]`, no slash at the end). */
export function withOrigin(manifest, origin) {
  if (!/^https:\/\/[^/\s"'<>&?#]+(\/[^\s"'<>&?#]*[^/\s"'<>&?#])?$/u.test(origin)) {
    throw new Error(`origin 应是 https 地址，末尾不带斜杠，例如 https://score.example.gov.cn，现为“${origin}”。`);
  }
  return manifest.replaceAll(DEFAULT_ORIGIN, origin);
}

/** The manifest of the development add-in: its own id, names and function namespace, so that both can be installed. */
export function forDevelopment(manifest) {
  return manifest
    .replace(/<Id>[^<]*<\/Id>/u, `<Id>${DEVELOPMENT_ID}</Id>`)
    .replace(/(<DisplayName DefaultValue="[^"]*)(">\s*<Override [^>]*Value="[^"]*)"/u, '$1（开发）$2 (dev)"')
    .replace(/(<bt:String id="Tab\.Label" DefaultValue="[^"]*)(">\s*<bt:Override [^>]*Value="[^"]*)"/u, '$1（开发）$2 (dev)"')
    .replace(/(\s*)<\/Metadata>/u, '$1</Metadata>$1<Namespace resid="Functions.Namespace"/>')
    .replace('<bt:ShortStrings>', '<bt:ShortStrings>\n        <bt:String id="Functions.Namespace" DefaultValue="SCORE_DEV"/>')
    .replaceAll('id="RubricScore.', 'id="RubricScoreDev.');
}
