/** The first visit beside the Excalidraw component page, built and served the same way. */
import { openBrowser, serveProduct, servePeers } from './support/browser.ts'
import { ownVisit, visits } from './support/first-visit.ts'
import { ms, say, sayRatio } from './support/measure.ts'

const ROUNDS = 7

const browser = await openBrowser()
const own = await serveProduct()
const others = await servePeers()
try {
  const drawing = { name: 'Excalidraw', address: `${others.address}excalidraw.html`, ready: 'canvas', ownStyles: true }
  const figures = await visits(browser, [ownVisit(own.address), drawing], ROUNDS)
  console.log(`${browser.version()}, cold profile, brotli on this machine, ${ROUNDS} visits in turn. Medians.`)
  for (const [name, { scriptKB, requests, firstPaint, ready }] of figures)
    say(name, `${scriptKB.toFixed(0)} kB gzip, ${requests} requests, paint ${ms(firstPaint)}, ready ${ms(ready)}`)
  const [mine, theirs] = [figures.get('Berth'), figures.get('Excalidraw')]
  if (mine !== undefined && theirs !== undefined)
    sayRatio('first paint / Excalidraw', mine.firstPaint / theirs.firstPaint, 0.8)
} finally {
  await browser.close()
  own.stop()
  others.stop()
}
