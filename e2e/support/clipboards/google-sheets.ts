// Google Sheets in Chrome: an origin mark around a table, and tab-separated text with CRLF. Not captured here: the marks are those of the payload
// published in microsoft/roosterjs, roosterjs-content-model-plugins/test/paste/e2e/htmlTemplates/htmlFromGoogleSheetsClipboardContent.ts; the cells are ours.
const cell = (text: string, align = '') =>
  `<td style="overflow:hidden;padding:2px 3px 2px 3px;vertical-align:bottom;${align}">${text}</td>`
const number = (text: string) => cell(text, 'text-align:right;')
const row = (...cells: readonly string[]) => `<tr style="height:21px;">${cells.join('')}</tr>`
const rows = [
  row(cell('Search API'), cell('api'), cell('steady'), number('1.2M'), number('3')),
  row(cell('OCR pipeline'), cell('batch'), cell('scheduled'), number('20k/day'), number('2')),
]
export const googleSheets = {
  text: 'Search API\tapi\tsteady\t1.2M\t3\r\nOCR pipeline\tbatch\tscheduled\t20k/day\t2',
  html: `<html>
<body>
<!--StartFragment--><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" style="table-layout:fixed;font-size:10pt;font-family:Arial;width:0px;border-collapse:collapse;border:none" data-sheets-root="1" data-sheets-baot="1"><colgroup><col width="100"/><col width="100"/><col width="100"/><col width="100"/><col width="100"/></colgroup><tbody>${rows.join('')}</tbody></table><!--EndFragment-->
</body>
</html>`,
} as const
