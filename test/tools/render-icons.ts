/**
 * Renders the drawings in assets/ to assets/icon-NN.png, and those of the buttons (icon-check-NN.png …): `npx tsx test/tools/render-icons.ts`.
 * Run when a drawing changes; the pictures are committed. The product's sign has a drawing of its own for small sizes: what is
 * legible at 80 pixels is a blur at 16.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Every size that Office asks for; the buttons of the ribbon need no 128. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const DRAWINGS = ['large', 'medium', 'small'];
const drawingFor = (size: number): string => (size <= 24 ? 'small' : size <= 40 ? 'medium' : 'large');

const assets = new URL('../../assets/', import.meta.url);

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  for (const name of ['icon', ...['check', 'score', 'self', 'forms', 'notice', 'clause', 'help'].map((button) => `icon-${button}`)]) {
    const svg = readFileSync(new URL(`${name}.svg`, assets), 'utf8').replaceAll(' display="none"', '');
    for (const size of name === 'icon' ? SIZES : SIZES.slice(0, -1)) {
      await page.setViewportSize({ width: size, height: size });
      const hidden = DRAWINGS.filter((drawing) => drawing !== drawingFor(size)).map((drawing) => `#${drawing}`);
      await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}${hidden.join()}{display:none}</style>${svg}`);
      writeFileSync(new URL(`${name}-${size}.png`, assets), await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
