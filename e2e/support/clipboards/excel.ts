// Excel for Windows: HTML with its own namespaces and styles, and tab-separated text with CRLF at the end. Not captured here: the marks are those of
// the payloads published in microsoft/roosterjs, roosterjs-content-model-plugins/test/paste/e2e/cmPasteFromExcelTest.ts; the cells are ours.
export const excel = {
  text: 'Search API\tapi\tsteady\t1,200,000\t3\r\nOCR pipeline\tbatch\tscheduled\t600,000\t2\r\n"Quote ""A""\r\nsecond line"\tevent\tbursty\t=1+1\t4\r\n',
  html: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\."; mso-displayed-thousand-separator:"\\,";} .xl65 {mso-number-format:"\\#\\,\\#\\#0";}--></style></head>
<body link="#0563C1" vlink="#954F72"><table border=0 cellpadding=0 cellspacing=0 width=320 style='border-collapse:collapse;width:240pt'>
<!--StartFragment--><col width=64 span=5 style='width:48pt'>
<tr height=20><td height=20 width=64>Search API</td><td>api</td><td>steady</td><td class=xl65 align=right>1,200,000</td><td align=right>3</td></tr>
<tr height=20><td height=20>OCR pipeline</td><td>batch</td><td>scheduled</td><td class=xl65 align=right>600,000</td><td align=right>2</td></tr>
<tr height=20><td height=20>Quote &quot;A&quot;<br>second line</td><td>event</td><td>bursty</td><td align=right>=1+1</td><td align=right>4</td></tr>
<!--EndFragment--></table></body></html>`,
} as const
