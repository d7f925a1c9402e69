// What Google Sheets puts on the clipboard: an origin mark, a table with data attributes, and tab-separated text.
export const googleSheets = {
  text: 'Search API\tapi\tsteady\t1.2M\t3\nOCR pipeline\tbatch\tscheduled\t20k/day\t2',
  html: `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style>
<table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" style="table-layout:fixed;font-size:10pt" data-sheets-root="1" data-sheets-baot="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody>
<tr style="height:21px;"><td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;Search API&quot;}">Search API</td><td>api</td><td>steady</td><td>1.2M</td><td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:3}" style="text-align:right;">3</td></tr>
<tr style="height:21px;"><td>OCR pipeline</td><td>batch</td><td>scheduled</td><td>20k/day</td><td style="text-align:right;">2</td></tr>
</tbody></table>`,
} as const
