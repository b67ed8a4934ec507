// The pictures of the READMEs are pictures that the tests take.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { extension, screenshots } from './paths.mjs';

const images = path.join(extension, 'images');
const width = 900;

/** The pictures that the READMEs show. */
const chosen = ['preview', 'ja-preview', 'changes', 'ja-changes'];

/** Puts them into the extension, made smaller: they are shown at half their size. */
export async function updateImages() {
  fs.mkdirSync(images, { recursive: true });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    for (const name of chosen) {
      const source = `data:image/png;base64,${fs.readFileSync(path.join(screenshots, `${name}.png`)).toString('base64')}`;
      const smaller = await page.evaluate(scale, [source, width]);
      fs.writeFileSync(path.join(images, `${name}.png`), Buffer.from(smaller.split(',')[1], 'base64'));
    }
  } finally {
    await browser.close();
  }
}

// Runs in the browser.
async function scale([source, width]) {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.round((image.height * width) / image.width);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}
