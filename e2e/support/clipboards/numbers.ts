// Numbers on a Mac gives other programs an HTML table of paragraphs and font marks, and no tab-separated text. Not captured here: the marks are
// those of the payload published in glideapps/glide-data-grid, packages/core/test/copy-paste.test.ts ("decode apple numbers"); the cells are ours.
const cell = (
  ...lines: readonly string[]
) => `<td valign="top" style="width: 89.0px; height: 11.0px; border-style: solid; border-width: 1.0px 1.0px 1.0px 1.0px; border-color: #000000 #000000 #000000 #000000; padding: 4.0px 4.0px 4.0px 4.0px">
<p style="margin: 0.0px 0.0px 0.0px 0.0px"><font face="Helvetica Neue" size="2" color="#000000" style="font: 10.0px 'Helvetica Neue'; font-variant-ligatures: common-ligatures; color: #000000">${lines.join('<br>\n')}</font></p>
</td>`
const row = (...cells: readonly string[]) => `<tr>\n${cells.join('\n')}\n</tr>`
const rows = [
  row(cell('Search API'), cell('api'), cell('steady'), cell('1,200,000'), cell('3')),
  row(cell('OCR', 'pipeline'), cell('batch'), cell('scheduled'), cell('600,000'), cell('2')),
]
export const numbers = {
  text: '',
  html: `<table cellspacing="0" cellpadding="0" style="border-collapse: collapse">\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`,
} as const
