// Draws the PNG icons from the SVG files in assets, with any Chromium: node .dev/render-icons.mjs [path of the browser]
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const assets = fileURLToPath(new URL('../assets/', import.meta.url));
const sizesOf = (name) => (name === 'icon' ? [16, 32, 64, 80, 128] : [16, 32, 80]);

const browser = await chromium.launch({ executablePath: process.argv[2] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
for (const file of readdirSync(assets).filter((each) => each.endsWith('.svg'))) {
  const name = file.slice(0, -'.svg'.length);
  const svg = readFileSync(assets + file, 'utf8');
  for (const size of sizesOf(name)) {
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
    writeFileSync(`${assets}${name}-${size}.png`, png);
  }
}
await browser.close();
